import { expect } from '@open-wc/testing';
import { cartViewSuite, type CartViewUnderTest } from '@selfcare/conformance';
import { cartStore, type Session } from '@selfcare/core';
import { provideSession } from '@selfcare/lit';
import '@selfcare/widgets/cart/define';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import '../../stories/guides/cart-in-words.js';
import '../../stories/guides/price-first-cart.js';
import { ReactCart } from '../../stories/guides/react-cart.js';

/** A view that is a custom element, and finds its session by context. */
function elementView(tag: string, removes = 'Remove'): CartViewUnderTest {
  return {
    mount(session) {
      const place = document.createElement('div');
      provideSession(session, place);
      document.body.append(place);
      return place.appendChild(document.createElement(tag));
    },
    unmount: (view) => view.parentElement?.remove(),
    removeControl: (name) => `${removes} ${name}`,
    retryControl: 'Try again',
  };
}

const roots = new WeakMap<Element, Root>();

const reactView: CartViewUnderTest = {
  mount(session) {
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    root.render(createElement(ReactCart, { session }));
    roots.set(place, root);
    return place;
  },
  unmount(place) {
    roots.get(place)?.unmount();
    place.remove();
  },
  removeControl: (name) => `Remove ${name}`,
  retryControl: 'Try again',
};

const runner = { describe, it };

cartViewSuite('<selfcare-cart>', elementView('selfcare-cart'), runner);
cartViewSuite('a subclass that overrides one part', elementView('price-first-cart'), runner);
cartViewSuite('an element of one’s own', elementView('cart-in-words', 'Take out'), runner);
cartViewSuite('a React component', reactView, runner);

/** Runs the suite by itself and answers with the titles that failed. */
async function failing(view: CartViewUnderTest): Promise<readonly string[]> {
  const tests: [string, () => Promise<void>][] = [];
  cartViewSuite('a view', view, { describe: (_, body) => body(), it: (title, test) => tests.push([title, test]) });
  const outcomes = await Promise.all(tests.map(([title, test]) => test().then(() => [], () => [title])));
  return outcomes.flat();
}

const stillView = (mount: (session: Session) => Element): CartViewUnderTest => ({
  mount,
  unmount: () => undefined,
  removeControl: (name) => `Remove ${name}`,
  retryControl: 'Try again',
});

describe('the contract of a cart view', () => {
  it('is kept in no point by a view that shows nothing', async () => {
    const failures = await failing(stillView(() => document.createElement('div')));
    expect(failures).to.have.length(10);
  }).timeout(20_000);

  it('is broken in one point by a view that goes on listening', async () => {
    const sound = elementView('cart-in-words', 'Take out');
    const leaking: CartViewUnderTest = {
      ...sound,
      mount: (session) => {
        session.use(cartStore).subscribe(() => undefined);
        return sound.mount(session);
      },
    };
    expect(await failing(leaking)).to.deep.equal(['lets go of the cart when it is taken away']);
  }).timeout(20_000);

  it('is broken by a view that shows a customer what the back end says to developers', async () => {
    const sound = elementView('cart-in-words', 'Take out');
    const telling: CartViewUnderTest = {
      ...sound,
      mount: async (session) => {
        const view = await sound.mount(session);
        const place = document.body.appendChild(document.createElement('div'));
        place.append(view.parentElement as Element);
        const said = place.appendChild(document.createElement('p'));
        const cart = session.use(cartStore);
        const tell = (): void => void (said.textContent = cart.state.problem?.message ?? cart.state.lines[0]?.problem?.message ?? '');
        leave = cart.subscribe(tell);
        return place;
      },
      unmount: (place) => {
        leave();
        place.remove();
      },
    };
    let leave = (): void => undefined;
    expect(await failing(telling)).to.include('says that the cart could not be read, and reads it when it is asked to');
  }).timeout(20_000);
});
