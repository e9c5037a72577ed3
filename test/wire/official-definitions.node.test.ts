import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDefinitions } from './definitions.js';
import { absence, specsFolder } from './official-files.js';
import { inWords, validateBss } from './validation.js';

const skip = absence(specsFolder, 'TMF_SPECS');

test('every body that the adapter and the simulated BSS send is as TM Forum defines it, in v4 and in v5', { skip }, async () => {
  const report = await validateBss();
  console.log(inWords(report));
  assert.deepEqual(report.problems, []);
  const senders = [...report.counts.keys()].filter((line) => /^TMF6(20|22|37|63|79) v[45] /.test(line));
  for (const api of ['TMF620', 'TMF622', 'TMF637', 'TMF663', 'TMF679']) {
    for (const version of ['v4', 'v5']) assert.ok(senders.some((line) => line.startsWith(`${api} ${version} `) && line.endsWith('simulator')), `${api} ${version}`);
  }
});

test('a body that is not as TM Forum defines it is found out', { skip }, () => {
  const v4 = readDefinitions('TMF663 v4');
  assert.deepEqual(v4.problemsOf('ShoppingCart', { id: 'c', cartItem: [{ id: '1', quantity: 1 }] }), []);
  assert.match(v4.problemsOf('ShoppingCart', { cartItem: [{ quantity: 'one' }] })[0] ?? '', /cartItem\/\*\/quantity must be integer/);
  assert.match(v4.problemsOf('ShoppingCart', { relatedParty: [{ id: 'x' }] })[0] ?? '', /required property '@referredType'/);
  const v5 = readDefinitions('TMF663 v5');
  const typed = (product: object) => ({ '@type': 'ShoppingCart', cartItem: [{ '@type': 'CartItem', product: { '@type': 'Product', ...product } }] });
  assert.deepEqual(v5.problemsOf('ShoppingCart', typed({})), []);
  assert.match(v5.problemsOf('ShoppingCart', { cartItem: [] })[0] ?? '', /required property '@type'/);
  assert.match(v5.problemsOf('ShoppingCart', { '@type': 'ShoppingCart', cartItem: [{}] })[0] ?? '', /cartItem\/\* must have required property '@type'/);
  const characteristic = { '@type': 'NumberCharacteristic', name: 'Data', value: 'twenty' };
  assert.match(v5.problemsOf('ShoppingCart', typed({ productCharacteristic: [characteristic] }))[0] ?? '', /value must be number/);
  assert.notDeepEqual(v5.problemsOf('ShoppingCart', typed({ '@type': 'Teapot' })), [], 'neither a product nor a reference to one');
  assert.throws(() => v5.problemsOf('Teapot', {}), /TMF663 v5 defines no Teapot/);
});
