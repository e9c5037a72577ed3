import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { sharedLitPolicy } from '@selfcare/lit/trusted-types-plugin';
import { root } from './files.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { writeBetween } from './readme-table.mjs';
import { readWorkspaces } from './workspaces.mjs';

/** @typedef {{ code: string, name: string, fileName: string, isEntry: boolean, imports: string[] }} Chunk */
/** @typedef {{ gzip: number, brotli: number }} Weight In bytes. */
/**
 * @typedef {object} Load One thing that a page loads.
 * @property {string} name
 * @property {string} code the page's script
 * @property {string[]} asks the late parts that its first view asks for
 * @property {'gzip' | 'brotli'} unit
 * @property {number} budget in kB (1,000 bytes)
 * @property {number} [ceiling] in kB, where the budget is not held yet: what it may not grow beyond until it is
 * @property {string} [above] the script of a page that is there anyway: only what comes on top is weighed
 */

/** @type {(...names: string[]) => string} */
const script = (...names) => names.map((name) => `import '@selfcare/${name}/define';`).join('\n');
const catalogue = script('lit', 'adapters/tmf', 'widgets/catalogue-browser');

/** @type {(name: string, ceiling?: number) => Load} */
const further = (name, ceiling) => ({
  name: `on top of that: ${name}`,
  code: `${catalogue}\n${script(`widgets/${name}`)}`,
  above: catalogue,
  asks: ['tmf-catalogue'],
  unit: 'gzip',
  budget: 12,
  ...(ceiling ? { ceiling } : {}),
});

/** What is weighed, and against what. @type {Load[]} */
export const loads = [
  { name: 'shared core: Lit, session, reading, money', code: `${script('lit')}\nimport { addMoney, formatMoney } from '@selfcare/core';\nconsole.log(addMoney, formatMoney);`, asks: [], unit: 'gzip', budget: 27 },
  { name: 'session, TMF adapter, catalogue-browser', code: catalogue, asks: ['tmf-catalogue'], unit: 'brotli', budget: 50, ceiling: 81.3 },
  { name: 'session, TMF adapter, cart', code: script('lit', 'adapters/tmf', 'widgets/cart'), asks: ['tmf-shopping'], unit: 'brotli', budget: 42, ceiling: 70.4 },
  further('cart'),
  further('checkout', 13.3),
  further('order-tracker'),
  further('guided-selling', 15.9),
  further('alert-settings', 13.4),
];

/** Where the page's only script would stand: beside whatever depends on all packages. */
const page = join(root, 'test/page.js');

/**
 * Builds a page with that script as a portal would, and weighs what it loads: `first` until its first view is there, with the late parts that this
 * asks for; `later` what it loads only when somebody wants it. Rejects when the page asks for a part that there is not.
 * @param {string} code
 * @param {string[]} asks
 * @returns {Promise<{ first: Weight, later: Weight }>}
 */
export async function weigh(code, asks) {
  const chunks = await buildPage(code);
  const missing = asks.find((name) => !chunks.some((chunk) => chunk.name === name));
  if (missing) throw new Error(`The page has no late part ${missing}`);
  const first = withImports(chunks, ({ isEntry, name }) => isEntry || asks.includes(name));
  return { first: weightOf(first), later: weightOf(chunks.filter((chunk) => !first.includes(chunk))) };
}

/**
 * @param {string} code
 * @returns {Promise<Chunk[]>}
 */
async function buildPage(code) {
  const built = /** @type {any} */ (
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: [
        { name: 'page', enforce: 'pre', resolveId: (id) => (id === page ? id : undefined), load: (id) => (id === page ? code : undefined) },
        sharedLitPolicy(),
        minifyTemplates(),
      ],
      resolve: { conditions: ['source', 'module', 'browser', 'production'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: 'es2022',
        // nobody imports a page: what its late parts share with it stays in it
        rolldownOptions: { input: page, preserveEntrySignatures: false, output: { minify: true } },
      },
    })
  );
  return [built].flat()[0].output.filter((/** @type {{ type: string }} */ { type }) => type === 'chunk');
}

/**
 * @param {Chunk[]} chunks
 * @param {(chunk: Chunk) => boolean} wanted
 */
function withImports(chunks, wanted) {
  const names = new Set(chunks.filter(wanted).map(({ fileName }) => fileName));
  for (const name of names) for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(other);
  return chunks.filter(({ fileName }) => names.has(fileName));
}

/**
 * @param {Chunk[]} chunks
 * @returns {Weight}
 */
function weightOf(chunks) {
  const sum = (/** @type {(code: Buffer) => Buffer} */ compress) => chunks.reduce((total, { code }) => total + compress(Buffer.from(code)).length, 0);
  return {
    gzip: sum((code) => gzipSync(code, { level: 9 })),
    brotli: sum((code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })),
  };
}

/**
 * Weighs one load. `kept` is false beyond the budget, or beyond the ceiling where there is one.
 * @param {Load} load
 */
export async function weighLoad({ name, code, asks, above, unit, budget, ceiling }) {
  const whole = await weigh(code, asks);
  const below = above === undefined ? undefined : await weigh(above, asks);
  const kB = (/** @type {'first' | 'later'} */ part) => (whole[part][unit] - (below?.[part][unit] ?? 0)) / 1000;
  const first = kB('first');
  return { name, unit, first, later: kB('later'), budget, holds: first <= budget, kept: first <= (ceiling ?? budget) };
}

/** @param {Awaited<ReturnType<typeof weighLoad>>[]} weighed */
export function sizeTable(weighed) {
  const rows = weighed.map(({ name, unit, first, later, budget, holds }) => [
    name,
    `${first.toFixed(1)} kB ${unit}`,
    `${later.toFixed(1)} kB`,
    `${budget} kB`,
    holds ? 'held' : `over by ${(first - budget).toFixed(1)} kB`,
  ]);
  return [['what a page loads', 'until its first view', 'when wanted', 'budget', ''], ['---', '--:', '--:', '--:', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The entries that a page can import: not those for Node.js, for types alone or for bundlers. */
export function pageEntries() {
  const shipped = ['core', 'browser', 'lit', 'adapters', 'widgets'].map((name) => `@selfcare/${name}`);
  const others = /\/(react|vue|angular|pseudo|locale-en-xa|trusted-types-plugin|custom-elements\.json)$/;
  return readWorkspaces()
    .filter(({ manifest }) => shipped.includes(manifest.name))
    .flatMap(({ manifest: { name, exports = {} } }) => Object.keys(exports).map((path) => name + path.slice(1)))
    .filter((entry) => !others.test(entry));
}

/** @param {readonly { entry: string, first: Weight }[]} weighed */
export function entryTable(weighed) {
  const rows = weighed.map(({ entry, first }) => [`\`${entry}\``, `${(first.brotli / 1000).toFixed(1)} kB`, `${(first.gzip / 1000).toFixed(1)} kB`]);
  return [['all of an entry, with all that it imports at once', 'brotli', 'gzip'], ['---', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weighed = [];
  for (const load of loads) weighed.push(await weighLoad(load));
  const entries = [];
  for (const entry of pageEntries()) {
    const code = entry.endsWith('/define') ? `import '${entry}';` : `import * as all from '${entry}';\nconsole.log(all);`;
    entries.push({ entry, ...(await weigh(code, [])) });
  }
  const tables = `${sizeTable(weighed)}\n\n${entryTable(entries)}`;
  console.log(tables);
  if (process.argv.includes('--write')) writeBetween('size', tables);
  for (const { name, first } of weighed.filter(({ kept }) => !kept)) {
    console.error(`${name}: ${first.toFixed(1)} kB is more than it may be`);
    process.exitCode = 1;
  }
}
