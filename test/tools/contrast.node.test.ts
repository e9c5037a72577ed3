import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, contrastPairs } from '../../packages/tools/contrast.mjs';
import { readBrands, readTokens, underBrand } from '../../packages/tools/tokens.mjs';

test('black on white has 21 : 1, a colour on itself 1 : 1', () => {
  assert.equal(contrast([0, 0, 0], [1, 1, 1]), 21);
  assert.equal(contrast([1, 1, 1], [0, 0, 0]), 21);
  assert.equal(contrast([0.5, 0.2, 0.1], [0.5, 0.2, 0.1]), 1);
});

test('every pair of the tokens is as far apart as it has to be', () => {
  const pairs = contrastPairs(readTokens());
  assert.ok(pairs.length >= 50);
  assert.deepEqual(pairs.filter(({ ratio, least }) => ratio < least), []);
});

for (const brand of readBrands()) {
  test(`every pair of the brand ${brand.name} is as far apart as it has to be`, () => {
    assert.deepEqual(contrastPairs(underBrand(brand)).filter(({ ratio, least }) => ratio < least), []);
  });
}

test('a see-through colour is judged as it looks on what is behind it', () => {
  const muted = contrastPairs(readTokens()).find(({ mode, front, back }) => mode === 'light' && front === 'text-muted' && back === 'surface');
  assert.equal(muted?.frontColor, '#585b60');
  assert.equal(muted?.backColor, '#ffffff');
});

test('a token that is missing is named', () => {
  assert.throws(() => contrastPairs([]), /There is no colour of that name for light/);
});
