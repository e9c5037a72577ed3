import { expect } from '@open-wc/testing';
import { lifecycleOf, priceKindOf, profileOf, type TmfOptions } from '../../../packages/adapters/src/tmf/tmf-profile.js';

const refusal = (options: unknown): unknown => {
  try {
    profileOf(options as TmfOptions);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('options of the TMF adapter', () => {
  it('resolves the base against the page and gives each API its official path', () => {
    expect(profileOf({ base: '/tmf-api/' }).addresses).to.include({
      productCatalog: `${location.origin}/tmf-api/productCatalogManagement/v4`,
      shoppingCart: `${location.origin}/tmf-api/shoppingCart/v4`,
      productOrdering: `${location.origin}/tmf-api/productOrderingManagement/v4`,
    });
  });

  it('lets single APIs live elsewhere below the base', () => {
    const { addresses } = profileOf({ base: 'https://api.example.com', paths: { shoppingCart: '/cart/v4/' } });
    expect(addresses.shoppingCart).to.equal('https://api.example.com/cart/v4');
    expect(addresses.productCatalog).to.equal('https://api.example.com/productCatalogManagement/v4');
  });

  it('has every API but those that it is told there are not', () => {
    expect(profileOf({ base: '/' }).apis).to.include('shoppingCart');
    const { apis } = profileOf({ base: '/', paths: { shoppingCart: false, productOrdering: 'orders' } });
    expect([apis.has('shoppingCart'), apis.has('productOrdering')]).to.deep.equal([false, true]);
  });

  it('refuses a base that is no web address, with a sentence that says what to write', () => {
    for (const base of [undefined, null, 7, '', ' ', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.com', 'https://']) {
      expect(refusal({ base }), String(base)).to.include({ code: 'configuration' }).and.property('message').match(/base must be an http/);
    }
  });

  it('refuses a base with credentials, query or hash, and does not repeat it', () => {
    for (const base of ['https://maya:secret@example.com/', '/tmf-api?key=secret', '/tmf-api#secret']) {
      expect(refusal({ base })).to.include({ code: 'configuration' }).and.property('message').not.contain('secret');
    }
  });

  it('refuses a time zone that does not exist', () => {
    expect(refusal({ base: '/', timeZone: 'Middle-earth/Shire' })).to.include({ code: 'configuration' });
  });

  it('knows the words in use for kinds of prices', () => {
    const words = {
      recurring: 'recurring', 'Recurring Charge': 'recurring', Rental: 'recurring', oneTime: 'oneTime', 'one time': 'oneTime', OneTimeCharge: 'oneTime',
      nonRecurring: 'oneTime', fee: 'fee', SimpleUsage: 'usage', Deposit: 'deposit', 'Early termination fee': 'penalty', OneTimeDiscount: 'discount',
    };
    for (const [word, kind] of Object.entries(words)) expect(priceKindOf(word), word).to.equal(kind);
    for (const word of [undefined, '', 'allowance', '__proto__']) expect(priceKindOf(word)).to.equal(undefined);
  });

  it('tells what is no longer and not yet on sale', () => {
    expect(['Retired', 'OBSOLETE', 'In design', 'inStudy', 'Active', 'Launched', undefined].map(lifecycleOf)).to.deep.equal([
      'retired', 'retired', 'planned', 'planned', undefined, undefined, undefined,
    ]);
  });
});
