import { expect } from '@open-wc/testing';
import { customerIdOf, perAudience } from '../../../packages/adapters/src/tmf/tmf-audience.js';
import { aHost } from './tmf-host.js';

describe('what the adapter keeps', () => {
  it('stays while the same person asks from the same place in the same language', () => {
    const kept = perAudience(aHost({ customer: { id: 'maya' } }), () => ({}));
    expect(kept()).to.equal(kept());
  });

  it('is begun anew for another person, though nobody tells who that is', () => {
    const host = aHost();
    const kept = perAudience(host, () => ({}));
    const first = kept();
    host.changePerson();
    expect(kept()).not.to.equal(first);
  });

  it('is begun anew in another scope and in another language', () => {
    const host = aHost({ scope: { siteId: 's-1' } });
    let locale = 'en';
    const kept = perAudience({ ...host, locale: () => locale }, () => ({}));
    const first = kept();
    host.changeScope({ siteId: 's-2' });
    const second = kept();
    locale = 'de';
    expect(new Set([first, second, kept()]).size).to.equal(3);
  });
});

describe('whose things the adapter reads', () => {
  it('are those of the scope’s customer, else of whoever is signed in, else nobody’s', () => {
    expect(customerIdOf(aHost({ customer: { id: 'maya' }, scope: { customerId: 'acme' } }))).to.equal('acme');
    expect(customerIdOf(aHost({ customer: { id: 'maya' }, scope: { siteId: 's-1' } }))).to.equal('maya');
    expect(customerIdOf(aHost())).to.equal(undefined);
  });
});
