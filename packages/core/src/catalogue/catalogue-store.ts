import type { CallOptions } from '../call-options.js';
import { completeSession } from '../complete-session.js';
import { PagedWatch } from '../paged-watch.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session } from '../session.js';
import { Store, type OwnedStore } from '../store.js';
import type { Instant } from '../time/instant.js';
import { readAddress, writeAddress } from './catalogue-address.js';
import type { CatalogueState } from './catalogue-state.js';
import type { Facet, FacetChoice, Offering, OfferingFilter, OfferingPage, OfferingQuery, OfferingSort } from './catalogue.js';
import { withPart, withValue } from './configuration-rules.js';
import { OfferingChanges } from './offering-changes.js';
import { OpenedOffering } from './opened-offering.js';

const defaultPageSize = 24;
const typingPause = 250;
/** A catalogue of so many offerings is counted without being asked. */
const countedAtOnce = 240;
const nothingRead = {
  categories: notRead,
  facets: notRead,
  offerings: notRead,
  loadingMore: false,
  moreProblem: undefined,
  opened: notRead,
  configured: undefined,
  changed: Object.freeze({}),
} as const;

/**
 * The list of one element, its search and filters, and its open detail with what is chosen of it. Reads while somebody
 * subscribes, through what the session's widgets share. Where it stands is in the page's address under `category`, `search`,
 * `filter`, `sort` and `offering`. It is private: whoever makes one closes it.
 */
export class CatalogueStore extends Store<CatalogueState> implements OwnedStore {
  readonly #session: Session;
  readonly #leave: readonly (() => void)[];
  readonly #changes = new OfferingChanges();
  readonly #opened: OpenedOffering;
  /** What the list is asked for: what was typed, once the person paused. */
  #searched: string;
  #pageSize = defaultPageSize;
  #facetsWanted = false;
  #cancelSearch?: () => void;
  #categories?: Watch;
  #facets?: { readonly asked: string; readonly watch: Watch };
  #list?: { readonly asked: string; readonly watch: PagedWatch<OfferingPage, Offering> };

  constructor(session: Session) {
    const { routing } = session.platform;
    super({ ...nothingRead, canFilter: session.backend.catalogue.countFacets !== undefined, ...readAddress(routing) });
    this.#session = session;
    this.#searched = this.state.text.trim();
    this.#opened = new OpenedOffering(session, ({ opened, configured }) =>
      this.set({ opened, configured, ...(opened.value ? { changed: this.#changes.see([opened.value]) } : {}) }),
    );
    this.#leave = [session.adopt(this), routing.subscribe(() => this.#followAddress())];
  }

  /** Shows one shelf, or with undefined the whole catalogue. The text to search for stays; filters go, and an open detail closes. */
  chooseCategory(id: string | undefined): void {
    if (id === this.state.categoryId && this.state.openedId === undefined) return;
    this.#stopTyping();
    this.#goTo(id === this.state.categoryId ? {} : { categoryId: id, filters: [] });
  }

  /** Searches for what is typed when the person has paused for 250 ms; an empty text lists all. */
  search(text: string): void {
    this.set({ text });
    this.#cancelSearch?.();
    this.#cancelSearch = this.#session.platform.clock.after(typingPause, () => this.#searchNow());
  }

  /** Has the filters counted, also where the catalogue is so large that this takes a while. */
  showFacets(): void {
    this.#facetsWanted = true;
    this.#readFacets();
  }

  /** Lists only what has the value too, or no longer asks for it. */
  toggleFilter({ facet, value }: FacetChoice): void {
    const others = this.state.filters.filter((one) => one.facet !== facet || one.value !== value);
    this.#goTo({ filters: others.length < this.state.filters.length ? others : [...others, { facet, value }] });
  }

  /** Asks no longer for the value that was chosen last. */
  removeLastFilter(): void {
    this.#goTo({ filters: this.state.filters.slice(0, -1) });
  }

  clearFilters(): void {
    this.#goTo({ filters: [] });
  }

  sortBy(sort: OfferingSort): void {
    this.#goTo({ sort });
  }

  /** Shows the catalogue as it is at that time, or with undefined as it is now. */
  showAsOf(asOf: Instant | undefined): void {
    if (asOf === this.state.asOf) return;
    this.#changes.clear();
    this.set({ asOf, changed: nothingRead.changed });
    this.#readAll();
  }

  /** How many offerings a page of the list holds: 24 until this is called. */
  showInPagesOf(count: number): void {
    if (!(count >= 1) || count === this.#pageSize) return;
    this.#pageSize = Math.floor(count);
    this.#readList();
  }

  /** Adds the next page, or tries again when it failed. Settles with the outcome in the state. */
  async showMore(): Promise<void> {
    await this.#list?.watch.showMore();
  }

  /** Opens the detail of an offering, with an entry to go back from. */
  open(id: string): void {
    if (id === this.state.openedId) return;
    this.set({ openedId: id });
    this.#session.platform.routing.write({ offering: id });
    this.#readDetail();
  }

  /** Closes the detail. */
  goBack(): void {
    if (this.state.openedId === undefined) return;
    this.set({ openedId: undefined });
    this.#session.platform.routing.write({ offering: undefined });
    this.#readDetail();
  }

  /**
   * Chooses a value of the open offering, or of the part that the offering ids of `path` lead to; of a characteristic with
   * several values it takes one away that was chosen.
   */
  chooseValue(path: readonly string[], name: string, value: string): void {
    this.#opened.choose((offering, chosen) => withValue(offering, chosen, path, name, value));
  }

  /** Chooses how many of a part of the open offering, or of the part at `path`, there are for each of it. */
  choosePart(path: readonly string[], offeringId: string, quantity: number): void {
    this.#opened.choose((offering, chosen) => withPart(offering, chosen, path, offeringId, quantity));
  }

  /** Asks again for whatever failed. Settles with the outcome in the state. */
  async retry(): Promise<void> {
    const { categories, facets } = this.state;
    await Promise.all([
      categories.problem && this.#categories?.refresh(),
      facets.problem && this.#facets?.watch.refresh(),
      this.#list?.watch.retry(),
      this.#opened.retry(),
    ]);
  }

  /** What the former person was shown is gone; where the list stands stays. */
  forget(): void {
    this.#stopReading();
    this.#list = undefined;
    this.#changes.clear();
    this.#opened.forget();
    this.set(nothingRead);
    if (this.watched) this.#readAll();
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.#cancelSearch?.();
    this.#stopReading();
  }

  protected override onFirstListener(): void {
    this.#readAll();
  }

  protected override onLastListener(): void {
    this.#stopReading();
  }

  /** Stands somewhere else from now on, with an entry to go back from unless only words were typed. */
  #goTo(place: Partial<Pick<CatalogueState, 'categoryId' | 'filters' | 'sort'>>, options?: { readonly replace: boolean }): void {
    this.set({ ...place, openedId: undefined });
    this.#session.platform.routing.write(writeAddress({ ...this.state, text: this.#searched }), options);
    this.#readList();
    this.#readDetail();
  }

  #searchNow(): void {
    const searched = this.#searched;
    this.#stopTyping();
    if (searched !== this.#searched) this.#goTo({}, { replace: this.state.openedId === undefined });
  }

  #stopTyping(): void {
    this.#cancelSearch?.();
    this.#cancelSearch = undefined;
    this.#searched = this.state.text.trim();
  }

  #followAddress(): void {
    const { text, ...address } = readAddress(this.#session.platform.routing);
    // somebody who is typing is not interrupted by a change of the address
    this.set(this.#cancelSearch ? address : { ...address, text });
    this.#searched = text.trim();
    this.#readList();
    this.#readDetail();
  }

  #readAll(): void {
    if (this.watched) {
      const { backend, queries } = this.#session;
      this.#categories?.stop();
      this.#categories = queries.watch(
        { key: ['catalogue', 'categories'], read: (options) => backend.catalogue.listCategories(options) },
        (categories) => this.set({ categories }),
      );
    }
    this.#readList();
    this.#readDetail();
  }

  #stopReading(): void {
    this.#categories?.stop();
    this.#facets?.watch.stop();
    this.#facets = undefined;
    this.#list?.watch.stop();
    this.#opened.stop();
  }

  get #filter(): OfferingFilter {
    const { categoryId, filters, asOf } = this.state;
    return { categoryId, text: this.#searched || undefined, ...(filters.length ? { facets: filters } : {}), ...(asOf ? { asOf } : {}) };
  }

  #readList(): void {
    const { sort } = this.state;
    const query = { ...this.#filter, ...(sort === 'relevance' ? {} : { sort }) };
    const asked = JSON.stringify([query, this.#pageSize]);
    if (this.#list?.asked !== asked) {
      this.#list?.watch.stop();
      this.#list = { asked, watch: this.#makeList(query) };
      this.set({ offerings: notRead, loadingMore: false, moreProblem: undefined });
    }
    if (this.watched) this.#list.watch.start();
    this.#readFacets();
  }

  #makeList(query: Omit<OfferingQuery, 'offset' | 'limit'>): PagedWatch<OfferingPage, Offering> {
    const { backend, queries } = this.#session;
    return new PagedWatch(
      queries,
      {
        key: ['catalogue', 'offerings', query],
        limit: this.#pageSize,
        read: (page, options) => backend.catalogue.listOfferings({ ...query, ...page }, options),
        itemsOf: ({ offerings }) => offerings,
        withItems: (page, offerings) => ({ ...page, offerings }),
      },
      ({ all, ...more }) => {
        const changed = this.#changes.see(all.value?.offerings ?? []);
        this.set({ offerings: all, ...more, changed });
        this.#readFacets();
      },
    );
  }

  /** Counts once the first page is here, so that prices do not wait for it. */
  #readFacets(): void {
    const { backend, queries } = this.#session;
    const { countFacets } = backend.catalogue;
    const { offerings, filters } = this.state;
    const isSmall = (offerings.value?.total ?? offerings.value?.atMost ?? Infinity) <= countedAtOnce;
    const isWanted = this.#facetsWanted || filters.length > 0 || isSmall;
    if (!countFacets || !this.watched || !isWanted || !(offerings.value ?? this.#facets)) return;
    const filter = this.#filter;
    const asked = JSON.stringify(filter);
    if (asked === this.#facets?.asked) return;
    this.#facets?.watch.stop();
    const question = { key: ['catalogue', 'facets', filter], read: (options: CallOptions) => countFacets.call(backend.catalogue, filter, options) };
    const mine = { asked, watch: queries.watch<readonly Facet[]>(question, (facets) => this.set({ facets: stillShowing(this.state.facets, facets) })) };
    this.#facets = mine;
  }

  #readDetail(): void {
    const { openedId, asOf } = this.state;
    this.#opened.read(this.watched ? openedId : undefined, asOf);
  }
}

/** The list of one element: a new store at each call, for its caller to close. */
export function createCatalogueStore(session: Session): CatalogueStore {
  return new CatalogueStore(completeSession(session));
}

function stillShowing<T>(before: Reading<T>, now: Reading<T>): Reading<T> {
  const isOnTheWay = now.value === undefined && now.status === 'loading' && before.value !== undefined;
  return isOnTheWay ? Object.freeze({ ...now, status: 'ready', value: before.value, refreshing: true }) : now;
}
