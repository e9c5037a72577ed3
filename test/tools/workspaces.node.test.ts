import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrderOfDependence, readWorkspaces } from '../../packages/tools/workspaces.mjs';

const workspace = (name: string, ...needs: string[]) => ({
  folder: name,
  manifest: { name, dependencies: Object.fromEntries(needs.map((need) => [need, '1.0.0'])) },
});

test('puts each package after those it depends on', () => {
  const ordered = inOrderOfDependence([
    workspace('widgets', 'lit', 'core'),
    workspace('lit', 'core', 'elsewhere'),
    workspace('core'),
  ]);
  assert.deepEqual(
    ordered.map(({ folder }) => folder),
    ['core', 'lit', 'widgets'],
  );
});

test('refuses packages that depend on each other in a circle', () => {
  assert.throws(() => inOrderOfDependence([workspace('a', 'b'), workspace('b', 'a')]), { message: /a → b → a/ });
});

test('reads the packages of this repository', () => {
  assert.ok(readWorkspaces().some(({ folder, manifest }) => folder === 'packages/core' && manifest.name === '@selfcare/core'));
});
