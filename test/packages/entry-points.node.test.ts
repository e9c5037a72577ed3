import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../packages/tools/files.mjs';
import { readWorkspaces } from '../../packages/tools/workspaces.mjs';

const run = promisify(execFile);

for (const { folder, manifest } of readWorkspaces()) {
  for (const [subpath, target] of Object.entries(manifest.exports ?? {})) {
    // made by the build, from what these hold
    const { source } = target;
    if (!source) continue;
    const name = `${manifest.name}${subpath.slice(1)}`;
    test(`${name} imports in plain Node without a throw`, async () => {
      assert.ok(existsSync(join(root, folder, source)), `${folder}/${source} does not exist`);
      await run(
        process.execPath,
        ['-C', 'source', '--import', 'tsx', '--input-type=module', '-e', `await import(${JSON.stringify(name)})`],
        // The settings of the packages: the root's own do not reach into them.
        { cwd: root, env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.base.json') } },
      );
    });
  }
}
