import { cartStore, type Session } from '@selfcare/core';
import { useSyncExternalStore, type ReactElement } from 'react';

/** The cart of a session, drawn by React. */
export function ReactCart({ session }: { session: Session }): ReactElement {
  const cart = session.use(cartStore);
  const { lines, count, updating } = useSyncExternalStore(
    (listener) => cart.subscribe(listener),
    () => cart.state,
  );
  return (
    <section aria-label="Cart" aria-busy={updating}>
      <p>
        {count} in the cart{updating ? ', updating' : ''}
      </p>
      <ul>
        {lines.map(({ id, name, quantity }) => (
          <li key={id}>
            {quantity} × {name} <button onClick={() => void cart.changeQuantity(id, quantity + 1)}>One more {name}</button>{' '}
            <button onClick={() => void cart.remove(id)}>Remove {name}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
