import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { listFiles, root } from '../../packages/tools/files.mjs';

const folder = '/__prebundled__/';
const nodeOnly = new Set(['msw/node']);

/**
 * The import specifiers of `packages` that `source` names, subpaths included.
 * @param {string} source TypeScript
 * @param {string[]} packages
 */
export function importsOf(source, packages) {
  const specifiers = [...source.matchAll(/\b(?:from|import)\s*\(?\s*(['"])([^'"]+)\1/g)].map((match) => match[2] ?? '');
  return specifiers.filter(
    (specifier) => !nodeOnly.has(specifier) && packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
  );
}

/** @param {string} specifier */
const fileName = (specifier) => specifier.replace(/\.js$/, '').replace(/[@/]/g, '_');

/**
 * Serves every import of `packages` from one bundle with shared chunks, in which each module exists once: the runner alone
 * serves each module of each dependency by itself, some 400 requests a page. The imports are those of the sources below
 * `folders`.
 * @param {{ packages: string[], folders: string[], conditions: string[] }} options
 * @returns {{ plugin: import('@web/dev-server-core').Plugin, middleware: import('@web/dev-server-core').Middleware }}
 */
export function prebundle({ packages, folders, conditions }) {
  const sources = folders
    .flatMap((name) => listFiles(name))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.node.test.ts'));
  const specifiers = [...new Set(sources.flatMap((path) => importsOf(readFileSync(join(root, path), 'utf8'), packages)))];
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    plugin: {
      name: 'prebundle',
      async serverStart() {
        const { outputFiles } = await build({
          absWorkingDir: root,
          entryPoints: Object.fromEntries(specifiers.map((specifier) => [fileName(specifier), specifier])),
          outdir: folder,
          write: false,
          bundle: true,
          splitting: true,
          format: 'esm',
          target: 'es2022',
          conditions,
          minifySyntax: true,
          minifyWhitespace: true,
          logLevel: 'error',
          define: { 'process.env.NODE_ENV': '"development"' },
        });
        for (const file of outputFiles)
          files.set(file.path.replaceAll('\\', '/').slice(file.path.replaceAll('\\', '/').indexOf(folder)), file.text);
      },
      resolveImport: ({ source }) => (specifiers.includes(source) ? `${folder}${fileName(source)}.js` : undefined),
    },
    // a middleware and not the plugin's serve(), so that no plugin transforms a megabyte again for each page
    middleware: (context, next) => {
      const body = files.get(context.path);
      if (body === undefined) return next();
      context.type = 'text/javascript';
      context.set('cache-control', 'max-age=3600');
      context.body = body;
    },
  };
}
