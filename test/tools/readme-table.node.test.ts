import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTable } from '../../packages/tools/readme-table.mjs';

test('a table takes the place of the one between its marks, or of none', () => {
  const page = 'Before\n\n<!-- size -->\nold\n<!-- /size -->\n\nAfter\n';
  assert.equal(withTable(page, 'size', '| new |'), 'Before\n\n<!-- size -->\n| new |\n<!-- /size -->\n\nAfter\n');
  assert.equal(withTable('<!-- size -->\n<!-- /size -->', 'size', '| new |'), '<!-- size -->\n| new |\n<!-- /size -->');
});

test('a page without the marks is left alone', () => {
  assert.throws(() => withTable('<!-- size -->\nold', 'size', '| new |'), /README.md has no marks <!-- size --> and <!-- \/size -->/);
  assert.throws(() => withTable('nothing', 'size', '| new |'), /no marks/);
});
