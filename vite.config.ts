import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { root } from './packages/tools/files.mjs';
import { readWorkspaces, type Workspace } from './packages/tools/workspaces.mjs';

const builtIns = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

const workspaces = readWorkspaces();
const privateNames = new Set(workspaces.filter(({ manifest }) => manifest.private).map(({ manifest }) => manifest.name));
const published = workspaces.filter(({ manifest }) => !manifest.private);
const environmentName = ({ folder }: Workspace): string => folder.replace(/\W/g, '_');

/**
 * One ES module per entry of the package's exports; what it depends on stays an import, and a private package's code comes
 * along.
 */
function libraryOf({ folder, manifest }: Workspace): EnvironmentOptions {
  const externals = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter((name) => !privateNames.has(name));
  const entries = Object.values(manifest.exports ?? {}).map(({ source = '' }) => source);
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
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

export default defineConfig({
  root,
  publicDir: false,
  environments: Object.fromEntries(published.map((workspace) => [environmentName(workspace), libraryOf(workspace)])),
  builder: {
    async buildApp({ build, environments }) {
      for (const workspace of published) await build(environments[environmentName(workspace)]!);
    },
  },
});
