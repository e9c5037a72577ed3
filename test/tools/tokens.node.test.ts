import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../packages/tools/files.mjs';
import { brandSheet, brandsSheet, fallbackOf, readBrand, readBrands, readTokens, tokensModule, tokensOf } from '../../packages/tools/tokens.mjs';

test('packages/ui/src/tokens.ts is what the token files say', () => {
  assert.equal(readFileSync(join(root, 'packages/ui/src/tokens.ts'), 'utf8'), tokensModule(readTokens()));
});

test('every token has a name of its own', () => {
  const names = readTokens().map(({ path }) => path);
  assert.equal(new Set(names).size, names.length);
});

test('packages/ui/brands.css is what the files of the brands say', () => {
  assert.equal(readFileSync(join(root, 'packages/ui/brands.css'), 'utf8'), brandsSheet());
});

test('there are three brands, each of them whole, and one is dark first', () => {
  const brands = readBrands();
  const all = readTokens().map(({ path }) => path);
  assert.ok(brands.length >= 3);
  for (const { name, tokens } of brands) assert.deepEqual(tokens.map(({ path }) => path).sort(), [...all].sort(), name);
  assert.deepEqual(brands.filter(({ scheme }) => scheme === 'dark').map(({ name }) => name), ['volt']);
});

test('a brand sets the properties of whatever stands in it, and its scheme', () => {
  const tokens = tokensOf({ radius: { $type: 'number', small: { $value: 0.5, $extensions: { 'selfcare.unit': 'em' } } } });
  assert.equal(
    brandSheet({ name: 'mine', description: 'Mine.', scheme: 'dark', tokens }),
    "/* Mine. */\n[data-brand='mine'] {\n  color-scheme: dark;\n  --selfcare-radius-small: 0.5em;\n}\n",
  );
});

test('a brand that sets a token that there is not is refused by its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-brand-'));
  const file = join(folder, 'mine.tokens.json');
  writeFileSync(file, JSON.stringify({ radius: { $type: 'number', smal: { $value: 1 } } }));
  assert.throws(() => readBrand(file), /there is no token radius-smal/);
  rmSync(folder, { recursive: true });
});

test('a family of several words is quoted, a general one is not', () => {
  const family = { path: 'font-family', type: 'fontFamily', value: ['Segoe UI', 'Inter', 'sans-serif'], extensions: {} };
  assert.equal(fallbackOf(family), "'Segoe UI', Inter, sans-serif");
});

test('a group hands its type down to its tokens', () => {
  const [token] = tokensOf({ space: { $type: 'number', 1: { $value: 0.25, $extensions: { 'selfcare.unit': 'em' } } } });
  assert.ok(token);
  assert.equal(token.path, 'space-1');
  assert.equal(fallbackOf(token), '0.25em');
});

test('a colour role that inherits follows the text of the page, at its alpha', () => {
  const inherits = (alpha: number | undefined) =>
    fallbackOf({ path: 'c', type: 'color', value: { alpha, hex: '#000000' }, extensions: { 'selfcare.inherits': 'text' } });
  assert.equal(inherits(undefined), 'currentColor');
  assert.equal(inherits(0.16), 'color-mix(in srgb, currentColor 16%, transparent)');
});

test('any other colour role has a light and a dark value', () => {
  const accent = { path: 'accent', type: 'color', value: { hex: '#2447c5' }, extensions: { 'selfcare.dark': { hex: '#a9bcff' } } };
  assert.equal(fallbackOf(accent), 'light-dark(#2447c5, #a9bcff)');
  assert.throws(() => fallbackOf({ ...accent, extensions: {} }), /accent: a colour needs its hex, light and dark/);
});

test('a token that cannot be written is refused by its name', () => {
  assert.throws(() => tokensOf({ odd: { $value: 1 } }), /odd: a token needs a \$type/);
  assert.throws(() => tokensOf({ odd: 7 }), /odd: neither a group nor a token/);
  assert.throws(() => fallbackOf({ path: 'odd', type: 'number', value: '1', extensions: {} }), /odd: 1 is no number/);
  assert.throws(() => fallbackOf({ path: 'odd', type: 'shadow', value: {}, extensions: {} }), /odd: no rule for the type shadow/);
});
