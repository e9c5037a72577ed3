import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sharedLitPolicy } from '@selfcare/lit/trusted-types-plugin';
import { root } from './files.mjs';
import { minifyTemplates } from './minify-templates.mjs';

/** @typedef {{ code: string, isEntry: boolean, fileName: string, imports: string[] }} Chunk */
/** @typedef {{ raw: number, gzip: number, brotli: number }} Weight In bytes. */
/**
 * @typedef {object} Load One thing that a page loads.
 * @property {string} name
 * @property {string[]} modules what the page imports
 * @property {'gzip' | 'brotli'} unit
 * @property {number} budget in kB (1,000 bytes)
 * @property {number} [goal] in kB
 * @property {string[]} [above] what the page has anyway: only what comes on top is weighed
 */

/** Where the page's only script would stand: beside whatever depends on all packages. */
const page = join(root, 'test/page.js');

const session = ['@selfcare/lit/define', '@selfcare/adapters/tmf/define'];
const catalogue = [...session, '@selfcare/widgets/catalogue-browser/define'];
/** @type {(name: string) => Load} */
const further = (name) => ({ name, modules: [...catalogue, `@selfcare/widgets/${name}/define`], above: catalogue, unit: 'gzip', budget: 12 });

/** What is weighed, and against what. @type {Load[]} */
export const loads = [
  { name: 'shared core', modules: ['@selfcare/lit/define', 'money'], unit: 'gzip', budget: 27 },
  { name: 'session, TMF adapter, catalogue-browser', modules: catalogue, unit: 'brotli', budget: 50, goal: 42 },
  { name: 'session, TMF adapter, cart', modules: [...session, '@selfcare/widgets/cart/define'], unit: 'brotli', budget: 42, goal: 36 },
  ...['cart', 'checkout', 'order-tracker', 'guided-selling', 'alert-settings'].map(further),
];

/**
 * What a bundler makes of a page that imports these modules: `first` what it loads before anything is drawn, `later` the parts that
 * it loads when they are wanted.
 * @param {string[]} modules
 * @returns {Promise<{ first: Weight, later: Weight }>}
 */
export async function weigh(modules) {
  const code = modules
    .map((name) => (name === 'money' ? `export { addMoney, formatMoney } from '@selfcare/core';` : `import '${name}';`))
    .join('\n');
  const result = /** @type {any} */ (
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
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        lib: { entry: page, formats: ['es'] },
        rolldownOptions: { output: { minify: true } },
      },
    })
  );
  const chunks = /** @type {Chunk[]} */ ((Array.isArray(result) ? result[0] : result).output.filter((/** @type {any} */ { type }) => type === 'chunk'));
  const first = closure(chunks);
  return { first: weightOf(first), later: weightOf(chunks.filter((chunk) => !first.includes(chunk))) };
}

/** @param {Chunk[]} chunks */
function closure(chunks) {
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of names) for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(other);
  return chunks.filter(({ fileName }) => names.has(fileName));
}

/**
 * @param {Chunk[]} chunks
 * @returns {Weight}
 */
function weightOf(chunks) {
  const sum = (/** @type {(code: Buffer) => number} */ measure) => chunks.reduce((total, { code }) => total + measure(Buffer.from(code)), 0);
  return {
    raw: sum(({ length }) => length),
    gzip: sum((code) => gzipSync(code, { level: 9 }).length),
    brotli: sum((code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, modules, above, unit, budget } of loads) {
    const { first, later } = await weigh(modules);
    const below = above ? (await weigh(above)).first[unit] : 0;
    console.log(name.padEnd(44), unit, ((first[unit] - below) / 1000).toFixed(1), 'of', budget, 'raw', first.raw, 'later', later[unit]);
  }
}
