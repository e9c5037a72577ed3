import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BenchPage } from './page-protocol.js';

/** What one thing cost. CPU is the main thread's own time, in ms. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly layouts: number;
  /** Of the longest task, in ms; tasks below 50 ms are not reported by the browser. */
  readonly longTask: number;
}

/** What a page shows: how many offers there are, unless it says only how many it shows, and the name and the price of the first four. */
export interface Shown {
  readonly total: number | undefined;
  readonly first: readonly { readonly name: string; readonly price: string }[];
}

/** What a page holds at one moment. */
export interface Holding {
  readonly elements: number;
  readonly cards: number;
  readonly heap: number;
  readonly shift: number;
  readonly requests: number;
  readonly bytes: number;
}

declare global {
  var __bench: BenchPage;
  var benchFind: (selector: string) => HTMLElement[];
  var benchLong: number[];
  var benchShift: number;
}

/** Runs in every page: finds through open shadow roots, and listens for long tasks and shifts. */
function prepare(): void {
  const all = (root: Document | ShadowRoot, selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : [])),
  ];
  globalThis.benchFind = (selector) => all(document, selector);
  globalThis.benchLong = [];
  globalThis.benchShift = 0;
  new PerformanceObserver((list) => benchLong.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) benchShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** One page of the bench in a browser of its own context. */
export class BenchVisit {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  #requests = 0;
  #bytes = 0;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      this.#requests += 1;
      this.#bytes += encodedDataLength;
    });
  }

  /** Opens a page and gives what it cost until it was ready. `slow` is a phone on slow 4G: a CPU four times slower, 400 kbit/s… as DevTools has it. */
  static async open(browser: Browser, origin: string, path: string, slow = false): Promise<{ visit: BenchVisit; start: Cost }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(120_000);
    const cdp = await page.context().newCDPSession(page);
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(prepare);
    // the same process, awake, for every page
    await page.goto(`${origin}/blank`);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (slow) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 });
    }
    const visit = new BenchVisit(page, cdp);
    const start = await visit.measure(async () => {
      await page.goto(`${origin}${path}`);
      await page.waitForFunction(() => '__bench' in globalThis);
      await page.evaluate(() => __bench.ready);
    });
    return { visit, start };
  }

  /** What `work` costs, until two frames after it are painted. */
  async measure(work: () => Promise<unknown>): Promise<Cost> {
    await this.#page.evaluate(() => void (globalThis.benchLong = []));
    const before = await this.#metrics();
    const started = performance.now();
    await work();
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const wall = performance.now() - started;
    const after = await this.#metrics();
    const longTask = await this.#page.evaluate(() => Math.max(0, ...benchLong));
    const spent = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    return { cpu: spent('ThreadTime') * 1_000, wall, layouts: spent('LayoutCount'), longTask };
  }

  mount(): Promise<Cost> {
    return this.measure(() => this.#page.evaluate(() => __bench.mount()));
  }

  /** Clicks that value of a facet; until the count is another. */
  facet(value: string): Promise<Cost> {
    return this.#until(() =>
      this.#page.evaluate((wanted) => {
        const box = benchFind(__bench.selectors.facet).find((one) => one.closest('label')?.textContent?.trim().startsWith(wanted));
        if (!box) throw new Error(`There is no facet value ${wanted}`);
        box.click();
      }, value),
    );
  }

  search(text: string): Promise<Cost> {
    return this.#until(() =>
      this.#page.evaluate((value) => {
        const [input] = benchFind(__bench.selectors.search) as HTMLInputElement[];
        if (!input) throw new Error('There is no search');
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }, text),
    );
  }

  /** Sorts by price; until another card stands first. */
  sort(): Promise<Cost> {
    return this.#until(
      () =>
        this.#page.evaluate(() => {
          const [select] = benchFind(__bench.selectors.sort) as HTMLSelectElement[];
          if (!select) throw new Error('There is no sort');
          select.value = 'price';
          select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        }),
      () => benchFind(__bench.selectors.card)[0]?.textContent ?? '',
    );
  }

  /** Shows 24 more. */
  next(): Promise<Cost> {
    return this.#until(
      () => this.#page.evaluate(() => benchFind(__bench.selectors.next ?? '')[0]?.click()),
      () => String(benchFind(__bench.selectors.card).length),
    );
  }

  /** Adds what the first card offers; until a card says that the cart holds it. */
  add(): Promise<Cost> {
    return this.#until(
      () =>
        this.#page.evaluate(() => {
          const [button] = benchFind(__bench.selectors.add ?? '');
          if (!button) throw new Error('There is nothing to add');
          button.click();
        }),
      () => (benchFind(__bench.selectors.card).some(({ textContent }) => textContent?.includes('1 in your cart')) ? 'added' : ''),
    );
  }

  /** Gives the offer another price; until its card shows that. Undefined where the page cannot. */
  async update({ id, name }: { readonly id: string; readonly name: string }, cents: number): Promise<Cost | undefined> {
    if (!(await this.#page.evaluate(() => __bench.update !== undefined))) return undefined;
    return this.measure(async () => {
      const words = await this.#page.evaluate(([id, cents]) => __bench.update!(id, cents), [id, cents] as const);
      await this.#page.waitForFunction(
        ([name, words]) => benchFind(__bench.selectors.card).some((card) => card.querySelector('.card-name')?.textContent === name && card.querySelector('.price')?.textContent?.includes(words)),
        [name, words] as const,
        { polling: 'raf' },
      );
    });
  }

  /** What stands in the first four cards, and how many there are in all. */
  async shown(): Promise<Shown> {
    const first = await this.#page.evaluate(() =>
      benchFind(__bench.selectors.card)
        .slice(0, 4)
        .map((card) => ({ name: card.querySelector('.card-name')?.textContent ?? '', price: card.querySelector<HTMLDataElement>('.price-heavy data')?.value ?? '' })),
    );
    const text = await this.#page.evaluate(() => benchFind(__bench.selectors.count)[0]?.textContent ?? '');
    const total = text.includes('shown') ? undefined : Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
    return { total, first };
  }

  /** Opens what must be open for a facet to be clicked. */
  async openFacets(): Promise<void> {
    await this.#page.evaluate(async () => {
      if (!benchFind(__bench.selectors.facet).length) benchFind('[part~="filters-toggle"]')[0]?.click();
      while (!benchFind(__bench.selectors.facet).length) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }

  async holding(): Promise<Holding> {
    await this.#cdp.send('HeapProfiler.collectGarbage');
    const metrics = await this.#metrics();
    const seen = await this.#page.evaluate(() => ({ elements: benchFind('*').length, cards: benchFind(__bench.selectors.card).length, shift: benchShift }));
    return { ...seen, heap: (metrics.get('JSHeapUsedSize') ?? 0) / 1_000, requests: this.#requests, bytes: this.#bytes };
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** Does something and waits until what is shown is another. */
  async #until(work: () => Promise<unknown>, shown: () => string = () => benchFind(__bench.selectors.count)[0]?.textContent ?? ''): Promise<Cost> {
    const before = await this.#page.evaluate(shown);
    return this.measure(async () => {
      await work();
      await this.#page.waitForFunction(
        ([former, look]) => {
          // the same look as before, in the page
          const now = (0, eval)(`(${look})()`) as string;
          return now !== former && now !== '' && benchFind(__bench.selectors.card).length > 0;
        },
        [before, shown.toString()] as const,
        { polling: 'raf' },
      );
    });
  }

  async #metrics(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }
}
