import { relative } from 'node:path';
import { root } from '../../packages/tools/files.mjs';
import { emptyTally, handOver, inWords, sum } from '../../packages/tools/tally.mjs';

/** @typedef {import('@web/test-runner').TestSuiteResult} Suite */
/**
 * @typedef {Pick<import('@web/test-runner').TestSession, 'passed' | 'errors' | 'testResults' | 'logs' | 'request404s'>} Session
 */
/** @typedef {{ name: string, test: import('@web/test-runner').TestResult }} NamedTest */

/**
 * @param {Suite | undefined} suite
 * @param {string[]} [above]
 * @returns {NamedTest[]}
 */
function testsOf(suite, above = []) {
  if (!suite) return [];
  const own = suite.tests.map((test) => ({ name: [...above, test.name].join(' › '), test }));
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, [...above, inner.name]))];
}

/**
 * Counts one run of a test file in one browser. A file that could not be loaded, broke off or declares no test counts as one
 * failed test.
 * @param {Session} session
 */
export function tallySession(session) {
  const tally = emptyTally();
  const tests = testsOf(session.testResults);
  for (const { test } of tests) tally[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  if (!tally.failed && (!session.passed || !tests.length)) tally.failed = 1;
  return tally;
}

/** @param {import('@web/test-runner').TestResultError | undefined} error */
function describeError(error) {
  const said = [`${error?.name ? `${error.name}: ` : ''}${error?.message ?? 'no reason given'}`];
  if (error?.expected !== undefined) said.push(`expected: ${error.expected}`, `  actual: ${error.actual}`);
  if (error?.stack) said.push(...error.stack.split('\n').filter((line) => !line.includes('node_modules')));
  return said.join('\n');
}

/** @param {Session} session */
function describeSession(session) {
  const failed = testsOf(session.testResults).filter(({ test }) => !test.passed && !test.skipped);
  const broken = session.errors.map(describeError);
  const silent =
    !failed.length && !broken.length && tallySession(session).failed
      ? ['it declares no test, or ended before its tests did']
      : [];
  return [
    ...failed.map(({ name, test }) => `✗ ${name}\n${indent(describeError(test.error))}`),
    ...broken,
    ...silent,
    ...session.request404s.map((path) => `404: ${path}`),
    // what a test's page says is worth a look, above all a console.error nobody expected
    ...session.logs.map(
      (parts) => `says: ${parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`,
    ),
  ];
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, '    ');

/**
 * Prints one line for each test file with what failed and what its page said below it, and hands the count of all tests over.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  return {
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      const tally = sum(sessionsForTestFile.map(tallySession));
      const heading = `${tally.failed ? '✗' : '✓'} ${relative(root, testFile)} (${inWords(tally)})`;
      // the runner's logger wraps each line in terminal control codes, even into a file
      process.stdout.write(`${[heading, ...sessionsForTestFile.flatMap(describeSession).map(indent)].join('\n')}\n`);
    },
    stop({ sessions }) {
      handOver(sum([...sessions].map(tallySession)));
    },
  };
}
