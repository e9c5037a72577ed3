import { expect } from '@open-wc/testing';
import { selfcareRest } from '@selfcare/adapters/selfcare-rest';
import { aHost } from '../tmf/tmf-host.js';

describe('the back end over this project’s own contracts', () => {
  it('has the alert settings alone, and is told from others by its address', () => {
    const backend = selfcareRest({ base: '/selfcare/v1/' })(aHost());
    expect(Object.keys(backend)).to.have.members(['key', 'capabilities', 'alerts']);
    expect(backend.key).to.equal(`selfcare-rest ${location.origin}/selfcare/v1`);
    expect(backend.capabilities).to.deep.equal({ alerts: true });
  });

  it('does not start with a base that is none, and says what to write', () => {
    for (const base of ['', 'javascript:alert(1)', 'https://user@host/', '/api?x=1', '/api#x', 7 as never]) {
      expect(() => selfcareRest({ base })(aHost()), String(base))
        .to.throw(/base must be an (http\(s\) )?address/)
        .with.property('code', 'configuration');
    }
  });
});
