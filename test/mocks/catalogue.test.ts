import { expect } from '@open-wc/testing';
import { catalogueAt, createCatalogue, isOnSale } from '../../mocks/src/catalogue.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const sale = (attributes: Record<string, unknown>): boolean => isOnSale({ id: 'x', ...attributes }, start);

describe('catalogue', () => {
  it('finds resources by id and nothing by the names that every object has', () => {
    const catalogue = createCatalogue(tinyCatalogue);
    expect(catalogue.find('productOffering', 'plan')?.name).to.equal('Plan');
    for (const id of ['__proto__', 'constructor', 'toString', ''])
      expect(catalogue.find('productOffering', id), id).to.equal(undefined);
  });

  it('is empty where the data says nothing', () => {
    expect(createCatalogue({}).all('category')).to.deep.equal([]);
  });

  it('sells what is active, launched or published, or does not tell', () => {
    for (const lifecycleStatus of ['Active', 'ACTIVE ', 'Launched', 'Published', undefined])
      expect(sale({ lifecycleStatus }), lifecycleStatus).to.equal(true);
    for (const lifecycleStatus of ['Retired', 'In design', 'Obsolete', 'Draft', ''])
      expect(sale({ lifecycleStatus }), lifecycleStatus).to.equal(false);
  });

  it('sells from the start to before the end of the validity', () => {
    const [now, later] = [new Date(start).toISOString(), new Date(start + 1).toISOString()];
    expect(sale({ validFor: { startDateTime: now, endDateTime: later } })).to.equal(true);
    expect(sale({ validFor: { startDateTime: later } })).to.equal(false);
    expect(sale({ validFor: { endDateTime: now } })).to.equal(false);
    expect(sale({ validFor: { startDateTime: 'soon', endDateTime: null } })).to.equal(true);
    expect(sale({ validFor: 'ever' })).to.equal(true);
  });

  it('has its own addresses below another base URL, and whole ones for pictures below an absolute one', () => {
    const data = { productOffering: [{ id: 'a', href: '/tmf-api/x', category: [{ id: 'b', href: '/tmf-api/y' }], attachment: [{ url: '/pictures/a.svg' }] }] };
    expect(catalogueAt('/tmf-api', data)).to.equal(data);
    expect(catalogueAt('/r1', data).productOffering?.[0]).to.deep.include({ href: '/r1/x', category: [{ id: 'b', href: '/r1/y' }] });
    expect(catalogueAt('https://bss.example/api', data).productOffering?.[0]).to.deep.include({
      href: 'https://bss.example/api/x', attachment: [{ url: 'https://bss.example/pictures/a.svg' }],
    });
  });
});
