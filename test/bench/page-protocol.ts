/** What a page of the bench lets the bench do. Where it stands in a shadow root, the bench finds it there. */
export interface BenchPage {
  readonly version: 1;
  readonly name: string;
  /** Fewer cards than results may be in the page. */
  readonly virtual: boolean;
  /** Settles when code and data are in memory; for `hold=1`. */
  readonly loaded: Promise<unknown>;
  /** Settles when the first cards are drawn; without `hold`. */
  readonly ready: Promise<unknown>;
  /** Draws now. */
  mount(): Promise<void>;
  /** Changes what one offer costs, as the page would learn of it; settles with the words that its card then shows. */
  readonly update?: (id: string, cents: number) => Promise<string>;
  readonly selectors: Readonly<Record<'card' | 'facet' | 'search' | 'sort' | 'count', string>> & { readonly next?: string; readonly add?: string };
}

/** What the bench asks for in the page's address. */
export interface BenchSetting {
  /** How many offers there are. */
  readonly n: number;
  /** The first 24 with a way to the next, or all in one list. */
  readonly mode: 'page' | 'all';
  /** Load, but draw only at `mount()`. */
  readonly hold: boolean;
}

export const pageSize = 24;

/** What an amount in euros reads as in a card. */
export const eurosOf = (cents: number): string => new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** Reads the page's address. */
export function benchSetting(): BenchSetting {
  const given = new URLSearchParams(location.search);
  return { n: Number(given.get('n') ?? 1_000), mode: given.get('mode') === 'all' ? 'all' : 'page', hold: given.get('hold') === '1' };
}

/** Offers a page to the bench: `load` brings code and data, `draw` puts the page up. */
export function offerPage(page: Pick<BenchPage, 'name' | 'virtual' | 'selectors' | 'update'>, load: () => Promise<void>, draw: () => void | Promise<void>): void {
  const loaded = load();
  const mount = async (): Promise<void> => {
    await loaded;
    await draw();
  };
  const bench: BenchPage = { version: 1, ...page, loaded, mount, ready: benchSetting().hold ? loaded : mount() };
  Object.assign(globalThis, { __bench: bench });
}
