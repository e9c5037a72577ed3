import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsLogic, rules } from '../../packages/tools/check-structure.mjs';

const logic = 'export function add(a: number, b: number) { return a + b; }';

/** What the rule of that title finds wrong in a tree of these files. */
function problemsOf(title: string, tree: Record<string, string>) {
  const rule = rules.find((one) => one.title.includes(title));
  assert.ok(rule, title);
  return rule.problems(Object.keys(tree), (path) => tree[path] ?? '');
}

test('tells sources that do something from sources of words', () => {
  for (const source of [
    logic,
    'export const add = (a: number) => a + 1;',
    'export class Cart {}',
    'const x = { get() { return 1; } }; class A {}',
  ]) {
    assert.equal(holdsLogic(source), true, source);
  }
  for (const source of [
    'export interface Cart { add(): void; on: () => void }',
    "export type Id = string;\nexport const ids = ['a'];",
    "export * from './cart.js';",
  ]) {
    assert.equal(holdsLogic(source), false, source);
  }
});

test('asks a test of every source that holds logic', () => {
  const title = 'every source that holds logic';
  assert.deepEqual(problemsOf(title, { 'packages/core/src/cart/cart-store.ts': logic }), [
    'packages/core/src/cart/cart-store.ts has no test/core/cart/cart-store.test.ts',
  ]);
  assert.deepEqual(problemsOf(title, { 'mocks/src/node.ts': logic, 'test/mocks/node.node.test.ts': '' }), []);
  assert.deepEqual(
    problemsOf(title, {
      'packages/widgets/src/cart/cart-strings.ts': logic,
      'packages/core/src/cart/cart.ts': 'export interface Cart {}',
    }),
    [],
  );
});

test('asks a source of every test', () => {
  const title = 'every test mirrors';
  assert.deepEqual(problemsOf(title, { 'test/core/cart-store.test.ts': '', 'packages/core/src/cart/cart-store.ts': logic }), [
    'test/core/cart-store.test.ts mirrors no source',
  ]);
  assert.deepEqual(
    problemsOf(title, {
      'test/core/cart/cart-store.test.ts': '',
      'packages/core/src/cart/cart-store.ts': logic,
      'test/journeys/a.test.ts': '',
    }),
    [],
  );
});

test('refuses names that are not kebab-case or say nothing', () => {
  const title = 'kebab-case';
  const fine = [
    'packages/core/src/cart/cart-store.ts',
    'test/core/cart/cart-store.node.test.ts',
    'mocks/data/productOffering.json',
    'packages/core/README.md',
    'packages/core/src/trusted-types.ts',
  ];
  assert.deepEqual(problemsOf(title, Object.fromEntries(fine.map((path) => [path, '']))), []);
  for (const path of [
    'packages/core/src/cartStore.ts',
    'packages/core/src/Cart.ts',
    'packages/core/src/utils/cart.ts',
    'packages/core/src/cart-helpers.ts',
    'packages/core/src/types.ts',
    'packages/lit/src/widget-base.ts',
  ]) {
    assert.equal(problemsOf(title, { [path]: '' }).length, 1, path);
  }
});

test('refuses notes of something left to do', () => {
  const note = ['TO', 'DO'].join('');
  assert.equal(problemsOf('left to do', { 'packages/core/src/cart.ts': `// ${note}: later` }).length, 1);
  assert.deepEqual(problemsOf('left to do', { 'packages/core/src/cart.ts': '// todos are lists' }), []);
});

test('refuses a lock that names a registry', () => {
  assert.equal(problemsOf('registry', { 'package-lock.json': '"resolved": "https://example.org/lit.tgz"' }).length, 1);
  assert.deepEqual(problemsOf('registry', { 'package-lock.json': '"resolved": "packages/core", "link": true' }), []);
});
