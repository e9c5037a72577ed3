import { expect } from '@open-wc/testing';
import { isBackendProblem } from '@selfcare/core';
import { withUnsupported } from '../../packages/core/src/unsupported.js';
import { aCataloguePort } from '../support/session.js';

const never = new AbortController().signal;

describe('a back end with parts missing', () => {
  it('says unsupported for everything asked of a missing part', async () => {
    const backend = withUnsupported({ key: 'small' });
    const verbs = [backend.catalogue, backend.cart, backend.orders, backend.qualification, backend.guidedSelling, backend.products].flatMap((port) => Object.entries(port as object));
    expect(verbs.map(([name]) => name)).to.include.members(['listOfferings', 'putLine', 'placeOrder', 'checkOfferings', 'getFlow', 'listProducts']);
    for (const [name, verb] of verbs) {
      const error = await (verb as (...all: unknown[]) => Promise<unknown>)({}, { signal: never }).catch(
        (thrown: unknown) => thrown,
      );
      expect(isBackendProblem(error) && error.code, name).to.equal('unsupported');
    }
  });

  it('keeps the parts it has, and says which they are', () => {
    const catalogue = aCataloguePort();
    const backend = withUnsupported({ key: 'small', catalogue, capabilities: { findByExternalId: true } });
    expect(backend.catalogue).to.equal(catalogue);
    expect(backend.capabilities).to.include({ catalogue: true, cart: false, orders: false, findByExternalId: true });
  });
});
