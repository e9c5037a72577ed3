import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createBuilder } from 'vite';
import { root } from '../../packages/tools/files.mjs';

const application = join(root, 'test/outside-application/application.mjs');
const run = promisify(execFile);

const npm = async (cwd: string, ...words: readonly string[]): Promise<void> => void (await run('npm', words, { cwd, shell: process.platform === 'win32' }));

/** Builds and packs the packages into the folder, and answers with the tarballs. */
async function pack(folder: string, ...workspaces: readonly string[]): Promise<readonly string[]> {
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  for (const workspace of workspaces) await builder.build(builder.environments[workspace.replace(/\W/g, '_')]!);
  await npm(root, 'pack', ...workspaces.flatMap((workspace) => ['--workspace', workspace]), '--pack-destination', folder);
  return (await readdir(folder)).filter((file) => file.endsWith('.tgz')).map((file) => join(folder, file));
}

test('an application outside of this repository runs on the packed mocks as the README says', { timeout: 110_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'selfcare-outside-'));
  try {
    const tarballs = await pack(folder, 'packages/core', 'mocks');
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(folder, 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', 'msw@2.15.0', ...tarballs);
    await copyFile(application, join(folder, 'application.mjs'));
    const { stdout } = await run(process.execPath, ['application.mjs'], { cwd: folder });
    assert.match(stdout, /Go \d+ GB/);
    assert.match(stdout, /\[ 'inProgress', 'inProgress', 'inProgress' \]/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the README shows the application as it runs', async () => {
  const lines = await readFile(application, 'utf8');
  assert.ok((await readFile(join(root, 'README.md'), 'utf8')).includes(lines.trim()));
  assert.ok(lines.trim().split('\n').length <= 10);
});
