import type { BackendHost, CallOptions, Instant } from '@selfcare/core';
import * as z from 'zod/mini';
import {
  offeringFields,
  wireOffering,
  wireOfferingEntry,
  type WireOffering,
  type WireOfferingEntry,
} from './catalogue-wire.js';
import { perAudience } from './tmf-audience.js';
import { longestUrl, type TmfHttp } from './tmf-http.js';
import { ListScan, readPage } from './tmf-list.js';
import { availabilityOf } from './tmf-offering.js';
import type { TmfSettings } from './tmf-settings.js';

/** Lists of what can be ordered by itself at a time (ms), which is today unless somebody looks ahead. */
export interface OfferingLists {
  /**
   * What stands on one of the shelves (on any, when there are none), at least as far as `count` where there is so much. A list
   * from its beginning (`offset` 0) is read anew; a later page goes on where the earlier ones ended.
   */
  of(categoryIds: readonly string[], offset: number, count: number, options: AsOf): Promise<ListScan<WireOffering>>;
  /** Everything, and of each only what finding and counting look at, with the first hundred read: for reading on. */
  all(options: AsOf): Promise<ListScan<WireOfferingEntry>>;
}

type AsOf = CallOptions & { readonly asOf?: Instant };

/** What a request may ask the back end to leave out; what it does not leave out is told apart here. */
interface Filter {
  readonly categoryIds: readonly string[];
  readonly byLifecycle: boolean;
}

/** What `offset` and `limit` add to an address. */
const pageOfUrl = 30;

export function createOfferingLists(http: TmfHttp, settings: TmfSettings, host: BackendHost): OfferingLists {
  const { clock } = host.platform;
  const scansFor = perAudience(host, () => new Map<string, ListScan<WireOffering>>());
  // Some catalogues write other words for "on sale", or none: then asking for ours finds nothing.
  let lifecycleFilter: 'untried' | 'works' | 'off' = 'untried';

  function scan<T extends WireOfferingEntry>(
    schema: z.ZodMiniType<T>,
    fields: readonly string[],
    filter: Filter,
    asOf: Instant | undefined,
  ): ListScan<T> {
    const { lifecycleOnSale, pageCap } = settings;
    const now = (): number => (asOf === undefined ? clock.now() : Date.parse(asOf));
    const shelves = new Set(filter.categoryIds);
    const plain = { lifecycleStatus: filter.byLifecycle ? lifecycleOnSale : undefined, fields };
    const narrow = shelves.size === 0 ? plain : { 'category.id': filter.categoryIds, ...plain };
    const fits = http.url({ api: 'productCatalog', resource: 'productOffering', query: narrow }).length <= longestUrl - pageOfUrl;
    const query = fits ? narrow : plain;
    return new ListScan<T>({
      page: (range, options) =>
        readPage(http, { api: 'productCatalog', resource: 'productOffering', query: { ...query, ...range } }, options),
      read: (item) => z.safeParse(schema, item).data,
      counts: (offering) => {
        // Asked for one shelf, a back end need not repeat which one it is.
        const untold = fits && offering.category.length === 0;
        const isHere = shelves.size === 0 || untold || offering.category.some(({ id }) => shelves.has(id));
        return isHere && offering.isSellable !== false && availabilityOf(offering, { ...settings, now: now() }) === 'active';
      },
      pageCap,
    });
  }

  async function read<T extends WireOfferingEntry>(
    make: (byLifecycle: boolean) => ListScan<T>,
    count: number,
    options: CallOptions,
  ): Promise<ListScan<T>> {
    const filtered = make(lifecycleFilter !== 'off');
    await filtered.upTo(count, options);
    if (filtered.found.length > 0 && lifecycleFilter === 'untried') lifecycleFilter = 'works';
    if (lifecycleFilter !== 'untried') return filtered;
    const all = make(false);
    await all.upTo(count, options);
    if (all.found.length > 0) lifecycleFilter = 'off';
    return all;
  }

  return {
    async of(categoryIds, offset, count, options) {
      const { asOf } = options;
      const scans = scansFor();
      const key = JSON.stringify([categoryIds, asOf]);
      const begun = offset > 0 ? scans.get(key) : undefined;
      await begun?.upTo(count, options);
      if (begun) return begun;
      const make = (byLifecycle: boolean) => scan(wireOffering, offeringFields(settings.versions.productCatalog), { categoryIds, byLifecycle }, asOf);
      const fresh = await read(make, count, options);
      if (scans.size >= 20) scans.clear();
      scans.set(key, fresh);
      return fresh;
    },
    all(options) {
      const fields = offeringFields(settings.versions.productCatalog, 'entry');
      return read((byLifecycle) => scan(wireOfferingEntry, fields, { categoryIds: [], byLifecycle }, options.asOf), settings.pageCap, options);
    },
  };
}
