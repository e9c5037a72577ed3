import { expect } from '@open-wc/testing';
import { createRouter } from '../../mocks/src/router.js';

const answer = (): Response => new Response();
const router = createRouter([{ path: 'shop/v4/cart', collection: { GET: answer, POST: answer }, member: { GET: answer } }]);

describe('router', () => {
  it('finds collections and members, with the id decoded', () => {
    expect(router('POST', '/shop/v4/cart').id).to.equal('');
    expect(router('GET', '/shop/v4/cart/urn%3Aa%2Fb').id).to.equal('urn:a/b');
  });

  it('answers HEAD as it answers GET', () => {
    expect(router('HEAD', '/shop/v4/cart')).to.deep.equal(router('GET', '/shop/v4/cart'));
  });

  it('refuses paths that lead nowhere', () => {
    for (const path of ['', '/', '/shop', '/shop/v4', '/shop/v5/cart', '/shop/v4/cart/1/item', '/__proto__/v4/cart']) {
      expect(() => router('GET', path), path)
        .to.throw('Nothing is at')
        .with.property('status', 404);
    }
  });

  it('refuses an id that is not encoded as UTF-8', () => {
    expect(() => router('GET', '/shop/v4/cart/%E0%A4%A'))
      .to.throw()
      .with.property('status', 404);
  });

  it('refuses other methods and tells those that are possible', () => {
    for (const method of ['DELETE', 'constructor', '__proto__']) {
      expect(() => router(method, '/shop/v4/cart'), method)
        .to.throw('GET, POST is')
        .with.property('status', 405);
    }
    expect(() => router('PATCH', '/shop/v4/cart/1'))
      .to.throw()
      .with.deep.property('headers', { Allow: 'GET' });
  });
});
