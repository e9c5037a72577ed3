import { expect } from '@open-wc/testing';
import { refuseExcluded, refuseIncomplete, type CompanionItem } from '../../mocks/src/item-relationships.js';
import type { Refusal } from '../../mocks/src/tmf-error.js';

const related = (relationshipType: string, id: string, role?: string) => ({ relationshipType, id, ...(role === undefined ? {} : { role }) });
const item = (offeringId: string, ...productOfferingRelationship: readonly unknown[]): CompanionItem => ({
  id: `line-${offeringId}`,
  offering: { id: offeringId, productOfferingRelationship },
  usualParts: [],
});
const firewall = item('firewall', related('requires', 'addresses'), related('excludes', 'sd-wan'));
const addresses = item('addresses', related('requires', 'fibre-500', 'Fibre'), related('requires', 'fibre-1000', 'Fibre'));
const bundleOf = (...usualParts: CompanionItem['usualParts'][number][]): CompanionItem => ({ ...item('bundle'), usualParts });
const refusal = (refuse: (items: readonly CompanionItem[]) => void, ...items: readonly CompanionItem[]): Refusal | undefined => {
  try {
    refuse(items);
  } catch (error) {
    return error as Refusal;
  }
  return undefined;
};

describe('item relationships', () => {
  it('refuse two offerings of which one excludes the other, and name the later item', () => {
    const last = refusal(refuseExcluded, firewall, addresses, item('sd-wan'));
    expect(last).to.include({ status: 422, code: 'offeringExcluded', itemId: 'line-sd-wan' });
    expect(last?.message).to.equal('Item "line-sd-wan" asks for "sd-wan", which cannot go together with "firewall" of item "line-firewall".');
    expect(refusal(refuseExcluded, item('sd-wan'), firewall)?.itemId).to.equal('line-firewall');
    expect(refusal(refuseExcluded, firewall, addresses, firewall)).to.equal(undefined);
  });

  it('refuse what a part of a bundle excludes, though no item names the part', () => {
    expect(refusal(refuseExcluded, firewall, bundleOf({ id: 'sd-wan' }))?.itemId).to.equal('line-bundle');
    expect(refusal(refuseExcluded, bundleOf(firewall.offering), item('sd-wan'))?.itemId).to.equal('line-sd-wan');
  });

  it('refuse an order without what one of its offerings requires, and say that a cart may wait', () => {
    const missing = refusal(refuseIncomplete, firewall);
    expect(missing).to.include({ status: 422, code: 'offeringRequired', itemId: 'line-firewall' });
    expect(missing?.message).to.equal(
      'Item "line-firewall" asks for "firewall", which is ordered only together with "addresses"; a cart may lack it, an order may not.',
    );
    expect(refusal(refuseIncomplete, firewall, addresses)?.message).to.contain('together with "fibre-500" or "fibre-1000"');
    expect(refusal(refuseIncomplete, firewall, addresses, item('fibre-1000'))).to.equal(undefined);
  });

  it('let the part of a bundle be what is required', () => {
    expect(refusal(refuseIncomplete, addresses, bundleOf({ id: 'fibre-500' }))).to.equal(undefined);
  });

  it('pass over relationships that cannot be read or are of another type', () => {
    const odd = item('odd', null, 7, { id: 'x' }, related('optionalFor', 'plan'), related('exchangableTo', 'odd'));
    expect(refusal(refuseExcluded, odd, item('plan'))).to.equal(undefined);
    expect(refusal(refuseIncomplete, odd)).to.equal(undefined);
    expect(refusal(refuseIncomplete, { ...odd, offering: { id: 'o', productOfferingRelationship: 'none' } })).to.equal(undefined);
  });
});
