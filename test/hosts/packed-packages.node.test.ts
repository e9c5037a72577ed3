import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../packages/tools/files.mjs';
import { packedFiles, published } from '../../packages/tools/pack-packages.mjs';
import { installConsumer, type Consumer } from './consumer.js';

const run = promisify(execFile);
let consumer: Consumer;

before(async () => {
  consumer = await installConsumer('html');
});
after(() => consumer?.remove());

for (const { folder, manifest } of published) {
  const { name } = manifest;

  test(`${name}: publint has nothing to say`, async () => {
    const { messages, pkg } = await publint({ pkgDir: join(root, folder), pack: 'npm', level: 'warning' });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
  });

  test(`${name}: its types are found, and say what the modules are`, async () => {
    const file = packedFiles()[name] ?? '';
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(file))));
    assert.ok(analysis.types, 'it has types');
    // all packages are ES modules for bundlers, browsers and Node's import: neither CommonJS nor what came before `exports`
    const problems = analysis.problems.filter((problem) => !('resolutionKind' in problem) || problem.resolutionKind === 'node16-esm' || problem.resolutionKind === 'bundler');
    assert.deepEqual(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM' && kind !== 'NoResolution'), []);
    assert.deepEqual(problems.filter((problem) => problem.kind === 'NoResolution' && !problem.entrypoint.endsWith('.json')), []);
  });

  test(`${name}: every entry that is installed imports in plain Node`, async () => {
    for (const [entry, { default: target = '' }] of Object.entries(manifest.exports ?? {})) {
      // directives, which Angular's compiler links in the application
      if (!target.endsWith('.js') || entry === './angular') continue;
      await run(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(`${name}${entry.slice(1)}`)})`], { cwd: consumer.folder });
    }
  });
}
