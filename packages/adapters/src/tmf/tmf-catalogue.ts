import { BackendProblem, type BackendHost, type CallOptions, type CataloguePort, type Category, type Instant, type Offering, type OfferingFilter, type OfferingPage, type OfferingQuery } from '@selfcare/core';
import * as z from 'zod/mini';
import { wireCategory, wireOffering, type WireCategory } from './catalogue-wire.js';
import { perAudience } from './tmf-audience.js';
import { categoriesFrom, categoryAndBelow, isOpen } from './tmf-categories.js';
import type { TmfHttp } from './tmf-http.js';
import type { IndexQuery, OfferingIndex } from './tmf-index.js';
import { ListScan, readPage } from './tmf-list.js';
import { createOfferingLists } from './tmf-offering-lists.js';
import { createOfferingReader } from './tmf-offering-reader.js';
import type { TmfSettings } from './tmf-settings.js';
import { wordsOf } from './tmf-search.js';
import { entriesOf } from './wire.js';

const categoriesKeptFor = 60_000;
const indexKeptFor = 300_000;
const partsKeptFor = 10_000;
const mostCategories = 2_000;

/** The catalogue port over TMF620, v4 or v5. TMF620 cannot search for text, count or sort by price: this port does it in an index of its own. */
export function createTmfCatalogue(http: TmfHttp, settings: TmfSettings, host: BackendHost): CataloguePort {
  const { clock } = host.platform;
  const lists = createOfferingLists(http, settings, host);
  const reader = createOfferingReader(http, settings, host);
  const categories = keeper<readonly Category[]>(host, categoriesKeptFor);
  const index = keeper<OfferingIndex>(host, indexKeptFor, ({ priceFailure }) => priceFailure === undefined);
  const timeOf = (asOf: Instant | undefined): number => (asOf === undefined ? clock.now() : Date.parse(asOf));

  async function readCategories(options: CallOptions): Promise<readonly Category[]> {
    const keep = categories.keeping();
    const scan = new ListScan<WireCategory>({
      page: (range) => readPage(http, { api: 'productCatalog', resource: 'category', query: range }, options),
      read: (item) => z.safeParse(wireCategory, item).data,
      counts: (category) => isOpen(category, clock.now(), settings.timeZone),
      pageCap: settings.pageCap,
    });
    await scan.upTo(mostCategories, options);
    return keep(Promise.resolve(categoriesFrom(scan.found)));
  }

  const knownCategories = (options: CallOptions): Promise<readonly Category[]> => categories.kept() ?? readCategories(options);

  async function shelvesOf(categoryId: string | undefined, options: CallOptions): Promise<readonly string[]> {
    return categoryId === undefined ? [] : categoryAndBelow(await knownCategories(options), categoryId);
  }

  /** One index for all who search meanwhile: it is not given up because one of them does not wait. */
  function indexOf(asOf: Instant | undefined, options: CallOptions): Promise<OfferingIndex> {
    const read = async (): Promise<OfferingIndex> => {
      const patient = { signal: new AbortController().signal, ...(asOf ? { asOf } : {}) };
      const source = { unfit: http.unfit, lists, reader, settings, categories: await knownCategories(patient), now: timeOf(asOf) };
      const { readOfferingIndex } = await import('./tmf-offering-index.js');
      return readOfferingIndex(source, patient);
    };
    return unlessAborted(options, index.kept(asOf) ?? index.keep(read(), asOf));
  }

  async function search(query: OfferingQuery, options: CallOptions): Promise<OfferingPage> {
    const { offset, limit, sort = 'relevance', asOf } = query;
    const wanted = await indexQuery(query, options);
    const found = wanted ? (await indexOf(asOf, options)).find(wanted, sort) : [];
    const ids = found.slice(offset, offset + limit);
    const wire = await reader.load(ids, options);
    return {
      ...withPartial(await reader.describe(wire, 'as cards', timeOf(asOf), options)),
      total: found.length,
      hasMore: found.length > offset + limit,
      skipped: ids.length - wire.length,
    };
  }

  /** Undefined when nothing can be found: only signs were typed. */
  async function indexQuery({ text = '', categoryId, facets = [] }: OfferingFilter, options: CallOptions): Promise<IndexQuery | undefined> {
    const words = wordsOf(text);
    if (words.length === 0 && text.trim() !== '') return undefined;
    return { words, facets, shelves: await shelvesOf(categoryId, options) };
  }

  return {
    listCategories: readCategories,
    async listOfferings(query, options) {
      const { categoryId, text = '', facets = [], sort = 'relevance', offset, limit, asOf } = query;
      if (text.trim() !== '' || facets.length > 0 || sort !== 'relevance') return search(query, options);
      const within = await shelvesOf(categoryId, options);
      const scan = await lists.of(within, offset, offset + limit + 1, asOf ? { ...options, asOf } : options);
      const skipped = scan.takeSkipped();
      return {
        ...withPartial(await reader.describe(scan.found.slice(offset, offset + limit), 'as cards', timeOf(asOf), options)),
        ...(scan.total === undefined ? {} : { total: scan.total }),
        ...(scan.atMost === undefined ? {} : { atMost: scan.atMost }),
        hasMore: scan.found.length > offset + limit,
        skipped,
      };
    },
    async countFacets(filter, options) {
      const wanted = await indexQuery(filter, options);
      return wanted ? (await indexOf(filter.asOf, options)).count(wanted) : [];
    },
    async getOffering(id, options) {
      const answer = await http.send({ api: 'productCatalog', resource: 'productOffering', id }, options);
      const { data } = z.safeParse(wireOffering, entriesOf(answer.body)[0]);
      const [offering] = data ? await reader.describe([data], 'in full', timeOf(options.asOf), options) : [];
      if (!offering) throw http.unfit(answer, 'answered JSON that is no product offering');
      return offering;
    },
  };
}

function withPartial(offerings: readonly Offering[]): Pick<OfferingPage, 'offerings' | 'partial'> {
  return offerings.some(({ unread }) => unread) ? { offerings, partial: true } : { offerings };
}

/** Keeps one promised answer of one `subject` for a while and for whoever asks; one that fails is dropped, and one that is not whole kept for 10 s. */
function keeper<T>(host: BackendHost, keptFor: number, isWhole: (value: T) => boolean = () => true) {
  interface Entry {
    readonly subject: string | undefined;
    until: number;
    readonly value: Promise<T>;
  }
  const shelf = perAudience<{ entry?: Entry }>(host, () => ({}));
  const now = (): number => host.platform.clock.now();
  const keeping = (): ((value: Promise<T>, subject?: string) => Promise<T>) => {
    const mine = shelf();
    return (value, subject) => {
      const entry = { subject, until: now() + keptFor, value };
      mine.entry = entry;
      value.then(
        (kept) => {
          if (!isWhole(kept)) entry.until = now() + partsKeptFor;
        },
        () => {
          if (mine.entry === entry) mine.entry = undefined;
        },
      );
      return value;
    };
  };
  return {
    kept: (subject?: string): Promise<T> | undefined => {
      const { entry } = shelf();
      return entry && entry.subject === subject && now() < entry.until ? entry.value : undefined;
    },
    keep: (value: Promise<T>, subject?: string): Promise<T> => keeping()(value, subject),
    /** To be called before what is kept is asked for: what comes then is kept for who asked. */
    keeping,
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
