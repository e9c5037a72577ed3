import { posix } from 'node:path';
import { rooms } from './rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */
/** @typedef {{ specifier: string, names: string[], typesOnly: boolean }} Import */

/**
 * Why a file may not make an import, in one sentence, or undefined when it may. `file` is relative to the repository's root,
 * with slashes.
 * @param {string} file
 * @param {Import} imported
 */
export function wallProblem(file, imported) {
  const room = rooms.find(({ folder }) => file.startsWith(`${folder}/`));
  if (imported.specifier.startsWith('.')) return relativeProblem(file, imported.specifier, room);
  return room && packageProblem(file.slice(room.folder.length + 1), imported, room);
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {Room | undefined} room
 */
function relativeProblem(file, specifier, room) {
  if (!/\.(js|mjs|json|css|svg|mdx)$/.test(specifier))
    return `A relative import names the file that it becomes: '${specifier}.js'.`;
  if (!room) return undefined;
  const target = posix.join(posix.dirname(file), specifier);
  if (room.neighbour && target.startsWith(`${room.neighbour}/`)) return undefined;
  if (!target.startsWith(`${room.folder}/`)) return `${room.folder} imports other packages by their name, not by a path.`;
  if (!room.islands) return undefined;
  const [own, other] = [file, target].map((path) => path.slice(room.folder.length + 1).split('/'));
  const crosses = own && other && own.length > 1 && other.length > 1 && own[0] !== other[0];
  return crosses ? `'${own[0]}' and '${other[0]}' stand apart in ${room.folder}: neither imports the other.` : undefined;
}

/**
 * @param {string} path
 * @param {Import} imported
 * @param {Room} room
 */
function packageProblem(path, { specifier, names, typesOnly }, room) {
  const doorway = room.imports.find(
    ({ from }) => specifier === from || specifier.startsWith(from.endsWith(':') ? from : `${from}/`),
  );
  if (!doorway) return `${room.folder} may not import '${specifier}'.`;
  if (doorway.onlyIn && path !== doorway.onlyIn) return `Only ${room.folder}/${doorway.onlyIn} may import '${specifier}'.`;
  if (doorway.typesOnly && !typesOnly) return `${room.folder} may import only types from '${specifier}'.`;
  const refused = names.find((name) => doorway.except?.test(name));
  return refused && `${room.folder} may not import ${refused} from '${specifier}'.`;
}

/**
 * @param {any} node
 * @returns {Import | undefined}
 */
function readImport(node) {
  const source = node.type === 'TSImportType' ? (node.argument?.literal ?? node.source) : node.source;
  if (typeof source?.value !== 'string') return undefined;
  const specifiers = node.specifiers ?? [];
  const isType = (/** @type {any} */ part) => part.importKind === 'type' || part.exportKind === 'type';
  return {
    specifier: source.value,
    names: specifiers.flatMap(
      (/** @type {any} */ part) => part.imported?.name ?? (part.type === 'ExportSpecifier' ? part.local.name : []),
    ),
    typesOnly: node.type === 'TSImportType' || isType(node) || (specifiers.length > 0 && specifiers.every(isType)),
  };
}

/** Lint rule: every import stays within the walls of `rooms.mjs`. @type {import('eslint').Rule.RuleModule} */
export const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = posix.relative(context.cwd.replaceAll('\\', '/'), context.filename.replaceAll('\\', '/'));
    const check = (/** @type {any} */ node) => {
      const imported = readImport(node);
      const problem = imported && wallProblem(file, imported);
      if (problem) context.report({ node, message: problem });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
