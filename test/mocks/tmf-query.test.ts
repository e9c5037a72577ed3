import { expect } from '@open-wc/testing';
import { listResponse, withFields, type TmfResource } from '../../mocks/src/tmf-query.js';

const plans: readonly TmfResource[] = [
  {
    id: 'a',
    href: '/a',
    name: 'Bravo',
    price: { value: 10 },
    category: [{ id: 'mobile' }, { id: 'sim' }],
    lastUpdate: '2026-01-02T00:00:00Z',
  },
  {
    id: 'b',
    href: '/b',
    name: 'Alpha',
    price: { value: 9 },
    category: [{ id: 'home' }],
    lastUpdate: '2026-01-01T23:00:00-02:00',
    isBundle: true,
  },
  { id: 'c', href: '/c', name: 'Charlie', price: { value: 30 }, category: [], lastUpdate: '2025-12-31T00:00:00Z' },
];
const list = (query: string): Response => listResponse(plans, new URLSearchParams(query));
const ids = async (query: string): Promise<string> => ((await list(query).json()) as TmfResource[]).map(({ id }) => id).join('');

describe('TMF queries', () => {
  it('answers a whole list with 200 and both counts', () => {
    const { status, headers } = list('');
    expect([status, headers.get('X-Total-Count'), headers.get('X-Result-Count')]).to.deep.equal([200, '3', '3']);
  });

  it('answers a page with 206, what it holds and what there is', async () => {
    const { status, headers } = list('offset=1&limit=1');
    expect([status, headers.get('X-Total-Count'), headers.get('X-Result-Count')]).to.deep.equal([206, '3', '1']);
    expect(await ids('offset=1&limit=1')).to.equal('b');
    expect(await ids('offset=9')).to.equal('');
  });

  it('never gives more than a hundred at once', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ id: String(index) }));
    for (const query of ['', 'limit=1000']) {
      const response = listResponse(many, new URLSearchParams(query));
      expect(response.status).to.equal(206);
      expect((await response.json()) as unknown[]).to.have.length(100);
    }
  });

  it('refuses an offset or limit that is no whole number', () => {
    for (const query of ['limit=abc', 'limit=-1', 'offset=1.5', 'limit='])
      expect(() => list(query), query).to.throw('must be a whole number');
  });

  it('filters by attribute, by nested attribute, and by one of several values', async () => {
    expect(await ids('name=Alpha')).to.equal('b');
    expect(await ids('category.id=sim')).to.equal('a');
    expect(await ids('id=a,c')).to.equal('ac');
    expect(await ids('id=a&id=b')).to.equal('ab');
    expect(await ids('isBundle=true')).to.equal('b');
    expect(await ids('id=a,b&category.id=home')).to.equal('b');
  });

  it('filters by comparison, of numbers as numbers and of dates as moments', async () => {
    expect(await ids('price.value.gt=9')).to.equal('ac');
    expect(await ids('price.value.lte=9')).to.equal('b');
    expect(await ids('lastUpdate.gte=2026-01-02T00:30:00Z')).to.equal('b');
    expect(await ids('category.id.ne=home')).to.equal('ac');
    expect(await ids('name.regex=^[ab]')).to.equal('ab');
  });

  it('links to the other pages of what was asked for, and to none where the page is the whole', async () => {
    const links = (query: string) =>
      Object.fromEntries([...(list(query).headers.get('Link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, address, relation]) => [relation, address]));
    expect(list('').headers.get('Link')).to.equal(null);
    expect(list('limit=0').headers.get('Link')).to.equal(null);
    expect(links('limit=1&sort=name')).to.deep.equal({ first: '?limit=1&sort=name&offset=0', next: '?limit=1&sort=name&offset=1', last: '?limit=1&sort=name&offset=2' });
    expect(links('limit=1&offset=1&name.regex=^[a-z]')).to.have.keys('first', 'prev', 'next', 'last');
    expect(links('limit=2&offset=2')).to.deep.equal({ first: '?limit=2&offset=0', prev: '?limit=2&offset=0', last: '?limit=2&offset=2' });
    expect(links('limit=2&offset=9')).to.deep.equal({ first: '?limit=2&offset=0', prev: '?limit=2&offset=1', last: '?limit=2&offset=2' });
    const next = new URL(links('limit=2&name.regex=a%26b|.').next ?? '', 'https://bss.example/tmf-api/x?limit=2').searchParams;
    expect([next.get('offset'), next.get('name.regex')]).to.deep.equal(['2', 'a&b|.']);
  });

  it('finds nothing by an attribute that nothing has, also not by one of its prototype', async () => {
    expect(await ids('colour=red')).to.equal('');
    expect(await ids('__proto__.id=a')).to.equal('');
    expect(await ids('toString.regex=.')).to.equal('');
  });

  it('refuses filters that it does not know how to apply', () => {
    expect(() => list('filter=$.id')).to.throw('filter is not supported');
    expect(() => list('name.regex=(')).to.throw('is no regular expression');
  });

  it('sorts by several attributes in either direction', async () => {
    expect(await ids('sort=name')).to.equal('bac');
    expect(await ids('sort=-price.value')).to.equal('cab');
    expect(await ids('sort=isBundle,-name')).to.equal('cab');
    expect(await ids('sort=lastUpdate')).to.equal('cab');
  });

  it('gives only the fields that were asked for, and always id and href', () => {
    const [plan] = plans;
    const fields = (query: string): unknown => withFields(plan!, new URLSearchParams(query));
    expect(fields('fields=name,__proto__')).to.deep.equal({ id: 'a', href: '/a', name: 'Bravo' });
    expect(fields('fields=none')).to.deep.equal({ id: 'a', href: '/a' });
    expect(fields('')).to.equal(plan);
  });
});
