import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { runNode } from './run-program.mjs';
import { readWorkspaces } from './workspaces.mjs';

/** Where the packages stand when they are packed. */
export const packedFolder = join(root, 'node_modules/.cache/selfcare/packed');

/** The packages that are published. */
export const published = readWorkspaces().filter(({ manifest }) => !manifest.private);

/**
 * Builds every package and packs it, as it would be published. Rejects with what the failing step printed.
 * @returns {Promise<void>}
 */
export async function packPackages() {
  rmSync(packedFolder, { recursive: true, force: true });
  mkdirSync(packedFolder, { recursive: true });
  for (const step of ['node_modules/vite/bin/vite.js build', 'packages/tools/build-types.mjs', 'packages/tools/analyze.mjs']) {
    const { code, output } = await runNode(step.split(' '));
    if (code !== 0) throw new Error(`${step}:\n${output}`);
  }
  const names = published.flatMap(({ manifest }) => ['--workspace', manifest.name]);
  await runNpm(['pack', '--silent', '--pack-destination', packedFolder, ...names], root);
}

/** The tarball of each published package, by name. @returns {Record<string, string>} */
export function packedFiles() {
  const files = readdirSync(packedFolder);
  return Object.fromEntries(
    published.map(({ manifest: { name } }) => {
      const prefix = `${name.replace('@', '').replace('/', '-')}-`;
      const file = files.find((one) => one.startsWith(prefix));
      if (!file) throw new Error(`${name} was not packed`);
      return [name, join(packedFolder, file)];
    }),
  );
}

/**
 * Runs npm, and rejects with what it printed when it fails.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export function runNpm(args, cwd) {
  return new Promise((resolve, reject) => {
    // a parent npm's settings are about this repository
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || name === 'npm_config_registry'));
    const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject).on('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')}:\n${output}`))));
  });
}
