import type { LitElement, ReactiveController } from 'lit';

/**
 * Which cards to draw: those from `first` up to, and without, `last`. `strays` are the focused one and its neighbours, where they stand
 * outside of these: the focus stays, and Tab leads on from it.
 */
export interface CardRange {
  readonly first: number;
  readonly last: number;
  readonly strays: readonly number[];
}

/** So many cards are drawn without a window. */
const fewCards = 48;
/** So many of a longer list are drawn to be measured, as a rule before anything is painted. */
const firstCards = 12;
const mostCards = 56;

/**
 * Draws of a long list of equal cards only what can be seen, and some rows around it, in the page's own scroll: the rest is empty space of
 * the same size. The size of a row is that of a probe in the list. What is seen is watched with an IntersectionObserver, since hosts scroll
 * inner panes. Needs in the host's root a `.cards` grid with a `.probe` in it, between an `.edge-start` and an `.edge-end`.
 */
export class CardWindow implements ReactiveController {
  readonly #host: LitElement;
  #count = 0;
  #columns = 1;
  /** From the top of a row to the top of the next, in px; 0 until it is measured. */
  #pitch = 0;
  #gap = 0;
  #firstRow = 0;
  #lastRow = 0;
  /** The rows that can be seen, as far as the edges have told. */
  #seen = { from: 0, to: 1 };
  #edges: IntersectionObserver | undefined;
  #sizes: ResizeObserver | undefined;
  #list: HTMLElement | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The cards to draw of so many. */
  range(count: number): CardRange {
    if (count !== this.#count) {
      this.#count = count;
      this.#show(this.#seen.from < this.#rows ? this.#seen : { from: 0, to: 1 });
    }
    if (count <= fewCards) return { first: 0, last: count, strays: [] };
    if (this.#pitch === 0) {
      // a row is a card as long as nobody knows how many stand in one
      const from = Math.max(0, Math.min(this.#seen.from, count - firstCards));
      return { first: from, last: from + firstCards, strays: [] };
    }
    const first = this.#firstRow * this.#columns;
    const last = Math.min(count, this.#lastRow * this.#columns);
    const focused = this.#focused;
    const near = focused === undefined ? [] : [focused - 1, focused, focused + 1];
    return { first, last, strays: near.filter((place) => place >= 0 && place < count && (place < first || place >= last)) };
  }

  /** Has the card of that place drawn from the next update on. */
  reveal(place: number): void {
    const row = Math.floor(place / this.#columns);
    this.#show({ from: row, to: row + 1 });
  }

  hostDisconnected(): void {
    this.#edges?.disconnect();
    this.#sizes?.disconnect();
    this.#list = null;
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.cards');
    if (list !== this.#list) this.#watchSizes(list);
    else if (this.#count > fewCards && this.#pitch === 0) this.#measure();
    if (list && this.#count > fewCards) this.#place(list);
    this.#watchEdges();
  }

  get #rows(): number {
    return Math.max(1, Math.ceil(this.#count / this.#columns));
  }

  /** How many rows a screen holds. */
  get #screen(): number {
    return Math.max(1, Math.ceil(window.innerHeight / this.#pitch));
  }

  get #focused(): number | undefined {
    const place = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'];
    return place === undefined ? undefined : Number(place);
  }

  #watchSizes(list: HTMLElement | null): void {
    this.#sizes?.disconnect();
    this.#list = list;
    const probe = list?.querySelector('.probe');
    if (!list || !probe) return;
    // a list that needs no window is not made to lay itself out before its time
    if (this.#count > fewCards) this.#measure();
    // drawing within the notice of a new size would be a size that nobody is told of
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#sizes.observe(list);
    this.#sizes.observe(probe);
  }

  #measure(): void {
    const probe = this.#list?.querySelector<HTMLElement>('.probe');
    if (!this.#list || !probe) return;
    const { gridTemplateColumns, rowGap } = getComputedStyle(this.#list);
    const columns = Math.max(1, gridTemplateColumns.split(' ').length);
    const gap = Number.parseFloat(rowGap) || 0;
    const height = Math.ceil(probe.getBoundingClientRect().height);
    const pitch = height > 0 ? height + gap : 0;
    if (columns === this.#columns && pitch === this.#pitch && gap === this.#gap) return;
    const place = this.#seen.from * this.#columns;
    this.#columns = columns;
    this.#pitch = pitch;
    this.#gap = gap;
    const from = Math.floor(place / columns);
    if (pitch > 0) this.#show({ from, to: from + this.#screen });
    if (this.#count > fewCards) this.#host.requestUpdate();
  }

  /** Draws the rows and as many around them as are on a screen, as far as the most cards allow. */
  #show({ from, to }: { readonly from: number; readonly to: number }): void {
    this.#seen = { from, to };
    const most = Math.max(1, Math.floor(mostCards / this.#columns));
    const seen = Math.min(Math.max(to - from, 1), most);
    const around = Math.min(this.#pitch === 0 ? 1 : this.#screen, Math.floor((most - seen) / 2));
    this.#lastRow = Math.min(this.#rows, from + seen + around);
    this.#firstRow = Math.max(0, Math.min(from, this.#lastRow - seen) - around);
  }

  #place(list: HTMLElement): void {
    if (this.#pitch === 0) return;
    const before = this.#firstRow * this.#pitch;
    const after = Math.max(0, this.#rows - this.#lastRow) * this.#pitch;
    const { style } = list.parentElement as HTMLElement;
    const near = (this.#screen * this.#pitch) / 2;
    style.setProperty('--_row', `${this.#pitch - this.#gap}px`);
    style.setProperty('--_before', `${before}px`);
    style.setProperty('--_after', `${after}px`);
    style.setProperty('--_edge-start', before > 0 ? `${before + near}px` : '0px');
    style.setProperty('--_edge-end', after > 0 ? `${after + near}px` : '0px');
    for (const stray of list.querySelectorAll<HTMLElement>('.stray')) {
      const place = Number(stray.dataset['place']);
      stray.style.setProperty('--_stray-row', `${Math.floor(place / this.#columns) * this.#pitch}px`);
      stray.style.setProperty('--_stray-column', String((place % this.#columns) + 1));
    }
  }

  /** Each observation begins with a notice, so that an edge that stays in sight is heard of again after the rows have moved. */
  #watchEdges(): void {
    this.#edges?.disconnect();
    if (this.#count <= fewCards || this.#pitch === 0) return;
    this.#edges ??= new IntersectionObserver((entries) => this.#onEdges(entries));
    for (const edge of this.#host.renderRoot.querySelectorAll('.edge-start, .edge-end')) this.#edges.observe(edge);
  }

  #onEdges(entries: readonly IntersectionObserverEntry[]): void {
    const seen = entries.filter(({ isIntersecting, intersectionRect }) => isIntersecting && intersectionRect.height > 0);
    if (!seen.length || !this.#list || this.#pitch === 0) return;
    const { top } = this.#list.getBoundingClientRect();
    const height = window.innerHeight;
    const starts = seen.map(({ target, intersectionRect: { top: start, bottom } }) => (target.matches('.edge-start') ? start : bottom - height));
    const from = Math.max(0, Math.floor((Math.min(...starts) - top) / this.#pitch));
    const to = Math.ceil((Math.min(...starts) + height - top) / this.#pitch);
    const [firstRow, lastRow] = [this.#firstRow, this.#lastRow];
    this.#show({ from: Math.min(from, this.#rows - 1), to });
    if (firstRow !== this.#firstRow || lastRow !== this.#lastRow) this.#host.requestUpdate();
  }
}
