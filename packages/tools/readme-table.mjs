import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/**
 * Writes a table into the README, between `<!-- name -->` and `<!-- /name -->`. Throws when these are not there.
 * @param {string} name
 * @param {string} table
 */
export function writeBetween(name, table) {
  const path = join(root, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const [start, end] = [readme.indexOf(from), readme.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`README.md has no marks ${from.trim()} and ${to.trim()}`);
  writeFileSync(path, readme.slice(0, start + from.length) + table + readme.slice(end));
}
