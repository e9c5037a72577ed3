import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../packages/portal/server/html.js';

test('text put into markup can be no markup', () => {
  assert.equal(html`<b title="${'"><i>'}">${"<script>'&"}</b>`.markup, '<b title="&#34;&#62;&#60;i&#62;">&#60;script&#62;&#39;&#38;</b>');
});

test('markup put into markup stays what it is, one by one or as a list', () => {
  assert.equal(html`<ul>${['a', 'b'].map((name) => html`<li>${name}</li>`)}</ul>`.markup, '<ul><li>a</li><li>b</li></ul>');
});

test('what is absent leaves nothing', () => {
  assert.equal(html`[${undefined}${null}${false}]`.markup, '[]');
});
