// npm run new -- <widget>: writes a widget's files, its stories and its tests, and lists it where widgets are listed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './files.mjs';

/** Where each template goes. @type {Record<string, (folder: string) => string>} */
const targets = {
  element: (folder) => `packages/widgets/src/${folder}/${folder}-element.ts`,
  strings: (folder) => `packages/widgets/src/${folder}/${folder}-strings.ts`,
  'strings-ar': (folder) => `packages/widgets/src/${folder}/${folder}-strings-ar.ts`,
  'strings-de': (folder) => `packages/widgets/src/${folder}/${folder}-strings-de.ts`,
  styles: (folder) => `packages/widgets/src/${folder}/${folder}-styles.ts`,
  define: (folder) => `packages/widgets/src/${folder}/define.ts`,
  index: (folder) => `packages/widgets/src/${folder}/index.ts`,
  stories: (folder) => `stories/widgets/${folder}.stories.ts`,
  test: (folder) => `test/widgets/${folder}/${folder}-element.test.ts`,
};

/**
 * Writes the files of a new widget below `into`, the root of a checkout, and answers with their paths. Throws an error with one sentence, and
 * writes nothing, when the name is none or taken.
 * @param {string | undefined} folder the tag without `selfcare-`
 * @param {string} [into]
 * @returns {string[]}
 */
export function writeWidget(folder, into = root) {
  if (!folder || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(folder)) {
    throw new Error('Name the widget by its tag without "selfcare-", in lower case with hyphens: npm run new -- usage-meter');
  }
  const files = Object.entries(targets).map(([template, target]) => ({ path: target(folder), text: filled(template, folder) }));
  const taken = files.find(({ path }) => existsSync(join(into, path)));
  if (taken) throw new Error(`There is a ${taken.path} already: choose another name.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
  change(join(into, 'packages/widgets/src/index.ts'), (text) => withLines(text, [`export * from './${folder}/index.js';`]));
  for (const language of ['ar', 'de']) {
    change(join(into, `packages/widgets/src/locale-${language}.ts`), (text) => withLines(text, [`export * from './${folder}/${folder}-strings-${language}.js';`]));
  }
  change(join(into, 'packages/widgets/src/locale-en-xa.ts'), (text) => withPseudo(text, folder));
  change(join(into, 'packages/widgets/package.json'), (text) => withEntries(text, folder));
  return files.map(({ path }) => path);
}

/**
 * @param {string} template
 * @param {string} folder
 */
function filled(template, folder) {
  const name = camelCase(folder);
  const words = folder.replaceAll('-', ' ');
  /** @type {Record<string, string>} */
  const values = { folder, name, Name: capital(name), words, Words: capital(words) };
  const text = readFileSync(new URL(`new-widget/${template}.ts.txt`, import.meta.url), 'utf8');
  return text.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? '');
}

/** @param {string} folder */
const camelCase = (folder) => folder.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param {string} path
 * @param {(text: string) => string} how
 */
function change(path, how) {
  writeFileSync(path, how(readFileSync(path, 'utf8')));
}

/**
 * A module of one statement a line with more of them, in the order of the alphabet.
 * @param {string} text
 * @param {string[]} lines
 */
function withLines(text, lines) {
  return `${[...text.trim().split('\n'), ...lines].sort().join('\n')}\n`;
}

/**
 * The pseudo-locale with one more widget: its imports stand before its exports.
 * @param {string} text
 * @param {string} folder
 */
function withPseudo(text, folder) {
  const name = camelCase(folder);
  const [imports = '', exports = ''] = text.split('\n\n');
  const first = withLines(imports, [`import { ${name}Strings } from './${folder}/${folder}-strings.js';`]);
  return `${first}\n${withLines(exports, [`export const ${name} = pseudo(${name}Strings);`])}`;
}

/**
 * The widgets package's manifest with the two entry points of one more widget; the package itself stays first.
 * @param {string} text
 * @param {string} folder
 */
function withEntries(text, folder) {
  const manifest = JSON.parse(text);
  const entry = (/** @type {string} */ file) => ({
    source: `./src/${folder}/${file}.ts`,
    types: `./dist/${folder}/${file}.d.ts`,
    default: `./dist/${folder}/${file}.js`,
  });
  const entries = { ...manifest.exports, [`./${folder}`]: entry('index'), [`./${folder}/define`]: entry('define') };
  const sorted = Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ ...manifest, exports: Object.fromEntries(sorted) }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const written = writeWidget(process.argv[2]);
    console.log(`Written:\n${written.map((path) => `  ${path}`).join('\n')}\nListed in the widgets package: package.json, src/index.ts, src/locale-*.ts.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
