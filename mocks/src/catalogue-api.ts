import { catalogueResourceV5 } from './catalogue-wire-v5.js';
import { catalogueResourceNames, type Catalogue, type CatalogueResourceName } from './catalogue.js';
import type { ApiResource } from './router.js';
import { notFound } from './tmf-error.js';
import { listResponse, withFields, type TmfResource } from './tmf-query.js';
import { tmfVersions, type TmfVersion } from './tmf-version.js';

/**
 * TMF620 v4 and v5, read only: one catalogue (`catalog`, in v5 `productCatalog`), category, productOffering, productOfferingPrice and productSpecification, in every life-cycle status. As some
 * vendors offer it, `expand=productOfferingPrice` puts the prices of an offering into it in place of references.
 */
export function catalogueApi(catalogue: Catalogue, baseUrl: string): readonly ApiResource[] {
  return tmfVersions.flatMap((version) => [
    wholeCatalogue(catalogue, version, baseUrl),
    ...catalogueResourceNames.map((name) => catalogueResource(catalogue, name, version, baseUrl)),
  ]);
}

/** Everything that is on sale is in one catalogue, whose categories are those that stand in no other. */
function wholeCatalogue(catalogue: Catalogue, version: TmfVersion, baseUrl: string): ApiResource {
  const name = version === 'v4' ? 'catalog' : 'productCatalog';
  const path = `productCatalogManagement/${version}/${name}`;
  const roots = catalogue.all('category').filter(({ parentId }) => parentId === undefined);
  const category = roots.map(({ id, name: of }) => ({
    id, name: of, href: `${baseUrl}/productCatalogManagement/${version}/category/${encodeURIComponent(id)}`, ...(version === 'v5' ? { '@type': 'CategoryRef' } : {}),
  }));
  const id = 'catalogue';
  const whole: TmfResource = {
    id, href: `${baseUrl}/${path}/${id}`, name: 'Everything on sale', catalogType: 'ProductCatalog', lifecycleStatus: 'Active', version: '1.0', category,
    '@type': version === 'v4' ? 'Catalog' : 'ProductCatalog',
  };
  return {
    path,
    collection: { GET: ({ url }) => listResponse([whole], url.searchParams) },
    member: {
      GET: (call) => {
        if (call.id !== id) throw notFound(name, call.id);
        return Response.json(withFields(whole, call.url.searchParams));
      },
    },
  };
}

function catalogueResource(catalogue: Catalogue, name: CatalogueResourceName, version: TmfVersion, baseUrl: string): ApiResource {
  const path = `productCatalogManagement/${version}/${name}`;
  const written = (kind: CatalogueResourceName, resource: TmfResource): TmfResource =>
    version === 'v4' ? resource : catalogueResourceV5(kind, resource);
  const shown = (resource: TmfResource): TmfResource =>
    written(name, { href: `${baseUrl}/${path}/${encodeURIComponent(resource.id)}`, ...resource });
  const priceOf = (id: string): TmfResource | undefined => {
    const price = catalogue.find('productOfferingPrice', id);
    return price && written('productOfferingPrice', price);
  };
  const expanded = (resource: TmfResource): TmfResource => ({ ...resource, ...withPrices(priceOf, resource) });
  let all: readonly TmfResource[] | undefined;
  let allExpanded: readonly TmfResource[] | undefined;
  // a catalogue of an operator's size is asked for by id again and again
  const asked = ({ searchParams }: URL): readonly TmfResource[] => {
    all ??= catalogue.all(name).map(shown);
    const listed = isExpanded(searchParams) ? (allExpanded ??= all.map(expanded)) : all;
    const ids = searchParams.has('id') ? new Set(searchParams.getAll('id').flatMap((value) => value.split(','))) : undefined;
    return ids ? listed.filter(({ id }) => ids.has(id)) : listed;
  };
  return {
    path,
    collection: { GET: ({ url }) => listResponse(asked(url), url.searchParams) },
    member: {
      GET: ({ id, url }) => {
        const resource = catalogue.find(name, id);
        if (!resource) throw notFound(name, id);
        const whole = isExpanded(url.searchParams) ? expanded(shown(resource)) : shown(resource);
        return Response.json(withFields(whole, url.searchParams));
      },
    },
  };
}

function isExpanded(query: URLSearchParams): boolean {
  return query.get('expand')?.split(',').includes('productOfferingPrice') ?? false;
}

function withPrices(priceOf: (id: string) => TmfResource | undefined, { productOfferingPrice }: TmfResource): Partial<TmfResource> {
  if (!Array.isArray(productOfferingPrice)) return {};
  return { productOfferingPrice: (productOfferingPrice as (TmfResource | null)[]).map((price) => (price && priceOf(price.id)) ?? price) };
}
