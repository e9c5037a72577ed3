import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/launch-browser.js';
import { benchTable, judge, type Figures, type Sample } from './bench-figures.js';
import { BenchVisit, type Cost } from './bench-page-visit.js';
import { startBenchServer } from './bench-server.js';
import { buildBench } from './build-bench.js';

const usage = `npm run bench -- [--rounds <number>] [--only <scene>[,<scene>]] [--write]

Measures the catalogue browser beside hand-written pages and InstantSearch, in interleaved rounds of one run.

  --rounds <number>   how often each is measured: 7 by default
  --only <scenes>     start, slow, page, all-1000, all-10000
  --write             writes the table into README.md, between its marks`;

const search = 'fibre';
const scenes = {
  start: { sizes: [1_000], pages: ['vanilla', 'catalogue', 'instant-search'], run: start(false) },
  slow: { sizes: [1_000], pages: ['vanilla', 'catalogue', 'instant-search'], run: start(true) },
  page: { sizes: [1_000], pages: ['vanilla', 'catalogue', 'instant-search'], run: operations('page') },
  'all-1000': { sizes: [1_000], pages: ['vanilla-window', 'catalogue', 'vanilla', 'instant-search'], run: operations('all') },
  'all-10000': { sizes: [10_000], pages: ['vanilla-window', 'catalogue'], run: operations('all') },
} as const;

type Run = (browser: Awaited<ReturnType<typeof launchBrowser>>, origin: string, page: string, n: number) => Promise<Readonly<Record<string, Sample>>>;

const address = (page: string, n: number, mode: string, hold = false): string => `/bench/${page}.html?n=${n}&mode=${mode}${hold ? '&hold=1' : ''}`;

/** From an empty page to the first 24 cards, and what the page then holds. */
function start(slow: boolean): Run {
  return async (browser, origin, page, n) => {
    const { visit, start: cost } = await BenchVisit.open(browser, origin, address(page, n, 'page'), slow);
    const holding = await visit.holding();
    await visit.close();
    return { 'first page': { ...cost, ...holding } };
  };
}

/** Everything a visitor does with a list, one after the other. */
function operations(mode: 'page' | 'all'): Run {
  return async (browser, origin, page, n) => {
    const { visit } = await BenchVisit.open(browser, origin, address(page, n, mode, true));
    const samples: Record<string, Cost> = { mount: await visit.mount() };
    await visit.openFacets();
    const all = await visit.count();
    samples['facet on'] = await visit.facet();
    samples['facet off'] = await visit.facet(true);
    if ((await visit.count()) !== all) throw new Error(`${page} shows another number after a facet was taken back`);
    samples['search'] = await visit.search(search);
    if ((await visit.count()) === all) throw new Error(`${page} found everything for “${search}”`);
    await visit.search('');
    samples['sort'] = await visit.sort();
    if (mode === 'page') samples['next'] = await visit.next();
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
          for (const [operation, sample] of Object.entries(await run(browser, server.url, page, n))) {
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

async function writeTable(table: string): Promise<void> {
  const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
  const [before, , after] = (await readFile(readme, 'utf8')).split(/(<!-- bench -->\n[\s\S]*?<!-- \/bench -->)/);
  if (after === undefined) throw new Error('README.md has no marks <!-- bench --> and <!-- /bench -->');
  await writeFile(readme, `${before}<!-- bench -->\n${table}\n<!-- /bench -->${after}`);
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
  if (values.write) await writeTable(table);
  const over = judge(figures);
  for (const line of over) console.error(line);
  process.exitCode = over.length ? 1 : 0;
}
