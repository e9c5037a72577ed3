import type { BackendHost, CallOptions } from '@selfcare/core';
import * as z from 'zod/mini';
import { perAudience } from './tmf-audience.js';
import { longestUrl, type TmfHttp, type TmfRequest } from './tmf-http.js';
import { readPage } from './tmf-list.js';
import type { TmfSettings } from './tmf-settings.js';

/** Resources of one kind, found by their ids. */
export interface References<T> {
  /**
   * Those of the ids that the back end holds and that can be read; asks in batches (`?id=a,b,c`) where the back end can, each id once.
   * Throws only when it is given up: what a batch that failed was to bring is named in the answer.
   */
  load(ids: readonly string[], options: CallOptions): Promise<Loaded<T>>;
  /**
   * Those in which a nested attribute is one of the ids, at most one page. Whatever else the back end answers is among them: it must be told
   * apart. Where it cannot be read, the ids are unread.
   */
  naming(attribute: string, ids: readonly string[], options: CallOptions): Promise<Loaded<T>>;
}

/** What was found of some ids. */
export interface Loaded<T> {
  readonly found: ReadonlyMap<string, T>;
  /** The ids of which nobody knows, since asking for them failed. */
  readonly unread: readonly string[];
  /** Why the first of them could not be read. */
  readonly failure?: unknown;
}

interface Source<S extends z.ZodMiniType> {
  readonly http: TmfHttp;
  readonly host: BackendHost;
  readonly resource: string;
  readonly schema: S;
  readonly fields?: readonly string[];
  readonly settings: Pick<TmfSettings, 'pageCap' | 'idList' | 'parameters'>;
}

const keptFor = 60_000;
const keptAtMost = 4_000;

const identified = z.object({ id: z.union([z.string(), z.number()]) });

/** References of the product catalogue, kept for a minute: they are forgotten when somebody else asks, or in another language. */
export function createReferences<S extends z.ZodMiniType<{ readonly id: string }>>(source: Source<S>): References<z.output<S>> {
  const { http, host, resource, schema, fields, settings } = source;
  const { pageCap, idList, parameters } = settings;
  const mostTogether = idList === 'single' || parameters.id === false ? 1 : pageCap;
  const kept = perAudience(host, () => ({ found: new Map<string, { readonly at: number; readonly value?: z.output<S> }>() }));

  const request = (ids: readonly string[]): TmfRequest =>
    parameters.id === false
      ? { api: 'productCatalog', resource, id: ids[0] ?? '', query: { fields } }
      : { api: 'productCatalog', resource, query: { id: ids, fields, limit: ids.length } };

  async function loadBatch(ids: readonly string[], into: ReturnType<typeof kept>['found'], options: CallOptions): Promise<void> {
    const { items, claimed = 0, partial } = await readPage(http, request(ids), options);
    const at = host.platform.clock.now();
    const wanted = new Set(ids);
    let strangers = 0;
    for (const item of items) {
      const id = z.safeParse(identified, item).data?.id;
      if (id === undefined || !wanted.delete(String(id))) strangers += 1;
      else into.set(String(id), { at, value: z.safeParse(schema, item).data });
    }
    if (strangers > 0 && wanted.size > 0) {
      const call = `GET ${resource}?id=…`;
      const hint = 'does the back end support lists of ids?';
      if (wanted.size === ids.length) throw http.unfit({ call }, `answered with nothing that was asked for: ${hint}`);
      host.warn(`tmf-id-filter ${resource}`, `${call} answered with what was not asked for: ${hint}`);
    }
    // Pages that are silently cut short have round lengths.
    const cut = partial || claimed > items.length || (items.length >= 20 && items.length % 10 === 0);
    if (cut && wanted.size > 0 && wanted.size < ids.length) return loadBatch([...wanted], into, options);
    for (const id of wanted) into.set(id, { at });
  }

  return {
    async load(ids, options) {
      const mine = kept();
      // A new map, so that those who wait for the old one still find in it what they asked for.
      if (mine.found.size > keptAtMost) mine.found = new Map();
      const now = host.platform.clock.now();
      const wanted = [...new Set(ids)];
      const into = mine.found;
      const isUnread = (id: string): boolean => now - (into.get(id)?.at ?? -Infinity) >= keptFor;
      const batches = batchesOf(wanted.filter(isUnread), mostTogether, (batch) => http.url(request(batch)).length);
      const ends = await Promise.allSettled(batches.map((batch) => loadBatch(batch, into, options)));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed && options.signal.aborted) throw failed.reason;
      const unread = wanted.filter(isUnread);
      const found = wanted.flatMap((id): [string, z.output<S>][] => {
        const value = isUnread(id) ? undefined : into.get(id)?.value;
        return value === undefined ? [] : [[id, value]];
      });
      return { found: new Map(found), unread, ...(failed ? { failure: failed.reason as unknown } : {}) };
    },
    async naming(attribute, ids, options) {
      const query = { [attribute]: ids, fields, limit: pageCap };
      try {
        const { items } = await readPage(http, { api: 'productCatalog', resource, query }, options);
        const found = items.flatMap((item) => z.safeParse(schema, item).data ?? []);
        return { found: new Map(found.map((one) => [one.id, one])), unread: [] };
      } catch (failure) {
        if (options.signal.aborted) throw failure;
        return { found: new Map(), unread: ids, failure };
      }
    },
  };
}

function batchesOf(ids: readonly string[], most: number, lengthOf: (batch: readonly string[]) => number): readonly string[][] {
  const batches: string[][] = [];
  for (const id of ids) {
    const last = batches.at(-1);
    if (last && last.length < most && lengthOf([...last, id]) <= longestUrl) last.push(id);
    else batches.push([id]);
  }
  return batches;
}
