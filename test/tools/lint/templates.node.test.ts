import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { logicalStyles, safeMarkup } from '../../../packages/tools/lint/templates.mjs';

const rules = { 'safe-markup': safeMarkup, 'logical-styles': logicalStyles };

const problemsIn = (code: string) =>
  new Linter()
    .verify(code, { plugins: { own: { rules } }, rules: { 'own/safe-markup': 'error', 'own/logical-styles': 'error' } })
    .map(({ message }) => message);

test('refuses style attributes, style elements and HTML from strings in markup', () => {
  assert.match(problemsIn('html`<p style="color: red"></p>`').join(), /style attribute/);
  assert.match(problemsIn('html`<p\n  style=${x}></p>`').join(), /style attribute/);
  assert.match(problemsIn('html`<style>p { color: red }</style>`').join(), /style element/);
  assert.match(problemsIn('svg`<g .innerHTML=${x}></g>`').join(), /HTML from a string/);
});

test('leaves markup alone that only looks alike', () => {
  assert.deepEqual(problemsIn('html`<p class="style" data-style="x">style is everything</p>`'), []);
  assert.deepEqual(problemsIn('other`<p style="color: red"></p>`'), []);
});

test('refuses rem and physical sides in styles', () => {
  for (const declaration of [
    'margin-left: 1em',
    'padding-right: 0',
    'border-left-color: red',
    'left: 0',
    'border-top-right-radius: 2px',
  ]) {
    assert.match(problemsIn(`css\`p { ${declaration}; }\``).join(), /physical property/, declaration);
  }
  assert.match(problemsIn('css`p { text-align: left; }`').join(), /physical side/);
  assert.match(problemsIn('css`p { margin-inline: 1.5rem; }`').join(), /No rem/);
  assert.match(problemsIn('css`p { left: ${x}; }`').join(), /physical property/);
});

test('leaves logical styles, comments and custom properties alone', () => {
  assert.deepEqual(
    problemsIn(
      'css`p { margin-inline-start: 1em; inset-inline-start: 0; text-align: start; --gap-left: 1em; /* left: 1rem */ }`',
    ),
    [],
  );
  assert.deepEqual(problemsIn('css`p { transform-origin: left; inline-size: var(--theorem); }`'), []);
});
