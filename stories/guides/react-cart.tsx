import { cartStore, type Session } from '@selfcare/core';
import { useSyncExternalStore, type ReactElement } from 'react';

/** The cart of a session, drawn by React. */
export function ReactCart({ session }: { session: Session }): ReactElement {
  const cart = session.use(cartStore);
  const { status, lines, count, updating, problem } = useSyncExternalStore(
    (listener) => cart.subscribe(listener),
    () => cart.state,
  );
  const failed = problem ?? lines.find((line) => line.problem)?.problem;
  return (
    <section aria-label="Cart" aria-busy={updating}>
      <p role="status">
        {status === 'loading' ? 'One moment' : failed ? 'That did not work' : `${count} in the cart${updating ? ', updating' : ''}`}
      </p>
      <ul>
        {lines.map(({ id, name, quantity }) => (
          <li key={id}>
            {quantity} × {name} <button onClick={() => void cart.changeQuantity(id, quantity + 1)}>One more {name}</button>{' '}
            <button onClick={() => void cart.remove(id)}>Remove {name}</button>
          </li>
        ))}
      </ul>
      {problem && <button onClick={() => void cart.refresh()}>Try again</button>}
    </section>
  );
}
