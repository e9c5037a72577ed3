import {
  BackendProblem,
  type BackendHost,
  type CallOptions,
  type CataloguePort,
  type Category,
  type OfferingPage,
  type OfferingQuery,
} from '@selfcare/core';
import * as z from 'zod/mini';
import { wireCategory, wireOffering, type WireCategory } from './catalogue-wire-v4.js';
import { categoriesFrom, categoryAndBelow, isOpen } from './tmf-categories.js';
import type { TmfHttp } from './tmf-http.js';
import { ListScan, readPage } from './tmf-list.js';
import { createOfferingLists } from './tmf-offering-lists.js';
import { createOfferingReader } from './tmf-offering-reader.js';
import type { TmfProfile } from './tmf-profile.js';
import { searchEntry, searchIn, wordsOf, type SearchEntry } from './tmf-search.js';
import { entriesOf } from './wire-v4.js';

const categoriesKeptFor = 60_000;
const indexKeptFor = 300_000;
const largestIndex = 2_000;
const mostCategories = 2_000;

/** The catalogue port over TMF620 v4. TMF620 cannot search for text: this port searches an index of its own. */
export function createTmfCatalogue(http: TmfHttp, profile: TmfProfile, host: BackendHost): CataloguePort {
  const { clock } = host.platform;
  const lists = createOfferingLists(http, profile, host);
  const reader = createOfferingReader(http, profile, host);
  const categories = keeper<Promise<readonly Category[]>>(host, categoriesKeptFor);
  const index = keeper<Promise<readonly SearchEntry[]>>(host, indexKeptFor);

  async function readCategories(options: CallOptions): Promise<readonly Category[]> {
    const scan = new ListScan<WireCategory>({
      page: (range) => readPage(http, { api: 'productCatalog', resource: 'category', query: range }, options),
      read: (item) => z.safeParse(wireCategory, item).data,
      counts: (category) => isOpen(category, clock.now(), profile.timeZone),
      pageCap: profile.pageCap,
    });
    await scan.upTo(mostCategories, options);
    return categories.keep(Promise.resolve(categoriesFrom(scan.found)));
  }

  async function readIndex(options: CallOptions): Promise<readonly SearchEntry[]> {
    const known = await (categories.kept() ?? readCategories(options));
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const entries = await lists.entries(largestIndex, options);
    return entries.map((entry) => searchEntry(entry, entry.category.map(({ id, name = '' }) => names.get(id) ?? name)));
  }

  async function search(
    text: string,
    within: readonly string[],
    { offset, limit }: OfferingQuery,
    options: CallOptions,
  ): Promise<OfferingPage> {
    const words = wordsOf(text);
    const shelves = new Set(within);
    // One index for all who search meanwhile: it is not given up because one of them does not wait.
    const entries = await unlessAborted(options, index.kept() ?? index.keep(readIndex({ signal: new AbortController().signal })));
    const matches = (words.length === 0 ? [] : searchIn(entries, words)).filter(
      ({ categoryIds }) => within.length === 0 || categoryIds.some((id) => shelves.has(id)),
    );
    const ids = matches.slice(offset, offset + limit).map(({ id }) => id);
    const found = await reader.load(ids, options);
    return {
      offerings: await reader.describe(found, 'as cards', options),
      total: matches.length,
      hasMore: matches.length > offset + limit,
      skipped: ids.length - found.length,
    };
  }

  return {
    listCategories: readCategories,
    async listOfferings(query, options) {
      const { categoryId, text = '', offset, limit } = query;
      const known = categoryId === undefined ? [] : await (categories.kept() ?? readCategories(options));
      const within = categoryId === undefined ? [] : categoryAndBelow(known, categoryId);
      if (text.trim() !== '') return search(text, within, query, options);
      const scan = await lists.of(within, offset, offset + limit + 1, options);
      const skipped = scan.takeSkipped();
      return {
        offerings: await reader.describe(scan.found.slice(offset, offset + limit), 'as cards', options),
        ...(scan.total === undefined ? {} : { total: scan.total }),
        hasMore: scan.found.length > offset + limit,
        skipped,
      };
    },
    async getOffering(id, options) {
      const { body, call } = await http.send({ api: 'productCatalog', resource: 'productOffering', id }, options);
      const { data } = z.safeParse(wireOffering, entriesOf(body)[0]);
      const [offering] = data ? await reader.describe([data], 'in full', options) : [];
      if (!offering) throw new BackendProblem('bad-answer', `${call} answered JSON that is no product offering`);
      return offering;
    },
  };
}

/** Keeps one promised answer for a while, for one customer in one language; one that fails is dropped. */
function keeper<T extends Promise<unknown>>(host: BackendHost, keptFor: number) {
  let entry: { readonly who: string; readonly at: number; readonly value: T } | undefined;
  const who = (): string => JSON.stringify([host.customer()?.id, host.locale()]);
  const now = (): number => host.platform.clock.now();
  return {
    kept: (): T | undefined => (entry && entry.who === who() && now() - entry.at < keptFor ? entry.value : undefined),
    keep(value: T): T {
      const mine = { who: who(), at: now(), value };
      entry = mine;
      value.catch(() => {
        if (entry === mine) entry = undefined;
      });
      return value;
    },
  };
}

function unlessAborted<T>({ signal }: CallOptions, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new BackendProblem('cancelled', 'The search was given up'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
