import { expect } from '@open-wc/testing';
import { createOnline } from '../../packages/browser/src/online.js';

describe('createOnline', () => {
  let connected = true;

  before(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => connected }));
  after(() => Reflect.deleteProperty(navigator, 'onLine'));

  it('follows the connection, until nobody listens', () => {
    const online = createOnline();
    const seen: boolean[] = [];
    const leave = online.subscribe(() => seen.push(online.online));
    connected = false;
    window.dispatchEvent(new Event('offline'));
    connected = true;
    window.dispatchEvent(new Event('online'));
    leave();
    window.dispatchEvent(new Event('offline'));
    expect(seen).to.deep.equal([false, true]);
  });
});
