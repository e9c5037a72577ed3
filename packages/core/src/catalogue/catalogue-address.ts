import type { Routing } from '../platform.js';
import type { FacetChoice, OfferingSort } from './catalogue.js';

/** Where a catalogue stands, as far as the page's address tells. */
export interface CatalogueAddress {
  readonly categoryId?: string;
  readonly text: string;
  readonly filters: readonly FacetChoice[];
  readonly sort: OfferingSort;
  readonly openedId?: string;
}

/** What the address says under `category`, `search`, `filter`, `sort` and `offering`; what it cannot mean is left out. */
export function readAddress(routing: Routing): CatalogueAddress {
  return {
    categoryId: routing.read('category'),
    text: routing.read('search') ?? '',
    filters: readFilters(routing.read('filter')),
    sort: sorts.find((sort) => sort === routing.read('sort')) ?? 'relevance',
    openedId: routing.read('offering'),
  };
}

/** What is to stand in the address for an address read like that; undefined takes a name out of it. */
export function writeAddress({ categoryId, text, filters, sort, openedId }: CatalogueAddress): Record<string, string | undefined> {
  return {
    category: categoryId,
    search: text.trim() || undefined,
    filter: filters.map(({ facet, value }) => `${escaped(facet)}:${escaped(value)}`).join(';') || undefined,
    sort: sort === 'relevance' ? undefined : sort,
    offering: openedId,
  };
}

const sorts: readonly OfferingSort[] = ['price', 'name'];
const mostFilters = 40;

const escaped = (text: string): string => text.replace(/[%:;]/g, (sign) => encodeURIComponent(sign));

function readFilters(written = ''): readonly FacetChoice[] {
  return written
    .split(';')
    .slice(0, mostFilters)
    .flatMap((pair) => {
      const [facet = '', value = ''] = pair.split(':').map(unescaped);
      return facet && value ? [{ facet, value }] : [];
    });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // written by hand, with a stray percent sign
    return text;
  }
}
