import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/**
 * The page with the table between `<!-- name -->` and `<!-- /name -->`. Throws when these are not there.
 * @param {string} page
 * @param {string} name
 * @param {string} table
 */
export function withTable(page, name, table) {
  const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const start = page.indexOf(from) + from.length;
  const end = page.indexOf(to, start - 1);
  if (start < from.length || end < 0) throw new Error(`README.md has no marks ${from.trim()} and ${to.trim()}`);
  return page.slice(0, start) + table + page.slice(end);
}

/**
 * Writes a table into the README.
 * @param {string} name of its marks
 * @param {string} table
 */
export function writeBetween(name, table) {
  const path = join(root, 'README.md');
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), name, table));
}
