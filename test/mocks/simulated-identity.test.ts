import { expect } from '@open-wc/testing';
import { demoCustomers, identifyByBearer, InvalidCredentials, issueToken, readToken } from '@selfcare/mocks';
import { start } from './tiny-catalogue.js';

const hour = 3_600_000;
const asking = (authorization?: string): Request =>
  new Request('https://portal.example/', { headers: authorization === undefined ? {} : { Authorization: authorization } });

describe('simulated identity', () => {
  it('knows two consumers and a business', () => {
    expect(demoCustomers.map(({ name, kind }) => `${name}: ${kind}`)).to.deep.equal([
      'Maya Lindqvist: consumer',
      'Tom Byrne: consumer',
      'Harbour Bakery Ltd: business',
    ]);
  });

  it('reads the customer back from a token that is still good', () => {
    for (const customer of demoCustomers) {
      expect(readToken(issueToken(customer.id, start, hour), start + hour - 1)).to.deep.equal(customer);
    }
  });

  it('refuses a token from the moment it expires', () => {
    const token = issueToken('customer-maya', start, hour);
    expect(() => readToken(token, start + hour)).to.throw(InvalidCredentials, /expired/);
  });

  it('refuses whatever it did not issue', () => {
    const forged = (claims: unknown): string => `simulated.${btoa(JSON.stringify(claims)).replaceAll('=', '')}`;
    const others = [
      '',
      'simulated.',
      'simulated.e30',
      'eyJhbGciOiJub25lIn0.e30.',
      'simulated.!!!',
      forged({ sub: 'nobody', iat: 0, exp: 9e15 }),
      forged(null),
    ];
    for (const token of others) expect(() => readToken(token, start), token).to.throw(InvalidCredentials);
  });

  it('issues no token for a customer that does not exist', () => {
    expect(() => issueToken('__proto__', start, hour)).to.throw(RangeError, '"__proto__"');
  });

  it('writes tokens that fit a header and say that they are simulated', () => {
    expect(issueToken('customer-tom', start, hour)).to.match(/^simulated\.[\w-]+$/);
  });

  it('tells a request with a token from one without, and refuses other credentials', () => {
    expect(identifyByBearer(asking(), start)).to.equal(undefined);
    expect(identifyByBearer(asking(`bearer ${issueToken('customer-tom', start, hour)}`), start)?.name).to.equal('Tom Byrne');
    expect(() => identifyByBearer(asking('Basic dG9tOnRvbQ=='), start)).to.throw(InvalidCredentials);
  });
});
