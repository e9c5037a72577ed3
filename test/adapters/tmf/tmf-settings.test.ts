import { expect } from '@open-wc/testing';
import { tmfV5, type TmfOptions } from '../../../packages/adapters/src/tmf/tmf-profile.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';

const refusal = (options: unknown): unknown => {
  try {
    settingsOf(options as TmfOptions);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('options of the TMF adapter', () => {
  it('resolves the base against the page and gives each API its official path', () => {
    expect(settingsOf({ base: '/tmf-api/' }).addresses).to.include({
      productCatalog: `${location.origin}/tmf-api/productCatalogManagement/v4`,
      shoppingCart: `${location.origin}/tmf-api/shoppingCart/v4`,
      productOrdering: `${location.origin}/tmf-api/productOrderingManagement/v4`,
    });
  });

  it('lets single APIs live elsewhere below the base', () => {
    const { addresses } = settingsOf({ base: 'https://api.example.com', paths: { shoppingCart: '/cart/v4/' } });
    expect(addresses.shoppingCart).to.equal('https://api.example.com/cart/v4');
    expect(addresses.productCatalog).to.equal('https://api.example.com/productCatalogManagement/v4');
  });

  it('has every API but those that it is told there are not', () => {
    expect(settingsOf({ base: '/' }).apis).to.include('shoppingCart');
    const { apis } = settingsOf({ base: '/', paths: { shoppingCart: false, productOrdering: 'orders' } });
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

  it('gives each API the path of its version, whether one is named for all or for some', () => {
    expect(settingsOf({ base: '/', profile: tmfV5 }).addresses).to.include({
      productCatalog: `${location.origin}/productCatalogManagement/v5`,
      productOfferingQualification: `${location.origin}/productOfferingQualification/v5`,
      productInventory: `${location.origin}/productInventory/v5`,
      guidedSelling: `${location.origin}/selfcare/v1`,
    });
    expect(settingsOf({ base: '/', versions: { productOrdering: 'v5' } }).versions).to.include({ productOrdering: 'v5', shoppingCart: 'v4' });
  });

  it('puts what is said beside a profile in the place of what the profile says', () => {
    const profile = { name: 'ours', pageCap: 20, parameters: { limit: 'pageLimit' } };
    expect(settingsOf({ base: '/', profile }).pageCap).to.equal(20);
    expect(settingsOf({ base: '/', profile, pageCap: 50 }).pageCap).to.equal(50);
    expect(settingsOf({ base: '/', profile }).parameters).to.include({ limit: 'pageLimit', offset: 'offset' });
  });

  it('refuses a profile that contradicts itself, and says in one sentence what and why', () => {
    const sentences: [Omit<TmfOptions, 'base'>, string][] = [
      [{ paths: { shoppingCart: 'cart/v5' } }, 'paths.shoppingCart ends in v5, but versions says v4'],
      [{ profile: tmfV5, paths: { productOrdering: 'orders/v4/' } }, 'paths.productOrdering ends in v4, but versions says v5'],
      [{ paths: { shoppingCart: false }, versions: { shoppingCart: 'v5' } }, 'paths says that there is no shoppingCart, but versions speaks of it'],
      [{ paths: { productCatalog: false }, query: { productCatalog: { expand: 'all' } } }, 'paths says that there is no productCatalog, but query speaks of it'],
      [{ parameters: { limit: 'page', offset: 'page' } }, 'parameters calls two things "page"'],
      [{ parameters: { limit: false }, pageCap: 20 }, 'pageCap is set, but parameters says that there is no limit to ask for'],
      [{ parameters: { id: false }, idList: 'comma' }, 'idList is "comma", but parameters says that nothing can be asked for by id'],
      [
        { paths: { productOrdering: false }, idempotentCreate: true },
        'idempotentCreate promises something of orders, but paths says that there is no productOrdering',
      ],
    ];
    for (const [options, sentence] of sentences) {
      const name = options.profile?.name ?? 'tmf-v4';
      expect(refusal({ base: '/', ...options }), sentence).to.deep.include({ code: 'configuration', message: `tmf(): ${sentence} (profile "${name}")` });
    }
  });

  it('refuses what nobody could do, and says what can be done', () => {
    const sentences: [object, RegExp][] = [
      [{ paths: { shopingCart: 'cart' } }, /paths names "shopingCart", which is none of productCatalog, shoppingCart/],
      [{ versions: 'v6' }, /versions must be "v4" or "v5", not "v6"/],
      [{ versions: { shoppingCart: 5 } }, /versions must be "v4" or "v5", not number/],
      [{ versions: { guidedSelling: 'v5' } }, /versions names "guidedSelling"/],
      [{ parameters: { page: 'p' } }, /parameters names "page", which is none of offset, limit/],
      [{ pageCap: 0 }, /pageCap must be a whole number from 1 to 1000/],
      [{ patch: { mediaType: 'application/json-patch+json' } }, /patch\.mediaType must be one of application\/json, application\/merge-patch\+json/],
      [{ orderStates: { Activated: 'finished' } }, /orderStates takes "Activated" for "finished", which is no state of TMF622/],
      [{ lifecycleOnSale: [] }, /lifecycleOnSale names no word/],
      [{ headers: { Authorization: 'Basic eA==' } }, /headers must not hold Authorization/],
      [{ headers: { 'line of business': 'mobile' } }, /headers holds "line of business", which is no header that can be sent/],
    ];
    for (const [options, sentence] of sentences) expect(refusal({ base: '/', ...options }), String(sentence)).to.have.property('message').match(sentence);
  });
});
