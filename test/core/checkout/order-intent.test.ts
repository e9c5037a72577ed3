import { expect } from '@open-wc/testing';
import {
  cartKey,
  readIntent,
  removeIntent,
  removeOldIntents,
  writeIntent,
  type OrderIntent,
} from '../../../packages/core/src/checkout/order-intent.js';
import { testPlatform } from '../../support/platform.js';

const key = cartKey('test', 'cart-1');

function noted() {
  const platform = testPlatform();
  const intent: OrderIntent = { intentId: 'i-1', cartKey: key, attempt: 1, startedAt: platform.clock.now() };
  writeIntent(platform.journal, intent);
  return { ...platform, intent };
}

describe('order intent', () => {
  it('is read by another tab as it was written', () => {
    const { openTab, intent } = noted();
    const { journal, clock } = openTab();
    expect(readIntent(journal, clock, key)).to.deep.equal(intent);
  });

  it('is gone once it is removed', () => {
    const { journal, clock } = noted();
    removeIntent(journal, key);
    expect(readIntent(journal, clock, key)).to.equal(undefined);
  });

  it('lasts 24 hours', async () => {
    const { journal, clock, advance } = noted();
    await advance(86_399_999);
    removeOldIntents(journal, clock);
    expect(readIntent(journal, clock, key)).not.to.equal(undefined);
    await advance(1);
    expect(readIntent(journal, clock, key)).to.equal(undefined);
    removeOldIntents(journal, clock);
    expect(journal.keys()).to.deep.equal([]);
  });

  it('is none that a clock far ahead wrote', () => {
    const { journal, clock, intent } = noted();
    writeIntent(journal, { ...intent, startedAt: clock.now() + 10 * 86_400_000 });
    expect(readIntent(journal, clock, key)).to.equal(undefined);
  });

  for (const text of [
    '',
    'null',
    '{"intentId":',
    '{"intentId":7}',
    '{"intentId":"a","cartKey":"other","attempt":1,"startedAt":0}',
    '[]',
  ]) {
    it(`is none that reads ${text || 'nothing'}, and is tidied away with the old ones`, () => {
      const { journal, clock } = testPlatform();
      journal.write(`order:${key}`, text);
      journal.write('cart:test', 'not an order');
      expect(readIntent(journal, clock, key)).to.equal(undefined);
      removeOldIntents(journal, clock);
      expect(journal.keys()).to.deep.equal(['cart:test']);
    });
  }

  it('has a key of its own for each cart of each back end, the same in every tab', () => {
    expect(cartKey('a', 'bc')).not.to.equal(cartKey('ab', 'c'));
    expect(cartKey('test', 'cart-1')).to.equal(cartKey('test', 'cart-1'));
    expect(cartKey('test', 'cart-1')).to.match(/^[0-9a-z]{1,11}$/);
  });
});
