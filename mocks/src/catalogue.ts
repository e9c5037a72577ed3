import type { TmfResource } from './tmf-query.js';

/** The four TMF620 v4 resources that the simulated BSS serves. */
export const catalogueResourceNames = ['category', 'productOffering', 'productOfferingPrice', 'productSpecification'] as const;

/** The name of one TMF620 v4 resource. */
export type CatalogueResourceName = (typeof catalogueResourceNames)[number];

/** A TMF620 v4 catalogue as JSON: arrays of resources, each with at least an id. What is left out is empty. */
export type CatalogueData = { readonly [name in CatalogueResourceName]?: readonly TmfResource[] };

/** A catalogue that answers by id. */
export interface Catalogue {
  /** The resources of one kind in the order of the data. */
  all(name: CatalogueResourceName): readonly TmfResource[];
  /** The resource with this id; the last one wins where several share it. */
  find(name: CatalogueResourceName, id: string): TmfResource | undefined;
}

/**
 * The catalogue with its own addresses below another base URL than the data's own, `/tmf-api`. Below an absolute one, pictures too have whole
 * addresses, as TM Forum's definitions want.
 */
export function catalogueAt(baseUrl: string, data: CatalogueData): CatalogueData {
  if (baseUrl === dataBase) return data;
  const moved = JSON.stringify(data).replaceAll(`"href":"${dataBase}/`, `"href":"${baseUrl}/`);
  const absolute = URL.canParse(baseUrl) ? moved.replaceAll('"url":"/', `"url":"${new URL(baseUrl).origin}/`) : moved;
  return JSON.parse(absolute) as CatalogueData;
}

const dataBase = '/tmf-api';

/** Indexes a catalogue by id, once. */
export function createCatalogue(data: CatalogueData): Catalogue {
  const byId = new Map(
    catalogueResourceNames.map((name) => [name, new Map((data[name] ?? []).map((resource) => [resource.id, resource]))]),
  );
  return {
    all: (name) => data[name] ?? [],
    find: (name, id) => byId.get(name)?.get(id),
  };
}

// TMF620 leaves lifecycleStatus free: these are the words in use for "on sale".
const onSale = new Set(['active', 'launched', 'published']);

/**
 * Says whether a catalogue resource is on sale at `now` (ms): its life-cycle status says so or is absent, and `validFor` holds
 * `now`.
 */
export function isOnSale(resource: TmfResource, now: number): boolean {
  const { lifecycleStatus, validFor } = resource;
  if (typeof lifecycleStatus === 'string' && !onSale.has(lifecycleStatus.trim().toLowerCase())) return false;
  if (typeof validFor !== 'object' || validFor === null) return true;
  const { startDateTime, endDateTime } = validFor as { startDateTime?: unknown; endDateTime?: unknown };
  // A date that cannot be read compares as false: such a bound does not exist.
  return !(Date.parse(String(startDateTime)) > now) && !(Date.parse(String(endDateTime)) <= now);
}

/** What it takes to write a thing for the wire: the catalogue that prices it and where the APIs are. */
export interface WireSurroundings {
  readonly catalogue: Catalogue;
  readonly baseUrl: string;
}
