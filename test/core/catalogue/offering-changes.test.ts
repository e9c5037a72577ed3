import { expect } from '@open-wc/testing';
import { OfferingChanges } from '../../../packages/core/src/catalogue/offering-changes.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';

const dearer = { prices: [aPrice({ amount: eur(2499) })] };

describe('changes of what is shown', () => {
  it('are told with how it was at first, until it is so again', () => {
    const changes = new OfferingChanges();
    const first = anOffering();
    expect(changes.see([first])).to.deep.equal({});
    expect(changes.see([anOffering(dearer)])['plan-20']).to.equal(first);
    expect(changes.see([anOffering()])).to.deep.equal({});
  });

  it('are another name, version, price or availability, and nothing else', () => {
    const isChange = (overrides: Parameters<typeof anOffering>[0]) => {
      const changes = new OfferingChanges();
      changes.see([anOffering()]);
      return 'plan-20' in changes.see([anOffering(overrides)]);
    };
    expect([{ name: 'Plan' }, { version: '2.0' }, dearer, { availability: 'retired' as const }].map(isChange)).to.deep.equal([true, true, true, true]);
    expect(isChange({ description: 'Twenty.', facts: [{ name: 'Data', value: '20 GB' }] })).to.equal(false);
  });

  it('keep their identity while nothing changes, and are forgotten when told so', () => {
    const changes = new OfferingChanges();
    changes.see([anOffering()]);
    const told = changes.see([anOffering(dearer)]);
    expect(changes.see([anOffering(dearer)])).to.equal(told);
    changes.clear();
    expect(changes.see([anOffering(dearer)])).to.deep.equal({});
  });

  it('are not what could not be read for a while', () => {
    const changes = new OfferingChanges();
    changes.see([anOffering()]);
    expect(changes.see([anOffering({ prices: [], pricesIncomplete: true, unread: ['prices'] })])).to.deep.equal({});
    expect(changes.see([anOffering()])).to.deep.equal({});
  });

  it('of an offering with a hostile id stay its own', () => {
    const changes = new OfferingChanges();
    changes.see([anOffering({ id: '__proto__' })]);
    expect(Object.keys(changes.see([anOffering({ id: '__proto__', ...dearer })]))).to.deep.equal(['__proto__']);
    expect(({} as Record<string, unknown>)['name']).to.equal(undefined);
  });
});
