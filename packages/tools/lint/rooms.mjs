/**
 * @typedef {object} Room A folder of sources with the imports that it may make.
 * @property {string} folder
 * @property {Doorway[]} imports Packages it may import; an import that matches none is refused.
 * @property {boolean} [islands] Its folders may not import each other.
 * @property {string} [neighbour] A folder outside the room that it may reach by a relative path.
 */

/**
 * @typedef {object} Doorway
 * @property {string} from A package with all its subpaths, or one subpath.
 * @property {string} [onlyIn] The one file of the room that may import it, relative to the room's folder.
 * @property {boolean} [typesOnly] Only types may be imported.
 * @property {RegExp} [except] Names that may not be imported.
 */

const everywhere = [
  '@selfcare/core',
  '@selfcare/browser',
  '@selfcare/lit',
  '@selfcare/ui',
  '@selfcare/widgets',
  '@selfcare/adapters',
  '@selfcare/conformance',
  '@selfcare/mocks',
];

/** The walls of the house: who may import what. @type {Room[]} */
export const rooms = [
  {
    folder: 'packages/core/src',
    imports: [
      { from: '@tanstack/query-core', onlyIn: 'queries.ts' },
      { from: 'dinero.js', onlyIn: 'money.ts' },
    ],
  },
  { folder: 'packages/browser/src', imports: [{ from: '@selfcare/core' }] },
  {
    folder: 'packages/adapters/src',
    islands: true,
    imports: [{ from: '@selfcare/core', except: /Store$/ }, { from: 'ky' }, { from: 'zod/mini' }],
  },
  {
    folder: 'packages/lit/src',
    imports: [{ from: '@selfcare/core' }, { from: '@selfcare/browser' }, { from: 'lit' }, { from: '@lit/context' }],
  },
  { folder: 'packages/ui/src', imports: [{ from: 'lit' }, { from: '@selfcare/core', typesOnly: true }] },
  {
    folder: 'packages/widgets/src',
    islands: true,
    imports: [{ from: 'lit' }, { from: '@selfcare/core' }, { from: '@selfcare/lit' }, { from: '@selfcare/ui' }],
  },
  {
    folder: 'packages/cdn/src',
    imports: [{ from: '@selfcare/lit' }, { from: '@selfcare/adapters' }, { from: '@selfcare/widgets' }],
  },
  { folder: 'packages/conformance/src', imports: [{ from: '@selfcare/core' }] },
  {
    folder: 'mocks/src',
    neighbour: 'mocks/data',
    imports: [{ from: 'msw' }, { from: 'zod' }, { from: 'node:' }, { from: '@selfcare/core', typesOnly: true }],
  },
  {
    folder: 'packages/portal',
    neighbour: 'packages/tools',
    imports: [...everywhere, 'lit', 'msw', 'vite', 'node:'].map((from) => ({ from })),
  },
];
