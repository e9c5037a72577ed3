import { parseArgs } from 'node:util';
import { writeBetween } from '../../packages/tools/readme-table.mjs';
import { launchBrowser } from '../support/launch-browser.js';
import { benchTable, judge, type Figures, type Sample } from './bench-figures.js';
import { BenchVisit, type Cost } from './bench-page-visit.js';
import { startBenchServer, type BenchServer } from './bench-server.js';
import type { OfferQuery } from './offer-query.js';
import { buildBench } from './build-bench.js';

const usage = `npm run bench -- [--rounds <number>] [--only <scene>[,<scene>]] [--write]

Measures the catalogue browser beside hand-written pages and InstantSearch, in interleaved rounds of one run.

  --rounds <number>   how often each is measured: 7 by default
  --only <scenes>     start, slow, page, all-1000, all-10000
  --write             writes the table into README.md, between its marks`;

// a word that stands in names and descriptions alone: the adapter also looks into what the other pages do not have
const search = 'gb';
const scenes = {
  start: { sizes: [1_000], pages: ['vanilla', 'catalogue', 'instant-search'], run: start(false) },
  slow: { sizes: [1_000], pages: ['vanilla', 'catalogue', 'instant-search'], run: start(true) },
  page: { sizes: [1_000], pages: ['vanilla', 'catalogue', 'instant-search'], run: operations('page') },
  'all-1000': { sizes: [1_000], pages: ['vanilla-window', 'catalogue', 'vanilla', 'instant-search'], run: operations('all') },
  'all-10000': { sizes: [10_000], pages: ['vanilla-window', 'catalogue'], run: operations('all') },
} as const;

type Run = (browser: Awaited<ReturnType<typeof launchBrowser>>, server: BenchServer, page: string, n: number) => Promise<Readonly<Record<string, Sample>>>;

const address = (page: string, n: number, mode: string, hold = false): string => `/bench/${page}.html?n=${n}&mode=${mode}${hold ? '&hold=1' : ''}`;

/** From an empty page to the first 24 cards, and what the page then holds. */
function start(slow: boolean): Run {
  return async (browser, server, page, n) => {
    const { visit, start: cost } = await BenchVisit.open(browser, server.url, address(page, n, 'page'), slow);
    const holding = await visit.holding();
    await visit.close();
    return { 'first page': { ...cost, ...holding } };
  };
}

const everything: OfferQuery = { text: '', network: '', sort: 'relevance' };

/** Fails when the page shows anything else than the oracle finds: a page cannot be fast by being wrong. Of equal prices any may stand first. */
async function check(visit: BenchVisit, { server, page, n }: { readonly server: BenchServer; readonly page: string; readonly n: number }, query: OfferQuery): Promise<void> {
  const found = server.offers(n).find(query);
  const shown = await visit.shown();
  const first = shown.first.map(({ name, price }) => (query.sort === 'price' ? price : `${name} ${price}`));
  const expected = found.slice(0, 4).map(({ name, decimal }) => (query.sort === 'price' ? decimal : `${name} ${decimal}`));
  if ((shown.total ?? found.length) === found.length && String(first) === String(expected)) return;
  throw new Error(`${page} of ${n} shows ${shown.total ?? 'some'}: ${first.join(', ')} for ${JSON.stringify(query)}, and the oracle finds ${found.length}: ${expected.join(', ')}`);
}

/** Everything a visitor does with a list, one after the other, each checked before the next; and what the back end does, where the page keeps all in memory. */
function operations(mode: 'page' | 'all'): Run {
  return async (browser, server, page, n) => {
    const { visit } = await BenchVisit.open(browser, server.url, address(page, n, mode, true));
    const samples: Record<string, Cost> = { mount: await visit.mount() };
    const isAsExpected = (query: Partial<OfferQuery> = {}): Promise<void> => check(visit, { server, page, n }, { ...everything, ...query });
    await visit.openFacets();
    await isAsExpected();
    const network = server.offers(n).networks(everything)[0]?.value ?? '';
    samples['facet on'] = await visit.facet(network);
    await isAsExpected({ network });
    samples['facet off'] = await visit.facet(network);
    await isAsExpected();
    samples['search'] = await visit.search(search);
    await isAsExpected({ text: search });
    await visit.search('');
    if (mode === 'all') {
      const update = await visit.update(server.repriced(n), 12_345);
      if (update) samples['update'] = update;
    }
    samples['sort'] = await visit.sort();
    if (mode === 'page') {
      await isAsExpected({ sort: 'price' });
      samples['next'] = await visit.next();
      if (page !== 'instant-search') samples['add'] = await visit.add();
    }
    const holding = await visit.holding();
    await visit.close();
    return { ...samples, held: { cpu: 0, wall: 0, layouts: 0, longTask: 0, ...holding } };
  };
}

async function bench(rounds: number, wanted: readonly (keyof typeof scenes)[]): Promise<Figures> {
  await buildBench();
  const sizes = [...new Set(wanted.flatMap((name) => scenes[name].sizes))];
  const server = await startBenchServer(sizes);
  const browser = await launchBrowser();
  const figures: Figures = new Map();
  try {
    // the first round warms up what is shared, and is not counted
    for (let round = 0; round <= rounds; round++) {
      for (const name of wanted) {
        const { pages, run, sizes: [n] } = scenes[name];
        for (const page of round % 2 ? [...pages].reverse() : pages) {
          for (const [operation, sample] of Object.entries(await run(browser, server, page, n))) {
            const key = `${name}/${operation}/${page}`;
            if (round > 0) figures.set(key, [...(figures.get(key) ?? []), sample]);
          }
        }
        process.stdout.write('.');
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log();
  return figures;
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' }, write: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else {
  const wanted = (values.only?.split(',') ?? Object.keys(scenes)) as (keyof typeof scenes)[];
  const unknown = wanted.find((name) => !(name in scenes));
  if (unknown) throw new Error(`There is no scene ${unknown}: choose among ${Object.keys(scenes).join(', ')}.`);
  const figures = await bench(Number(values.rounds), wanted);
  const table = benchTable(figures);
  console.log(table);
  if (values.write) writeBetween('bench', table);
  const over = judge(figures);
  for (const line of over) console.error(line);
  process.exitCode = over.length ? 1 : 0;
}
