import { BackendProblem, cartStore, createSession, type CartLine, type CartStore, type Identity, type Session } from '@selfcare/core';
import { eventually } from './eventually.js';
import { SuiteCart } from './suite-cart.js';
import { createSuitePlatform } from './suite-platform.js';
import type { SuiteRunner } from './suite-runner.js';
import { readView, type ViewReader } from './view-reader.js';

/** A view of the cart, in English, as the suite gets hold of it. */
export interface CartViewUnderTest {
  /** Puts the view into the page, joined to the session, and answers with its outermost element. */
  mount(session: Session): Element | Promise<Element>;
  /** Takes it out of the page again. */
  unmount(view: Element): void | Promise<void>;
  /** The name of the control that takes a line out, as a screen reader says it. */
  removeControl(lineName: string): string;
  /** The name of the control that reads a cart again which could not be read. */
  retryControl: string;
}

const plan = line('line-1', 'Harbour 20 GB', 1);
const phone = line('line-2', 'Phone in sand', 3);
const script = line('line-3', '<img src="" onerror="globalThis.hostile=1"> & <b>bold</b>', 1);
const wireWords = 'HTTP 503 at /shoppingCart';

/** Declares, with the runner's own `describe` and `it`, what every view of the cart must do. Needs a page. */
export function cartViewSuite(name: string, view: CartViewUnderTest, { describe, it }: SuiteRunner): void {
  const test = (title: string, lines: readonly CartLine[], body: (scene: Scene) => Promise<void>): unknown =>
    it(title, () => play(view, lines, body));

  describe(`${name} keeps the contract of a cart view`, () => {
    test('shows each line with its name and its quantity', [plan, phone], async ({ reader, sees }) => {
      await sees('show the name of each line', () => [plan, phone].every((one) => reader.text().includes(one.name)));
      await sees('show the quantity of a line', () => reader.text().includes('3'));
    });

    test('follows what another view changes', [plan], async ({ store, reader, sees }) => {
      await sees('show the cart', () => reader.text().includes(plan.name));
      await store.add({ id: 'offering-router', name: 'Router 7' });
      await sees('show what was added elsewhere', () => reader.text().includes('Router 7'));
    });

    test('is never blank: not before the cart is read, and not when nothing is in it', [], async ({ cart, reader, sees }) => {
      let answer!: (value?: unknown) => void;
      cart.gate = new Promise((resolve) => (answer = resolve));
      await sees('say something before the cart is read', () => reader.text() !== '');
      const waiting = reader.text();
      answer();
      await sees('say that the cart is empty, and not what it said before', () => reader.text() !== '' && reader.text() !== waiting);
    });

    test('tells screen readers how the cart stands', [plan], async ({ reader, sees }) => {
      await sees('have one live region', () => reader.liveRegions() === 1);
      await sees('say something in its live region', () => reader.announced() !== '');
    });

    test('takes a line out at a press, before the back end has answered', [plan, phone], async ({ cart, control, reader, sees }) => {
      const press = await control(view.removeControl(plan.name));
      let answer!: (value?: unknown) => void;
      cart.gate = new Promise((resolve) => (answer = resolve));
      press.click();
      await sees('take the line out at once', () => !reader.control(view.removeControl(plan.name)));
      if (!reader.text().includes(phone.name)) throw new Error('The view must leave the other lines alone');
      answer();
    });

    test('brings a line back that the back end keeps, and says that something went wrong', [plan], async ({ cart, control, reader, sees }) => {
      const press = await control(view.removeControl(plan.name));
      const before = reader.text();
      const isBack = (): boolean => reader.control(view.removeControl(plan.name)) !== undefined;
      cart.writeProblem = new BackendProblem('invalid', wireWords);
      press.click();
      await sees('bring the line back with a word of what happened', () => isBack() && reader.text() !== before);
      hidesWireWords(reader);
    });

    test('says that the cart could not be read, and reads it when it is asked to', [plan], async ({ cart, control, reader, sees }) => {
      cart.readProblem = new BackendProblem('unavailable', wireWords);
      const press = await control(view.retryControl);
      hidesWireWords(reader);
      cart.readProblem = undefined;
      press.click();
      await sees('show the cart once it can be read', () => reader.text().includes(plan.name));
    });

    test('keeps the last cart that was read when it cannot be read again', [plan], async ({ cart, store, reader, sees }) => {
      await sees('show the cart', () => reader.text().includes(plan.name));
      cart.readProblem = new BackendProblem('unavailable', wireWords);
      await store.refresh();
      await sees('keep the last good cart', () => reader.text().includes(plan.name));
    });

    test('draws names as text, whatever is in them', [script], async ({ reader, sees }) => {
      await sees('show the name as it is written', () => reader.text().includes(script.name));
    });

    test('lets go of the cart when it is taken away', [plan], async ({ store, reader, sees, close }) => {
      const listeners = countListeners(store);
      await sees('show the cart', () => reader.text().includes(plan.name));
      await close();
      if (listeners() > 0) throw new Error('The view must listen to the cart no more once it is taken away');
    });
  });
}

interface Scene {
  readonly cart: SuiteCart;
  readonly store: CartStore;
  readonly reader: ViewReader;
  close(): Promise<void>;
  /** Waits for what the view must do. The first call mounts it. */
  sees(must: string, condition: () => boolean): Promise<void>;
  /** The control of that name, once it is there. */
  control(name: string): Promise<HTMLElement>;
}

async function play(view: CartViewUnderTest, lines: readonly CartLine[], body: (scene: Scene) => Promise<void>): Promise<void> {
  const cart = new SuiteCart(lines);
  const session = createSession({ platform: createSuitePlatform(), backend: () => ({ key: 'suite', cart }), identity: somebody, locale: 'en' });
  let mounted: Element | undefined;
  const reader = readView(() => mounted);
  const open = async (): Promise<void> => void (mounted ??= await view.mount(session));
  const close = async (): Promise<void> => {
    if (mounted) await view.unmount(mounted);
    mounted = undefined;
  };
  const sees = async (must: string, condition: () => boolean): Promise<void> => {
    await open();
    await eventually(must, condition, reader.text);
  };
  const control = async (name: string): Promise<HTMLElement> => {
    await sees(`have a control named “${name}”`, () => reader.control(name) !== undefined);
    return reader.control(name) as HTMLElement;
  };
  try {
    await body({ cart, store: session.use(cartStore), reader, close, sees, control });
  } finally {
    await close();
    session.close();
  }
}

function hidesWireWords({ text }: ViewReader): void {
  if (text().includes(wireWords)) throw new Error('The view must not show the words of the back end’s developers');
}

const somebody: Identity = { mode: 'token', customer: { id: 'suite', name: 'Suite' }, getAccessToken: () => Promise.resolve('suite') };

function line(id: string, name: string, quantity: number): CartLine {
  return { id, action: 'add', offeringId: `offering-${id}`, name, quantity };
}

/** Counts who listens to the store from now on. */
function countListeners(store: CartStore): () => number {
  let count = 0;
  const subscribe = store.subscribe.bind(store);
  const counting: typeof store.subscribe = (listener) => {
    const leave = subscribe(listener);
    count += 1;
    return () => {
      count -= 1;
      leave();
    };
  };
  Object.defineProperty(store, 'subscribe', { value: counting });
  return () => count;
}
