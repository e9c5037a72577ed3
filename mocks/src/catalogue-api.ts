import { catalogueResourceV5 } from './catalogue-wire-v5.js';
import { catalogueResourceNames, type Catalogue, type CatalogueResourceName } from './catalogue.js';
import type { ApiResource } from './router.js';
import { notFound } from './tmf-error.js';
import { listResponse, withFields, type TmfResource } from './tmf-query.js';
import { tmfVersions, type TmfVersion } from './tmf-version.js';

/**
 * TMF620 v4 and v5, read only: category, productOffering, productOfferingPrice and productSpecification, in every life-cycle status.
 */
export function catalogueApi(catalogue: Catalogue, baseUrl: string): readonly ApiResource[] {
  return tmfVersions.flatMap((version) => catalogueResourceNames.map((name) => catalogueResource(catalogue, name, version, baseUrl)));
}

function catalogueResource(catalogue: Catalogue, name: CatalogueResourceName, version: TmfVersion, baseUrl: string): ApiResource {
  const path = `productCatalogManagement/${version}/${name}`;
  const shown = (resource: TmfResource): TmfResource => {
    const own = { href: `${baseUrl}/${path}/${encodeURIComponent(resource.id)}`, ...resource };
    return version === 'v4' ? own : catalogueResourceV5(name, own);
  };
  let all: readonly TmfResource[] | undefined;
  // a catalogue of an operator's size is asked for by id again and again
  const asked = ({ searchParams }: URL): readonly TmfResource[] => {
    all ??= catalogue.all(name).map(shown);
    const ids = searchParams.has('id') ? new Set(searchParams.getAll('id').flatMap((value) => value.split(','))) : undefined;
    return ids ? all.filter(({ id }) => ids.has(id)) : all;
  };
  return {
    path,
    collection: { GET: ({ url }) => listResponse(asked(url), url.searchParams) },
    member: {
      GET: ({ id, url }) => {
        const resource = catalogue.find(name, id);
        if (!resource) throw notFound(name, id);
        return Response.json(withFields(shown(resource), url.searchParams));
      },
    },
  };
}
