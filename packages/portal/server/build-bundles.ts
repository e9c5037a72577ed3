import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sharedLitPolicy } from '@selfcare/lit/trusted-types-plugin';

/** The scripts of the portal, each built by itself: two teams with a Lit of their own each, the simulator, and one for the words of each language. */
export const bundleNames = ['shop', 'account', 'simulator', 'words-de', 'words-ar', 'words-en-xa'] as const;

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/** Builds every bundle in memory. Rejects with the builder's message when a source does not build. */
export async function buildBundles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of bundleNames) {
    const result = await build({
      configFile: false,
      root: sources,
      logLevel: 'error',
      plugins: [sharedLitPolicy()],
      resolve: { conditions: ['source', 'module', 'browser', 'production'] },
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        modulePreload: false,
        rolldownOptions: {
          input: { [name]: `${sources}${name}/main.ts` },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    });
    for (const { output } of Array.isArray(result) ? result : [result as { output: readonly BuiltFile[] }]) {
      for (const file of output) if (file.type === 'chunk') files.set(`/bundles/${file.fileName}`, file.code);
    }
  }
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  files.set('/mockServiceWorker.js', await readFile(worker, 'utf8'));
  return files;
}

type BuiltFile = { type: 'chunk'; fileName: string; code: string } | { type: 'asset'; fileName: string };
