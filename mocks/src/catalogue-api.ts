import { catalogueResourceNames, type Catalogue, type CatalogueResourceName } from './catalogue.js';
import type { ApiResource } from './router.js';
import { notFound } from './tmf-error.js';
import { listResponse, withFields, type TmfResource } from './tmf-query.js';

/** TMF620 v4, read only: category, productOffering, productOfferingPrice and productSpecification, in every life-cycle status. */
export function catalogueApi(catalogue: Catalogue, baseUrl: string): readonly ApiResource[] {
  return catalogueResourceNames.map((name) => catalogueResource(catalogue, name, baseUrl));
}

function catalogueResource(catalogue: Catalogue, name: CatalogueResourceName, baseUrl: string): ApiResource {
  const path = `productCatalogManagement/v4/${name}`;
  const shown = (resource: TmfResource): TmfResource => ({
    href: `${baseUrl}/${path}/${encodeURIComponent(resource.id)}`,
    ...resource,
  });
  return {
    path,
    collection: { GET: ({ url }) => listResponse(catalogue.all(name).map(shown), url.searchParams) },
    member: {
      GET: ({ id, url }) => {
        const resource = catalogue.find(name, id);
        if (!resource) throw notFound(name, id);
        return Response.json(withFields(shown(resource), url.searchParams));
      },
    },
  };
}
