import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const generated = new Set(['node_modules', 'dist', 'coverage']);

/** The repository's root folder, without a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The paths of all files below `folder`, relative to `from`, with slashes, sorted; installed, generated and hidden folders
 * left out. A folder that does not exist has no files.
 * @param {string} folder
 * @param {string} [from]
 * @returns {string[]}
 */
export function listFiles(folder, from = root) {
  const entries = readEntries(join(from, folder)).filter(({ name }) => !generated.has(name) && !name.startsWith('.'));
  return entries
    .flatMap((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return entry.isDirectory() ? listFiles(relative(from, path), from) : [relative(from, path).split(sep).join('/')];
    })
    .sort();
}

/** @param {string} folder */
function readEntries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
