import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { playSchedules, summaryOf } from './schedules.js';

// The test platform's message channel would keep the process.
after(() => setImmediate(() => process.exit()));

test('200 orders in two tabs over an unreliable network are placed once each', async () => {
  const sum = await playSchedules('orders', 1, 200);
  assert.equal(summaryOf('orders', 200, sum), 'orders: 200 schedules, 0 duplicates, 0 lost, 0 false successes', sum.failures.join('\n'));
});

test('100 carts in two tabs over an unreliable network hold what was confirmed', async () => {
  const sum = await playSchedules('cart', 1, 100);
  assert.equal(summaryOf('cart', 100, sum), 'cart: 100 schedules, 0 lost, 0 doubled, 0 resurrected', sum.failures.join('\n'));
});
