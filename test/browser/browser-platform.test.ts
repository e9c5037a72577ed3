import { expect } from '@open-wc/testing';
import type { Routing } from '@selfcare/core';
import { createBrowserPlatform } from '../../packages/browser/src/browser-platform.js';

describe('createBrowserPlatform', () => {
  it('has every port', () => {
    expect(createBrowserPlatform()).to.have.all.keys('clock', 'random', 'locks', 'journal', 'tabJournal', 'channel', 'visibility', 'online', 'routing');
  });

  it('takes the ports that the host supplies', () => {
    const routing: Routing = { read: () => 'from the host', write: () => undefined, subscribe: () => () => undefined };
    expect(createBrowserPlatform({ routing }).routing.read('category')).to.equal('from the host');
  });
});
