import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { CSSResult } from 'lit';
import { sharedLitPolicy } from '@selfcare/lit/trusted-types-plugin';
import { catalogueBrowserStyles } from '../../packages/widgets/src/catalogue-browser/catalogue-browser-styles.js';
import { minifySheet, minifyTemplates } from '../../packages/tools/minify-templates.mjs';

/** The pages of the bench: the widget and what people would use in its place. */
export const benchPages = ['catalogue', 'vanilla', 'vanilla-window', 'instant-search'] as const;

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Where the built pages stand. */
export const builtBench = `${folder}dist`;

/** Builds every page by itself and as a portal would: minified, what it loads late beside it, and preloads written by the build. */
export async function buildBench(): Promise<void> {
  await rm(builtBench, { recursive: true, force: true });
  for (const page of benchPages) {
    await build({
      configFile: false,
      root: `${folder}pages`,
      base: './',
      logLevel: 'error',
      plugins: [sharedLitPolicy(), minifyTemplates()],
      resolve: { conditions: ['source', 'module', 'browser', 'production'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: builtBench,
        emptyOutDir: false,
        assetsDir: '',
        target: 'es2022',
        rolldownOptions: {
          input: `${folder}pages/${page}.html`,
          output: { entryFileNames: '[name].js', chunkFileNames: `${page}-[name]-[hash].js`, assetFileNames: `${page}-[name]-[hash][extname]` },
        },
      },
    });
  }
  await mkdir(builtBench, { recursive: true });
  const card = minifySheet([catalogueBrowserStyles].flat(Infinity as 1).map((style) => (style as CSSResult).cssText).join('\n'));
  await writeFile(`${builtBench}/card.css`, card);
  // outside of a shadow root the host is the page's body
  await writeFile(`${builtBench}/card-page.css`, card.replaceAll(/:host\(([^)]*)\)/g, 'body$1').replaceAll(':host', 'body'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildBench();
