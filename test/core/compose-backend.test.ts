import { expect } from '@open-wc/testing';
import { composeBackend, type Backend, type BackendFactory, type BackendHost } from '@selfcare/core';
import { KeptAlerts } from '../support/alerts.js';
import { aCartPort, aCataloguePort, anOrderPort } from '../support/session.js';

const host = {} as BackendHost;
const shop = (overrides: Partial<Backend> = {}): BackendFactory => () => ({
  key: 'shop',
  capabilities: { catalogue: true, cart: true, orders: true, idempotentCreate: true },
  catalogue: aCataloguePort(),
  cart: aCartPort(),
  orders: anOrderPort(),
  ...overrides,
});
const alerts = new KeptAlerts().port();

describe('a back end of several adapters', () => {
  it('has everything of the first, and each named part of its own', () => {
    const main = shop()(host);
    const whole = composeBackend(() => main, { alerts: () => ({ key: 'alerts', alerts }) })(host);
    expect(whole.alerts).to.equal(alerts);
    expect([whole.catalogue, whole.cart, whole.key]).to.deep.equal([main.catalogue, main.cart, 'shop']);
    expect(whole.capabilities).to.deep.equal({ catalogue: true, cart: true, orders: true, alerts: true, idempotentCreate: true });
  });

  it('promises of orders only what the adapter of the orders promises', () => {
    const orders = anOrderPort();
    const whole = composeBackend(shop(), { orders: () => ({ key: 'other', orders, capabilities: { findByExternalId: true } }) })(host);
    expect(whole.orders).to.equal(orders);
    expect(whole.capabilities).to.include({ orders: true, findByExternalId: true }).and.to.have.property('idempotentCreate', undefined);
  });

  it('starts an adapter once that gives several parts', () => {
    let started = 0;
    const other: BackendFactory = () => (started++, { key: 'other', cart: aCartPort(), orders: anOrderPort() });
    composeBackend(shop(), { cart: other, orders: other })(host);
    expect(started).to.equal(1);
  });

  it('does not start when an adapter lacks the part that it is named for', () => {
    const start = () => composeBackend(shop(), { alerts: () => ({ key: 'tmf elsewhere' }) })(host);
    expect(start).to.throw(/alerts \(tmf elsewhere\) has no alerts/).with.property('code', 'configuration');
  });
});
