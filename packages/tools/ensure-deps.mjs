// First step of every script: installs the dependencies when node_modules is not what package-lock.json asks for. Needs
// nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = { major: 20, minor: 19 };

/**
 * Says in one sentence what to do when `version` (as in `process.versions.node`) is too old, undefined when it will do.
 * @param {string} version
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined;
  const needed = `${oldest.major}.${oldest.minor}`;
  return `Selfcare Widgets needs Node.js ${needed} or newer and this is ${version}: install a newer one from https://nodejs.org.`;
}

/**
 * Whether every package that the lock asks for on all platforms is installed in the version it names. `lock` is a parsed
 * package-lock.json, `installed` npm's own record of the last install (node_modules/.package-lock.json).
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string, link?: boolean }> }} installed
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional)
    .every(([path, entry]) => path in installed.packages && installed.packages[path]?.version === entry.version);
}

/** @param {string} root */
function dependenciesAreThere(root) {
  try {
    const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
    return isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs `install` unless another process is at it, whose end it then waits for; a lock left behind by a dead process is taken
 * over.
 * @param {string} root
 * @param {() => void} install
 */
async function whileOthersWait(root, install) {
  // outside node_modules, which npm ci removes
  const lock = join(tmpdir(), `selfcare-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const owner = Number(readIfThere(lock));
      if (owner && isRunning(owner)) await new Promise((resolve) => setTimeout(resolve, 300));
      else rmSync(lock, { force: true });
    }
  }
  try {
    install();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} root */
function npmCi(root) {
  console.log('Installing the dependencies …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm names its own script for those it runs: node starts it without a shell, which Windows needs
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Leaves node_modules as package-lock.json asks, or ends the process with one sentence that says what to do. */
async function ensureDependencies() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const problem = nodeProblem(process.versions.node);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  if (dependenciesAreThere(root)) return;
  await whileOthersWait(root, () => {
    if (dependenciesAreThere(root) || npmCi(root)) return;
    console.error(
      'The dependencies could not be installed: npm says why above; it needs its registry, and package-lock.json as it came.',
    );
    process.exitCode = 1;
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await ensureDependencies();
