import { expect } from '@open-wc/testing';
import { createChannel } from '../../packages/browser/src/channel.js';

/** Counts the open connections of one tab. */
function aTab(name: string) {
  const tab = { open: 0, channel: createChannel(connect) };
  function connect(): BroadcastChannel {
    const broadcast = new BroadcastChannel(name);
    const close = broadcast.close.bind(broadcast);
    tab.open++;
    broadcast.close = () => (tab.open--, close());
    return broadcast;
  }
  return tab;
}

let names = 0;
const aName = (): string => `test-${++names}`;
const nextNotice = (channel: ReturnType<typeof createChannel>, topic: string): Promise<string> =>
  new Promise((resolve) => void channel.subscribe(topic, resolve));

describe('createChannel', () => {
  it('carries a notice to the other tabs and not to the sender', async () => {
    const name = aName();
    const [here, there] = [aTab(name).channel, aTab(name).channel];
    const heardHere: string[] = [];
    here.subscribe('cart', (notice) => heardHere.push(notice));
    const heardThere = nextNotice(there, 'cart');
    here.post('cart', 'changed');
    expect(await heardThere).to.equal('changed');
    expect(heardHere).to.deep.equal([]);
  });

  it('keeps topics apart', async () => {
    const name = aName();
    const [here, there] = [aTab(name).channel, aTab(name).channel];
    const heard: string[] = [];
    there.subscribe('orders', (notice) => heard.push(notice));
    const last = nextNotice(there, 'cart');
    here.post('orders');
    here.post('cart', 'last');
    await last;
    expect(heard).to.deep.equal(['']);
  });

  it('posts without listening, and leaves nothing open', async () => {
    const name = aName();
    const [here, there] = [aTab(name), aTab(name)];
    const heard = nextNotice(there.channel, 'cart');
    here.channel.post('cart', 'changed');
    expect(await heard).to.equal('changed');
    expect(here.open).to.equal(0);
  });

  it('is open from the first listener to the last', () => {
    const tab = aTab(aName());
    expect(tab.open).to.equal(0);
    const leaveCart = tab.channel.subscribe('cart', () => undefined);
    const leaveOrders = tab.channel.subscribe('orders', () => undefined);
    expect(tab.open).to.equal(1);
    leaveCart();
    leaveCart();
    expect(tab.open).to.equal(1);
    leaveOrders();
    expect(tab.open).to.equal(0);
    tab.channel.subscribe('cart', () => undefined)();
    expect(tab.open).to.equal(0);
  });

  it('does not hear what is no notice of ours', async () => {
    const name = aName();
    const heard: unknown[] = [];
    const { channel } = aTab(name);
    channel.subscribe('cart', (notice) => heard.push(notice));
    const last = nextNotice(channel, 'last');
    const stranger = new BroadcastChannel(name);
    for (const message of [null, 'cart', 7, { topic: 'cart' }, { topic: 'cart', notice: { no: 'text' } }, { topic: 'last', notice: '' }]) {
      stranger.postMessage(message);
    }
    await last;
    stranger.close();
    expect(heard).to.deep.equal([]);
  });

  it('is silent where the browser has no channel', () => {
    const channel = createChannel(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const leave = channel.subscribe('cart', () => undefined);
    channel.post('cart');
    leave();
  });

  it('tells when the page is back from the back-forward cache, until nobody listens', () => {
    let returns = 0;
    const leave = createChannel().onReturn?.(() => returns++);
    for (const persisted of [false, true]) window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    leave?.();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(returns).to.equal(1);
  });
});
