import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './files.mjs';
import { emptyTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs Node with `args` in the root folder and resolves to its exit code and all that it printed; never rejects for a
 * failing program.
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs Node with `args` in the root folder, printing as it goes, and resolves to the tally that it hands over. A program
 * that hands none over, or that ends badly without a failed test, counts as one failed test.
 * @param {string[]} args
 * @param {Record<string, string>} [environment] beside this process's own
 * @returns {Promise<Tally>}
 */
export async function runCounted(args, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-tally-'));
  const file = join(folder, 'tally.json');
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment, SELFCARE_TALLY: file },
    });
    child.on('error', reject).on('close', resolve);
  });
  const tally = readTally(file);
  rmSync(folder, { recursive: true });
  if (!tally) return { ...emptyTally(), failed: 1 };
  return code !== 0 && !tally.failed ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {string} file
 * @returns {Tally | undefined}
 */
function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
