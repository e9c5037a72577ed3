import { expect } from '@open-wc/testing';
import { createVisibility } from '../../packages/browser/src/visibility.js';

describe('createVisibility', () => {
  let state: DocumentVisibilityState = 'visible';

  before(() => Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state }));
  after(() => Reflect.deleteProperty(document, 'visibilityState'));

  it('follows the tab into the background and back, until nobody listens', () => {
    const visibility = createVisibility();
    const seen: boolean[] = [];
    const leave = visibility.subscribe(() => seen.push(visibility.visible));
    for (state of ['hidden', 'visible'] as const) document.dispatchEvent(new Event('visibilitychange'));
    leave();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(seen).to.deep.equal([false, true]);
  });

  it('is out of sight as soon as the page is being left, and back when the page comes back', () => {
    state = 'visible';
    const visibility = createVisibility();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(visibility.visible).to.equal(false);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    expect(visibility.visible).to.equal(true);
  });

  it('tells of a page that comes back from the back-forward cache, which is visible before it is back', () => {
    const visibility = createVisibility();
    const seen: boolean[] = [];
    const leave = visibility.subscribe(() => seen.push(visibility.visible));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    for (state of ['hidden', 'visible'] as const) document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    leave();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(seen).to.deep.equal([false, false, true]);
  });

  it('calls one listener for each subscription', () => {
    let calls = 0;
    const listener = (): void => void calls++;
    const visibility = createVisibility();
    const leaving = [visibility.subscribe(listener), visibility.subscribe(listener)];
    document.dispatchEvent(new Event('visibilitychange'));
    leaving[0]!();
    document.dispatchEvent(new Event('visibilitychange'));
    leaving[1]!();
    expect(calls).to.equal(3);
  });
});
