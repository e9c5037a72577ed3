// npm test: runs every stage, counts every test, and ends with the line "N passed, N failed".
import { checkStructure } from './check-structure.mjs';
import { checkTypes } from './check-types.mjs';
import { listFiles } from './files.mjs';
import { packPackages } from './pack-packages.mjs';
import { countPolicies } from './policy-count.mjs';
import { runCounted, runNode } from './run-program.mjs';
import { emptyTally, inWords, sum } from './tally.mjs';
import { help, plan, readChoice } from './test-plan.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const inNode = [
  '--import',
  'tsx',
  '-C',
  'source',
  '--test',
  '--test-reporter=./packages/tools/node-reporter.mjs',
  '--test-reporter-destination=stdout',
];

/** @returns {Promise<Tally>} */
async function lint() {
  const { code, output } = await runNode(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
  if (output.trim()) console.log(output.trim());
  return { ...emptyTally(), [code === 0 ? 'passed' : 'failed']: 1 };
}

/** Runs whole pages, and says how many of them ran under the strict policy. @type {(args: string[]) => Promise<Tally>} */
const runPages = (args) => countPolicies((environment) => runCounted(args, environment));

/** @type {Record<import('./test-plan.mjs').Stage, (files: string[]) => Tally | Promise<Tally>>} */
const run = {
  types: checkTypes,
  lint,
  structure: checkStructure,
  entries: (files) => runCounted([...inNode, '--test-timeout=120000', ...files]),
  node: (files) => runCounted([...inNode, '--test-timeout=120000', ...files]),
  unit: (files) => runCounted(['node_modules/@web/test-runner/dist/bin.js', '--files', ...files]),
  // one after the other: each has the machine and the portal to itself
  journeys: (files) => runPages([...inNode, '--test-concurrency=1', '--test-timeout=600000', ...files]),
  stories: () => runCounted(['packages/tools/test-stories.mjs']),
  async hosts(files) {
    await packPackages();
    return runPages([...inNode, '--test-concurrency=1', '--test-timeout=1200000', ...files]);
  },
};

/** @param {import('./test-plan.mjs').Choice} choice */
async function runAll(choice) {
  /** @type {Tally[]} */
  const tallies = [];
  for (const { stage, files } of plan(choice, listFiles('test'))) {
    console.log(`\n── ${stage} ${'─'.repeat(Math.max(0, 60 - stage.length))}`);
    const started = performance.now();
    const tally = await Promise.resolve(run[stage](files)).catch((error) => {
      console.error(error);
      return { ...emptyTally(), failed: 1 };
    });
    tallies.push(tally);
    console.log(`${stage}: ${inWords(tally)} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return sum(tallies);
}

try {
  const choice = readChoice(process.argv.slice(2));
  if (choice.help) console.log(help);
  else {
    const total = await runAll(choice);
    if (!total.passed && !total.failed) console.error('No test was run: no stage or test file matches.');
    process.exitCode = total.failed || !total.passed ? 1 : 0;
    console.log(`\n${inWords(total)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
