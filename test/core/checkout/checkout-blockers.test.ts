import { expect } from '@open-wc/testing';
import { contactFields, type CartState } from '@selfcare/core';
import { blockersOf, type CheckoutFacts } from '../../../packages/core/src/checkout/checkout-blockers.js';
import { emptyContact } from '../../../packages/core/src/checkout/contact-rules.js';
import { contact } from '../../support/contact.js';
import { aCartLine, someBuckets } from '../../support/samples.js';

function aCartState(overrides: Partial<CartState> = {}): CartState {
  return {
    status: 'ready',
    lines: [{ ...aCartLine(), standing: 'settled' }],
    count: 1,
    updating: false,
    stalled: false,
    stale: false,
    adding: {},
    removed: [],
    ...overrides,
  };
}

function blockers(overrides: Partial<CheckoutFacts> = {}): string[] {
  const facts = {
    step: 'review',
    contact,
    refused: new Set(),
    cart: aCartState(),
    canOrder: true,
    ...overrides,
  } as CheckoutFacts;
  return blockersOf(facts).map(({ reason, target }) => (target === undefined ? reason : `${reason} ${target}`));
}

describe('checkout blockers', () => {
  it('names nothing when everything is right', () => {
    expect(blockers()).to.deep.equal([]);
    expect(blockers({ step: 'contact' })).to.deep.equal([]);
  });

  it('names every missing field in the order of the form', () => {
    expect(blockers({ step: 'contact', contact: emptyContact('en') })).to.deep.equal(
      contactFields.map((field) => `field-missing ${field}`),
    );
  });

  it('names wrong fields, and refused ones that were not changed', () => {
    expect(blockers({ contact: { ...contact, email: 'ada' }, refused: new Set(['phone'] as const) })).to.deep.equal([
      'field-wrong email',
      'field-wrong phone',
    ]);
  });

  it('names what is wrong with the cart, line by line', () => {
    const unpriced = { ...aCartLine({ id: 'b', prices: someBuckets({ incomplete: true }) }), standing: 'settled' as const };
    const refused = { ...aCartLine({ id: 'a' }), standing: 'failed' as const };
    expect(blockers({ cart: aCartState({ lines: [refused, unpriced], updating: true }) })).to.deep.equal([
      'cart-updating',
      'line-refused a',
      'price-incomplete b',
    ]);
    expect(blockers({ cart: aCartState({ totals: someBuckets({ incomplete: true }) }) })).to.deep.equal(['price-incomplete']);
  });

  it('lets a customer type while the cart is on its way', () => {
    expect(blockers({ step: 'contact', cart: aCartState({ updating: true }) })).to.deep.equal([]);
    expect(blockers({ step: 'contact', cart: aCartState({ status: 'loading', lines: [] }) })).to.deep.equal([]);
    expect(blockers({ cart: aCartState({ status: 'loading', lines: [] }) })).to.deep.equal(['cart-updating']);
  });

  it('says that the cart is empty, or cannot be read', () => {
    for (const step of ['contact', 'review', 'rejected'] as const) {
      expect(blockers({ step, cart: aCartState({ lines: [] }) })).to.deep.equal(['cart-empty']);
      expect(blockers({ step, cart: aCartState({ status: 'failed', lines: [] }) })).to.deep.equal(['cart-failed']);
    }
  });

  it('says that the back end takes no orders', () => {
    expect(blockers({ canOrder: false })).to.deep.equal(['ordering-unsupported']);
  });

  it('blocks nothing while there is nothing to press', () => {
    for (const step of ['placing', 'placed', 'unknown'] as const) {
      expect(blockers({ step, contact: emptyContact('en'), cart: aCartState({ lines: [] }) })).to.deep.equal([]);
    }
  });
});
