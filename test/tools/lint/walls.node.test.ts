import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../../../packages/tools/files.mjs';
import { rooms } from '../../../packages/tools/lint/rooms.mjs';
import { wallProblem } from '../../../packages/tools/lint/walls.mjs';

const imports = (file: string, specifier: string, names: string[] = [], typesOnly = false) =>
  wallProblem(file, { specifier, names, typesOnly });

const allowed = [
  ['packages/core/src/queries.ts', '@tanstack/query-core'],
  ['packages/core/src/money.ts', 'dinero.js'],
  ['packages/core/src/cart/cart-store.ts', '../store.js'],
  ['packages/browser/src/clock.ts', '@selfcare/core'],
  ['packages/adapters/src/tmf/tmf-cart.ts', 'zod/mini'],
  ['packages/adapters/src/tmf/tmf-cart.ts', './cart-wire-v4.js'],
  ['packages/lit/src/session-context.ts', '@lit/context'],
  ['packages/ui/src/button.ts', 'lit/directives/class-map.js'],
  ['packages/widgets/src/cart/cart-element.ts', '@selfcare/ui'],
  ['packages/widgets/src/index.ts', './cart/index.js'],
  ['mocks/src/node.ts', 'node:http'],
  ['mocks/src/built-in-catalogue.ts', '../data/category.json'],
  ['packages/portal/src/shop/main.ts', '@selfcare/widgets/cart/define'],
  ['packages/portal/server/build-bundles.ts', '@selfcare/lit/trusted-types-plugin'],
  ['test/core/money.test.ts', '@selfcare/mocks'],
] as const;

const refused = [
  ['packages/core/src/cart/cart-store.ts', '@tanstack/query-core', /Only packages\/core\/src\/queries\.ts/],
  ['packages/core/src/price/price.ts', 'dinero.js', /Only packages\/core\/src\/money\.ts/],
  ['packages/core/src/session.ts', 'lit', /may not import 'lit'/],
  ['packages/core/src/session.ts', 'node:fs', /may not import/],
  ['packages/browser/src/clock.ts', '@selfcare/lit', /may not import/],
  ['packages/adapters/src/tmf/tmf-cart.ts', 'zod', /may not import 'zod'/],
  ['packages/adapters/src/tmf/tmf-cart.ts', 'lit', /may not import/],
  ['packages/adapters/src/tmf/tmf-cart.ts', '../own/own-cart.js', /'tmf' and 'own' stand apart/],
  ['packages/lit/src/store-controller.ts', '@selfcare/widgets', /may not import/],
  ['packages/ui/src/button.ts', '@selfcare/lit', /may not import/],
  ['packages/widgets/src/cart/cart-element.ts', '../checkout/checkout-element.js', /'cart' and 'checkout' stand apart/],
  ['packages/widgets/src/cart/cart-element.ts', '@selfcare/adapters/tmf', /may not import/],
  ['packages/widgets/src/cart/cart-element.ts', '@lit/context', /may not import/],
  ['packages/widgets/src/cart/cart-element.ts', '@selfcare/mocks', /may not import/],
  ['packages/widgets/src/cart/cart-element.ts', '../../../core/src/index.js', /by their name/],
  ['mocks/src/pricing.ts', '@selfcare/portal', /may not import/],
  ['packages/portal/src/shop/main.ts', '@selfcare/test', /may not import/],
  ['test/core/money.test.ts', './fixtures', /names the file that it becomes/],
] as const;

test('lets each room import what it is made of', () => {
  for (const [file, specifier] of allowed) assert.equal(imports(file, specifier), undefined, `${file} → ${specifier}`);
});

test('refuses every import through a wall', () => {
  for (const [file, specifier, reason] of refused)
    assert.match(imports(file, specifier) ?? 'allowed', reason, `${file} → ${specifier}`);
});

test('lets drawings and the simulator import words but no behaviour', () => {
  for (const file of ['packages/ui/src/money.ts', 'mocks/src/pricing.ts']) {
    assert.equal(imports(file, '@selfcare/core', ['Money'], true), undefined);
    assert.match(imports(file, '@selfcare/core', ['addMoney']) ?? '', /only types/);
  }
});

test('lets adapters import everything of core but its stores', () => {
  assert.equal(imports('packages/adapters/src/tmf/tmf-cart.ts', '@selfcare/core', ['CartPort', 'problem']), undefined);
  assert.match(
    imports('packages/adapters/src/tmf/tmf-cart.ts', '@selfcare/core', ['CartPort', 'cartStore']) ?? '',
    /may not import cartStore/,
  );
});

test('has no door that the package does not declare as a dependency', () => {
  for (const { folder, imports: doors } of rooms.filter(
    (room) => room.folder.endsWith('/src') && !room.folder.includes('conformance'),
  )) {
    // what is bundled into a package is needed only to build it
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(readFileSync(join(root, folder, '../package.json'), 'utf8'));
    const declared = { ...dependencies, ...devDependencies, ...peerDependencies };
    const undeclared = doors
      .map(({ from }) => from.replace(/^zod\/mini$/, 'zod'))
      .filter((from) => from !== 'node:' && !(from in declared));
    assert.deepEqual(undeclared, [], folder);
  }
});

/** The rules that a source breaks when it stands in that file. */
async function rulesBroken(source: string, file: string) {
  const [result] = await linter.lintText(`${source}\n`, { filePath: join(root, file) });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const linter = new ESLint({ cwd: root });

test('finds every form of import when a file is linted', async () => {
  const forms = [
    "import { thing } from 'ky'; thing();",
    "export { thing } from 'ky';",
    "export * from 'ky';",
    "await import('ky');",
    "import 'ky';",
    "import type { Options } from 'ky'; export const options: Options = {};",
    "export type Options = import('ky').Options;",
  ];
  const file = 'packages/widgets/src/cart/probe.ts';
  for (const form of forms) assert.deepEqual(await rulesBroken(form, file), ['selfcare/walls'], form);
  assert.deepEqual(await rulesBroken("import { thing } from '@selfcare/core';\nthing();", file), []);
});

test('keeps the platform out of core', async () => {
  const file = 'packages/core/src/cart/probe.ts';
  const forms = [
    'Date.now()',
    'new Date()',
    'Math.random()',
    'fetch("/")',
    'setTimeout(() => 0)',
    'globalThis.name',
    'crypto.randomUUID()',
    'performance.now()',
    'navigator.onLine',
  ];
  for (const form of forms) assert.equal((await rulesBroken(`export const probe = () => ${form};`, file)).length, 1, form);
  assert.deepEqual(
    await rulesBroken('export const probe = (at: number) => new Intl.DateTimeFormat("en").format(new Date(at));', file),
    [],
  );
});

test('keeps unsafe markup, enums and default exports out of the library', async () => {
  const file = 'packages/widgets/src/cart/probe.ts';
  const forms = [
    'export default class Cart {}',
    'export enum Kind { One }',
    'export const probe = (element: Element) => { element.innerHTML = "<p>"; };',
    "export { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { styleMap } from 'lit/directives/style-map.js'; export const probe = styleMap({});",
  ];
  for (const form of forms) assert.deepEqual(await rulesBroken(form, file), ['no-restricted-syntax'], form);
});
