import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, root } from './files.mjs';

/**
 * @typedef {object} Manifest What this repository reads of a package.json.
 * @property {string} name
 * @property {boolean} [private]
 * @property {Record<string, { source?: string, types?: string, default?: string }>} [exports]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 */

/** @typedef {{ folder: string, manifest: Manifest }} Workspace `folder` is relative to the root, with slashes. */

/**
 * All packages of this repository, each after those that it depends on.
 * @returns {Workspace[]}
 */
export function readWorkspaces() {
  const folders = ['packages', 'mocks', 'stories', 'test']
    .flatMap((folder) => listFiles(folder))
    .filter((path) => /^(packages\/)?[^/]+\/package\.json$/.test(path));
  const workspaces = folders.map((path) => ({
    folder: path.replace('/package.json', ''),
    manifest: JSON.parse(readFileSync(join(root, path), 'utf8')),
  }));
  return inOrderOfDependence(workspaces);
}

/**
 * @param {Workspace[]} workspaces
 * @returns {Workspace[]}
 */
export function inOrderOfDependence(workspaces) {
  const byName = new Map(workspaces.map((workspace) => [workspace.manifest.name, workspace]));
  /** @type {Set<Workspace>} */
  const ordered = new Set();
  const visit = (/** @type {Workspace} */ workspace, /** @type {string[]} */ above) => {
    const { name, dependencies = {} } = workspace.manifest;
    if (above.includes(name)) throw new Error(`The packages depend on each other in a circle: ${[...above, name].join(' → ')}`);
    for (const dependency of Object.keys(dependencies)) {
      const needed = byName.get(dependency);
      if (needed) visit(needed, [...above, name]);
    }
    ordered.add(workspace);
  };
  for (const workspace of workspaces) visit(workspace, []);
  return [...ordered];
}
