import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { sharedLitPolicy } from './packages/lit/src/trusted-types-plugin.js';
import { root } from './packages/tools/files.mjs';
import { integrityManifest } from './packages/tools/integrity.mjs';
import { minifyTemplates } from './packages/tools/minify-templates.mjs';
import { readWorkspaces, type Workspace } from './packages/tools/workspaces.mjs';

const builtIns = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

const workspaces = readWorkspaces();
const privateNames = new Set(workspaces.filter(({ manifest }) => manifest.private).map(({ manifest }) => manifest.name));
const published = workspaces.filter(({ manifest }) => !manifest.private);
const environmentName = ({ folder }: Pick<Workspace, 'folder'>): string => folder.replace(/\W/g, '_');

const cdn = 'packages/cdn';

/**
 * One ES module per source, so that a bundler takes only what a page uses; what the package depends on stays an import.
 */
function libraryOf({ folder, manifest }: Workspace): EnvironmentOptions {
  const externals = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter((name) => !privateNames.has(name));
  const entries = Object.values(manifest.exports ?? {}).flatMap(({ source }) => source ?? []);
  return {
    consumer: 'client',
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      outDir: join(root, folder, 'dist'),
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      lib: {
        entry: Object.fromEntries(
          entries.map((source) => [source.replace(/^\.\/src\/|\.ts$/g, ''), join(root, folder, source)]),
        ),
        formats: ['es'],
      },
      rolldownOptions: {
        external: (id) => builtIns.has(id) || externals.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { preserveModules: true, preserveModulesRoot: join(root, folder, 'src'), entryFileNames: '[name].js' },
      },
    },
  };
}

/**
 * The build for pages without a bundler: `autoload.js`, and beside it all that it loads late, under names that change with what is in them.
 */
const cdnBuild: EnvironmentOptions = {
  consumer: 'client',
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  // no bundler comes after this one
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: join(root, cdn, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: { autoload: join(root, cdn, 'src/autoload.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ name, facadeModuleId }) => `${facadeModuleId && name === 'define' ? basename(dirname(facadeModuleId)) : name}-[hash].js`,
        // what several widgets use comes in one file, and not in twenty
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
      },
    },
  },
};

const buildOf = (workspace: Workspace): EnvironmentOptions => (workspace.folder === cdn ? cdnBuild : libraryOf(workspace));

/** The plugin in the one build that holds Lit and is signed. */
const onlyInCdn = (plugin: Plugin): Plugin => ({ ...plugin, applyToEnvironment: ({ name }) => name === environmentName({ folder: cdn }) });

export default defineConfig({
  root,
  publicDir: false,
  plugins: [minifyTemplates(), onlyInCdn(sharedLitPolicy()), onlyInCdn(integrityManifest())],
  environments: Object.fromEntries(published.map((workspace) => [environmentName(workspace), buildOf(workspace)])),
  builder: {
    async buildApp({ build, environments }) {
      for (const workspace of published) await build(environments[environmentName(workspace)]!);
    },
  },
});
