import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plan, readChoice } from '../../packages/tools/test-plan.mjs';

const files = [
  'test/core/cart/cart-store.test.ts',
  'test/journeys/first-order.journey.ts',
  'test/packages/entry-points.node.test.ts',
  'test/support/launch-browser.ts',
  'test/tools/tally.node.test.ts',
];

const planOf = (...words: string[]) => plan(readChoice(words), files).map(({ stage, files: own }) => [stage, ...own].join(' '));

test('runs every stage, each with its own files', () => {
  assert.deepEqual(planOf(), [
    'types',
    'lint',
    'structure',
    'entries test/packages/entry-points.node.test.ts',
    'node test/tools/tally.node.test.ts',
    'unit test/core/cart/cart-store.test.ts',
    'journeys test/journeys/first-order.journey.ts',
    'stories',
  ]);
});

test('runs only the stages that --only names, in their order', () => {
  assert.deepEqual(planOf('--only', 'unit,types'), ['types', 'unit test/core/cart/cart-store.test.ts']);
  assert.deepEqual(planOf('--only=node', '--only=lint'), ['lint', 'node test/tools/tally.node.test.ts']);
});

test('runs only the files whose path holds one of the words', () => {
  assert.deepEqual(planOf('core/cart', './test/tools'), [
    'node test/tools/tally.node.test.ts',
    'unit test/core/cart/cart-store.test.ts',
  ]);
  assert.deepEqual(planOf('nothing-like-this'), []);
});

test('refuses a stage or an option that does not exist', () => {
  assert.throws(() => readChoice(['--only', 'units']), { message: /There is no stage "units": choose among types, lint/ });
  assert.throws(() => readChoice(['--only']), { message: /There is no stage ""/ });
  assert.throws(() => readChoice(['--watch']), { message: /There is no option --watch/ });
});
