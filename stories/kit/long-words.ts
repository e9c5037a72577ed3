import { builtInCatalogue, type CatalogueData, type TmfResource } from '@selfcare/mocks';

/** The demonstration catalogue with names and descriptions three times as long, and words that nothing breaks. */
export const longWords: CatalogueData = Object.fromEntries(
  Object.entries(builtInCatalogue).map(([resource, entries]) => [resource, entries?.map((entry) => ({ ...entry, ...lengthened(entry) }))]),
);

function lengthened({ name, description }: TmfResource): Partial<TmfResource> {
  return {
    ...(typeof name === 'string' ? { name: `${name} with Breitbandgrundversorgungsanschluss and everything that belongs to ${name}` } : {}),
    ...(typeof description === 'string' ? { description: `${description} ${description} ${description}` } : {}),
  };
}
