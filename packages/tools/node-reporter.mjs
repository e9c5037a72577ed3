import { relative, resolve } from 'node:path';
import { root } from './files.mjs';
import { emptyTally, handOver, inWords } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ type?: string, error?: unknown }} Details */
/** @typedef {{ name: string, file?: string, skip?: string | boolean, todo?: string | boolean, details: Details }} FinishedTest */

/**
 * What one finished test of node:test counts as, or undefined when it stands for others: a suite or a parent that failed
 * only through its children, which are counted themselves. A file that could not be loaded or declares no test counts as one
 * failed test.
 * @param {'test:pass' | 'test:fail'} type
 * @param {FinishedTest} data
 * @returns {keyof Tally | undefined}
 */
export function outcomeOf(type, { name, file, skip, todo, details }) {
  const failure = /** @type {{ failureType?: string } | undefined} */ (details.error)?.failureType;
  if (failure === 'subtestsFailed') return undefined;
  if (file && resolve(name) === file) return 'failed';
  if (details.type === 'suite' && type === 'test:pass') return undefined;
  if (skip || todo) return 'skipped';
  return type === 'test:pass' ? 'passed' : 'failed';
}

/** @param {unknown} thrown */
function describeError(thrown) {
  const error = /** @type {{ message?: string, stack?: string, cause?: unknown } | undefined} */ (thrown);
  const cause = /** @type {{ stack?: string } | undefined} */ (error?.cause);
  const text = cause?.stack ?? (error?.cause === undefined ? error?.message : String(error.cause)) ?? 'no reason given';
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node_modules)/.test(line))
    .join('\n');
}

/**
 * A reporter for `node --test`: one line for each test file, what failed and what was said below it; it hands the count of
 * all tests over.
 * @param {AsyncIterable<{ type: string, data: any }>} events
 */
export default async function* nodeReporter(events) {
  const total = emptyTally();
  /** @type {Map<string, { tally: Tally, lines: string[] }>} */
  const files = new Map();
  const fileOf = (/** @type {string} */ path) => {
    const file = files.get(path) ?? { tally: emptyTally(), lines: [] };
    files.set(path, file);
    return file;
  };
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') fileOf(data.file).lines.push(...data.message.trimEnd().split('\n'));
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const outcome = outcomeOf(type, data);
    if (!outcome) continue;
    const { tally, lines } = fileOf(data.file ?? data.name);
    tally[outcome] += 1;
    total[outcome] += 1;
    if (outcome === 'failed')
      lines.push(
        `✗ ${data.name}`,
        type === 'test:pass' ? '    it declares no test' : describeError(data.details.error).replace(/^/gm, '    '),
      );
  }
  for (const [path, { tally, lines }] of files) {
    yield `${tally.failed ? '✗' : '✓'} ${relative(root, path)} (${inWords(tally)})\n`;
    for (const line of lines) yield `    ${line.replaceAll('\n', '\n    ')}\n`;
  }
  handOver(total);
}
