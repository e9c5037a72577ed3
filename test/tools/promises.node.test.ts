import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisesIn, readPromises } from '../../packages/tools/promises.mjs';

test('reads the titles of a file’s tests, under what its describe is about', () => {
  const source = `describe('<selfcare-cart>', () => {
    it('shows its lines', () => {});
    for (const mode of modes) it(\`keeps its words readable, \${mode}\`, async () => {});
    it("says 'no' kindly", () => {});
  });`;
  assert.deepEqual(promisesIn(source, 'Cart'), {
    subject: '<selfcare-cart>',
    titles: ['shows its lines', 'keeps its words readable, …', "says 'no' kindly"],
  });
});

test('a file without describe is about what it is named after', () => {
  assert.deepEqual(promisesIn(`test('signs in once', () => {});`, 'Sign on'), { subject: 'Sign on', titles: ['signs in once'] });
});

test('tells what every widget promises, and nothing of the tools', () => {
  const promises = readPromises();
  for (const tag of ['cart', 'catalogue-browser', 'checkout', 'order-tracker']) {
    assert.ok(promises.some(({ room, subject }) => room === 'widgets' && subject === `<selfcare-${tag}>`), tag);
  }
  assert.ok(promises.every(({ room, titles }) => room !== 'tools' && titles.length > 0));
});
