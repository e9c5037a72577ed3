import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { listFiles, root } from './files.mjs';
import { emptyTally } from './tally.mjs';

/**
 * @typedef {{ title: string, problems: (files: string[], read: (path: string) => string) => string[] }} Rule
 *   `problems` gets every file of the repository.
 */

/** Sources that need no test file of their own, each with the reason. @type {{ pattern: RegExp, reason: string }[]} */
const needNoTest = [
  {
    pattern: /(^|\/)(index|define|vendors|define-[a-z-]+)\.ts$/,
    reason: 'only passes on or registers what other files hold, which test/packages imports',
  },
  {
    pattern: /-(strings|styles|events|port|wire(-v\d)?)\.ts$/,
    reason: 'holds words, styles or shapes, shown through the element, store or adapter that uses them',
  },
  { pattern: /^packages\/widgets\/src\/[^/]+\/(?!.*-element\.ts$)/, reason: 'a part of a widget, shown through its element' },
  {
    pattern: /^packages\/conformance\/src\/(?!adapter-contract).*contract(-check)?\.ts$/,
    reason: 'a part of the adapter contract, which is itself run against adapters',
  },
  { pattern: /^packages\/(cdn\/src\/autoload\.ts|tools\/pack-packages\.mjs)$/, reason: 'test/hosts visits what it packs and starts' },
  { pattern: /^packages\/portal\//, reason: 'the demonstration portal is proved by the journeys through it' },
  {
    pattern: /^packages\/tools\/(test|test-stories|build-storybook|run-program|check-types|build-types|lint\/rooms)\.mjs$/,
    reason: 'runs every time that the tests or the build do',
  },
  { pattern: /^packages\/tools\/screens\.mjs$/, reason: 'only takes pictures: what it decides stands in contact-sheet and story-visits' },
];

/** Test folders that mirror no source folder. */
const notMirrors = /^test\/(journeys|pages|packages|bench|hosts|support|faults|hostile|long|wire)\//;

const forbiddenNames = /^(utils?|helpers?|commons?|types?|misc)$|-(utils?|helpers?|base|manager|impl)$/;
const textFile = /\.(ts|mjs|js|css|html|md|json|svg)$/;

/**
 * Whether a TypeScript source does anything when it runs, beyond naming types, listing values and passing on other modules.
 * @param {string} source
 */
export function holdsLogic(source) {
  const { code } = transformSync(source, {
    loader: 'ts',
    minifySyntax: true,
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  });
  return /\bfunction\b|\bclass\b|=>/.test(code);
}

/**
 * The path that a source's test has without its ending, or undefined when the file is no source of a package.
 * @param {string} path
 */
function mirrorOf(path) {
  const [, room, rest] =
    /^(?:packages\/)?([^/]+)\/src\/(.+)\.ts$/.exec(path) ?? /^packages\/(tools|portal)\/(.+)\.(?:ts|mjs)$/.exec(path) ?? [];
  return room && rest && !rest.endsWith('.d') && rest !== 'vite.config' ? `test/${room}/${rest}` : undefined;
}

/** @type {Rule[]} */
export const rules = [
  {
    title: 'every source that holds logic has its test',
    problems(files, read) {
      const tests = new Set(files.map((path) => path.replace(/(\.node)?\.test\.ts$/, '')));
      return files
        .filter((path) => mirrorOf(path) && !needNoTest.some(({ pattern }) => pattern.test(path)))
        .filter((path) => !tests.has(mirrorOf(path) ?? '') && holdsLogic(read(path)))
        .map((path) => `${path} has no ${mirrorOf(path)}.test.ts`);
    },
  },
  {
    title: 'every test mirrors a source',
    problems(files) {
      const sources = new Set(files.map(mirrorOf));
      return files
        .filter((path) => path.endsWith('.test.ts') && !notMirrors.test(path))
        .filter((path) => !sources.has(path.replace(/(\.node)?\.test\.ts$/, '')))
        .map((path) => `${path} mirrors no source`);
    },
  },
  {
    title: 'files and folders are named in kebab-case and say what they hold',
    problems: (files) =>
      files.flatMap((path) => {
        // the catalogue's files are named by TM Forum, documents by custom
        if (/^mocks\/data\/[A-Za-z]+\.json$|(^|\/)[A-Z]+\.md$/.test(path)) return [];
        const names = path.split('/').map((part) => part.replace(/\..*$/, ''));
        const odd = path.split('/').find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part));
        const forbidden = names.find((name) => forbiddenNames.test(name));
        return [
          ...(odd ? [`${path}: ${odd} is not kebab-case`] : []),
          ...(forbidden ? [`${path}: ${forbidden} does not say what it holds`] : []),
        ];
      }),
  },
  {
    title: 'nothing is left to do later',
    problems: (files, read) =>
      files
        .filter((path) => textFile.test(path) && /\b(TO(?:DO)|FIX(?:ME)|XX(?:X))\b/.test(read(path)))
        .map((path) => `${path} holds a note of something left to do`),
  },
  {
    title: 'the lock names no registry',
    problems: (_, read) =>
      /"resolved": "https?:/.test(read('package-lock.json'))
        ? ['package-lock.json names where packages were downloaded from']
        : [],
  },
];

/**
 * Checks the tree against the rules and prints each problem. Each rule counts as one test.
 * @returns {import('./tally.mjs').Tally}
 */
export function checkStructure() {
  const files = ['packages', 'mocks', 'stories', 'test'].flatMap((folder) => listFiles(folder));
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
  const tally = emptyTally();
  for (const { title, problems } of rules) {
    const found = problems(files, read);
    tally[found.length ? 'failed' : 'passed'] += 1;
    console.log([`${found.length ? '✗' : '✓'} ${title}`, ...found.map((problem) => `    ${problem}`)].join('\n'));
  }
  return tally;
}
