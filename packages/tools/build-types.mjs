// Second half of npm run build: writes the type declarations of every package that others import, next to its modules in dist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { runNode } from './run-program.mjs';
import { readWorkspaces } from './workspaces.mjs';

const workspaces = readWorkspaces().filter(({ manifest }) => manifest.exports);
const privateNames = workspaces.filter(({ manifest }) => manifest.private).map(({ manifest }) => manifest.name);

/**
 * Fails when a published declaration names a package that is not published.
 * @param {import('./workspaces.mjs').Workspace} workspace
 */
function privateTypes({ folder, manifest }) {
  if (manifest.private) return [];
  const dist = join(root, folder, 'dist');
  const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.d.ts'));
  return declarations.flatMap((path) => {
    const text = readFileSync(join(dist, path), 'utf8');
    return privateNames
      .filter((name) => text.includes(`'${name}'`) || text.includes(`"${name}"`))
      .map((name) => `${folder}/dist/${path} names ${name}, which is not published`);
  });
}

for (const workspace of workspaces) {
  const { folder } = workspace;
  const toDist = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--stripInternal',
    '--rootDir',
    `${folder}/src`,
    '--outDir',
    `${folder}/dist`,
  ];
  // what a user of the packages sees: the declarations of the others, not their sources
  const { code, output } = await runNode([
    'node_modules/typescript/bin/tsc',
    '-p',
    folder,
    ...toDist,
    '--customConditions',
    'null',
  ]);
  const problems = code === 0 ? privateTypes(workspace) : [output.trim()];
  if (!problems.length) continue;
  console.error(`The types of ${folder} could not be built:\n${problems.join('\n')}`);
  process.exitCode = 1;
  break;
}
