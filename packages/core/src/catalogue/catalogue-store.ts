import type { CallOptions } from '../call-options.js';
import { PagedWatch } from '../paged-watch.js';
import type { Routing } from '../platform.js';
import type { Problem } from '../problem.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session } from '../session.js';
import { Store, type OwnedStore } from '../store.js';
import type { Category, Offering, OfferingPage, OfferingQuery } from './catalogue.js';

/** What one catalogue browser shows. */
export interface CatalogueState {
  readonly categories: Reading<readonly Category[]>;
  /** The chosen shelf; undefined for the whole catalogue. */
  readonly categoryId?: string;
  /** What was typed to search for, as it was typed. */
  readonly text: string;
  /** All pages shown so far, one after another. `value.hasMore` offers the next. */
  readonly offerings: Reading<OfferingPage>;
  readonly loadingMore: boolean;
  /** Why the next page did not come; `showMore` tries again. */
  readonly moreProblem?: Problem;
  /** The offering whose detail is open. */
  readonly openedId?: string;
  readonly opened: Reading<Offering>;
}

const pageSize = 24;
const typingPause = 250;
const nothingRead = {
  categories: notRead,
  offerings: notRead,
  loadingMore: false,
  moreProblem: undefined,
  opened: notRead,
} as const;

/**
 * The list of one element, its search and its open detail. Reads while somebody subscribes, through what the session's widgets
 * share. Where it stands is in the page's address under `category`, `search` and `offering`. It is private: whoever makes one
 * closes it.
 */
export class CatalogueStore extends Store<CatalogueState> implements OwnedStore {
  readonly #session: Session;
  readonly #leave: readonly (() => void)[];
  /** What the list is asked for: what was typed, once the person paused. */
  #searched: string;
  #cancelSearch?: () => void;
  #categories?: Watch;
  #list?: { readonly asked: string; readonly watch: PagedWatch<OfferingPage, Offering> };
  #detail?: { readonly id: string; readonly watch: Watch };

  constructor(session: Session) {
    const { routing } = session.platform;
    super({ ...nothingRead, ...addressed(routing) });
    this.#session = session;
    this.#searched = this.state.text.trim();
    this.#leave = [session.adopt(this), routing.subscribe(() => this.#followAddress())];
  }

  /** Shows one shelf, or with undefined the whole catalogue. The text to search for stays; an open detail closes. */
  chooseCategory(id: string | undefined): void {
    if (id === this.state.categoryId && this.state.openedId === undefined) return;
    this.#stopTyping();
    this.set({ categoryId: id, openedId: undefined });
    this.#session.platform.routing.write({ category: id, search: this.#searched || undefined, offering: undefined });
    this.#readList();
    this.#readDetail();
  }

  /** Searches for what is typed when the person has paused for 250 ms; an empty text lists all. */
  search(text: string): void {
    this.set({ text });
    this.#cancelSearch?.();
    this.#cancelSearch = this.#session.platform.clock.after(typingPause, () => this.#searchNow());
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

  /** Asks again for whatever failed. Settles with the outcome in the state. */
  async retry(): Promise<void> {
    const { categories, opened } = this.state;
    await Promise.all([
      categories.problem && this.#categories?.refresh(),
      this.#list?.watch.retry(),
      opened.problem && this.#detail?.watch.refresh(),
    ]);
  }

  /** What the former person was shown is gone; where the list stands stays. */
  forget(): void {
    this.#stopReading();
    this.#list = undefined;
    this.set(nothingRead);
    if (this.watched) this.#read();
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.#cancelSearch?.();
    this.#stopReading();
  }

  protected override onFirstListener(): void {
    this.#read();
  }

  protected override onLastListener(): void {
    this.#stopReading();
  }

  #searchNow(): void {
    const searched = this.#searched;
    this.#stopTyping();
    if (searched === this.#searched) return;
    const leavesDetail = this.state.openedId !== undefined;
    this.set({ openedId: undefined });
    this.#session.platform.routing.write(
      { search: this.#searched || undefined, offering: undefined },
      { replace: !leavesDetail },
    );
    this.#readList();
    this.#readDetail();
  }

  #stopTyping(): void {
    this.#cancelSearch?.();
    this.#cancelSearch = undefined;
    this.#searched = this.state.text.trim();
  }

  #followAddress(): void {
    const { text, ...address } = addressed(this.#session.platform.routing);
    // somebody who is typing is not interrupted by a change of the address
    this.set(this.#cancelSearch ? address : { ...address, text });
    this.#searched = text.trim();
    this.#readList();
    this.#readDetail();
  }

  #read(): void {
    const { backend, queries } = this.#session;
    this.#categories = queries.watch(
      { key: ['catalogue', 'categories'], read: (options) => backend.catalogue.listCategories(options) },
      (categories) => this.set({ categories }),
    );
    this.#readList();
    this.#readDetail();
  }

  #stopReading(): void {
    this.#categories?.stop();
    this.#list?.watch.stop();
    this.#detail?.watch.stop();
    this.#detail = undefined;
  }

  #readList(): void {
    const asked = { categoryId: this.state.categoryId, text: this.#searched || undefined };
    if (this.#list?.asked !== JSON.stringify(asked)) {
      this.#list?.watch.stop();
      this.#list = { asked: JSON.stringify(asked), watch: this.#makeList(asked) };
      this.set({ offerings: notRead, loadingMore: false, moreProblem: undefined });
    }
    if (this.watched) this.#list.watch.start();
  }

  #makeList(asked: Pick<OfferingQuery, 'categoryId' | 'text'>): PagedWatch<OfferingPage, Offering> {
    const { backend, queries } = this.#session;
    return new PagedWatch(
      queries,
      {
        key: ['catalogue', 'offerings', asked],
        limit: pageSize,
        read: (page, options) => backend.catalogue.listOfferings({ ...asked, ...page }, options),
        itemsOf: ({ offerings }) => offerings,
        withItems: (page, offerings) => ({ ...page, offerings }),
      },
      ({ all, ...more }) => this.set({ offerings: all, ...more }),
    );
  }

  #readDetail(): void {
    const { openedId: id } = this.state;
    if (id === this.#detail?.id) return;
    this.#detail?.watch.stop();
    this.#detail = undefined;
    this.set({ opened: notRead });
    if (!this.watched || id === undefined) return;
    const { backend, queries } = this.#session;
    const question = {
      key: ['catalogue', 'offering', id],
      read: (options: CallOptions) => backend.catalogue.getOffering(id, options),
    };
    this.#detail = { id, watch: queries.watch(question, (opened) => this.set({ opened })) };
  }
}

/** The list of one element: a new store at each call, for its caller to close. */
export function createCatalogueStore(session: Session): CatalogueStore {
  return new CatalogueStore(session);
}

function addressed(routing: Routing): Pick<CatalogueState, 'categoryId' | 'text' | 'openedId'> {
  return { categoryId: routing.read('category'), text: routing.read('search') ?? '', openedId: routing.read('offering') };
}
