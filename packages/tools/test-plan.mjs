/** The stages of a test run in their order, with what each runs. */
export const stages = {
  types: 'the compiler, package by package',
  lint: 'ESLint, with the import walls',
  structure: 'what the tree must look like',
  entries: 'every package entry point imports in plain Node (test/packages)',
  node: 'test/**/*.node.test.ts under Node',
  unit: 'all other test/**/*.test.ts, in a browser',
  journeys: 'test/journeys/**/*.journey.ts, whole pages in a browser',
  stories: 'Storybook: it builds, every story plays without an error and without a finding of axe, every page opens',
  hosts: 'the packed packages in projects outside the repository: Node, plain HTML, React, Vue, Angular (test/hosts)',
};

/** @typedef {keyof typeof stages} Stage */
/** Takes minutes and the package registry: runs only when it is named. @type {ReadonlySet<Stage>} */
const onlyNamed = new Set(['hosts']);

/** @typedef {'entries' | 'node' | 'unit' | 'journeys' | 'hosts'} FileStage A stage that runs test files. */
/**
 * @typedef {{ only: Stage[], paths: string[], help: boolean }} Choice
 *   `only` lists the stages to run, `paths` parts of the paths of the test files to run (none means all).
 */

/** What `npm test -- --help` prints. */
export const help = `npm test                                   runs everything but what \`npm run test:hosts\` does
npm test -- --only <stage>[,<stage>]       runs these stages
npm test -- <part of a path> …             runs the test files whose path holds one of these

Stages, in their order:
${Object.entries(stages)
  .map(([name, what]) => `  ${name.padEnd(11)}${what}`)
  .join('\n')}

The last line is "N passed, N failed", with ", N skipped" when some were. A type check of one package, the lint run,
each rule of structure, each story and each page of Storybook count as one test. Journeys and hosts say before it how many pages
ran under the strict Content-Security-Policy, and fail with a report against it. SELFCARE_BROWSER names the browser to use.`;

/** @type {(name: string) => name is Stage} */
const isStage = (name) => Object.hasOwn(stages, name);

/**
 * Reads the command line. Throws an error with one sentence when it names a stage or an option that does not exist.
 * @param {string[]} words
 * @returns {Choice}
 */
export function readChoice(words) {
  /** @type {Choice} */
  const choice = { only: [], paths: [], help: false };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--help' || word === '-h') choice.help = true;
    else if (word === '--only') choice.only.push(...readStages(words[(at += 1)] ?? ''));
    else if (word.startsWith('--only=')) choice.only.push(...readStages(word.slice('--only='.length)));
    else if (word.startsWith('-')) throw new Error(`There is no option ${word}: "npm test -- --help" lists them.`);
    else choice.paths.push(word.replaceAll('\\', '/').replace(/^\.\//, ''));
  }
  return choice;
}

/** @param {string} list */
function readStages(list) {
  return list.split(',').map((name) => {
    if (isStage(name)) return name;
    throw new Error(`There is no stage "${name}": choose among ${Object.keys(stages).join(', ')}.`);
  });
}

/**
 * The stage that runs a file, or undefined when it is no test.
 * @param {string} path relative to the root
 * @returns {FileStage | undefined}
 */
export function stageOf(path) {
  if (/^test\/journeys\/.*\.journey\.ts$/.test(path)) return 'journeys';
  if (/^test\/hosts\/.*\.node\.test\.ts$/.test(path)) return 'hosts';
  if (path.endsWith('.node.test.ts')) return path.startsWith('test/packages/') ? 'entries' : 'node';
  return path.endsWith('.test.ts') ? 'unit' : undefined;
}

/**
 * What to run: the chosen stages in their order, each with its test files. Stages without files of their own are left out
 * when paths were chosen.
 * @param {Choice} choice
 * @param {string[]} files
 * @returns {{ stage: Stage, files: string[] }[]}
 */
export function plan({ only, paths }, files) {
  const chosen = files.filter((file) => !paths.length || paths.some((part) => file.includes(part)));
  return Object.keys(stages)
    .filter(isStage)
    .filter((stage) => (only.length ? only.includes(stage) : paths.length || !onlyNamed.has(stage)))
    .map((stage) => ({ stage, files: chosen.filter((file) => stageOf(file) === stage) }))
    .filter(({ stage, files: own }) => own.length > 0 || (!paths.length && ['types', 'lint', 'structure', 'stories'].includes(stage)));
}
