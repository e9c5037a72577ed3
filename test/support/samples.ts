import type { Cart, CartLine, Category, Money, Offering, Order, OrderLine, Price, PriceBuckets } from '@selfcare/core';

export const eur = (cents: number): Money => ({ amount: cents, currency: 'EUR', scale: 2 });

/** 19.99 EUR a month, tax included. */
export function aPrice(overrides: Partial<Price> = {}): Price {
  return {
    id: 'price-1',
    name: 'Monthly fee',
    kind: 'recurring',
    amount: eur(1999),
    tax: 'included',
    due: 'firstBill',
    period: { count: 1, unit: 'month' },
    ...overrides,
  };
}

/** Costs nothing at all. */
export function someBuckets(overrides: Partial<PriceBuckets> = {}): PriceBuckets {
  return {
    dueToday: [],
    firstBill: [],
    perPeriod: [],
    usage: [],
    incomplete: false,
    tax: 'included',
    estimated: false,
    ...overrides,
  };
}

export function aCategory(overrides: Partial<Category> = {}): Category {
  return { id: 'mobile', name: 'Mobile', ...overrides };
}

/** A plan that can be ordered by itself today. */
export function anOffering(overrides: Partial<Offering> = {}): Offering {
  return {
    id: 'plan-20',
    name: 'Plan 20 GB',
    description: 'Twenty gigabytes a month.',
    availability: 'active',
    validFor: {},
    bundle: false,
    sellable: true,
    categoryIds: ['mobile'],
    facts: [],
    prices: [aPrice()],
    pricesIncomplete: false,
    parts: [],
    ...overrides,
  };
}

export function aCartLine(overrides: Partial<CartLine> = {}): CartLine {
  return { id: 'line-1', action: 'add', offeringId: 'plan-20', name: 'Plan 20 GB', quantity: 1, ...overrides };
}

export function aCart(overrides: Partial<Cart> = {}): Cart {
  return { id: 'cart-1', lines: [aCartLine()], totals: someBuckets(), ...overrides };
}

export function anOrderLine(overrides: Partial<OrderLine> = {}): OrderLine {
  const { state = 'completed' } = overrides;
  return { id: '1', action: 'add', name: 'Plan 20 GB', quantity: 1, state, stateName: state, ...overrides };
}

/** A completed order of one line. */
export function anOrder(overrides: Partial<Order> = {}): Order {
  const { state = 'completed' } = overrides;
  return {
    id: 'order-1',
    state,
    stateName: state,
    orderedAt: '2026-01-15T12:00:00.000Z',
    lines: [anOrderLine({ state })],
    ...overrides,
  };
}
