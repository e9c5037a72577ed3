import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFiles } from '../../packages/tools/files.mjs';

test('lists files of all depths, without what is installed, built or hidden', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-files-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const path of ['src/b.ts', 'src/deep/a.ts', 'src/dist/c.js', 'src/node_modules/d.js', 'src/.hidden/e.ts']) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  assert.deepEqual(listFiles('src', folder), ['src/b.ts', 'src/deep/a.ts']);
  assert.deepEqual(listFiles('nowhere', folder), []);
});
