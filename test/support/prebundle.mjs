import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { listFiles, root } from '../../packages/tools/files.mjs';

const folder = '/__prebundled__/';
const nodeOnly = new Set(['msw/node']);
const require = createRequire(import.meta.url);

/** Gives a CommonJS package the named exports that it has in Node. @type {import('esbuild').Plugin} */
const namedExports = {
  name: 'named-exports',
  setup(build) {
    build.onResolve({ filter: /^commonjs:/ }, ({ path }) => ({ path: path.slice('commonjs:'.length), namespace: 'commonjs' }));
    build.onLoad({ filter: /./, namespace: 'commonjs' }, ({ path }) => {
      const names = Object.keys(require(path)).join(', ');
      return { contents: `import all from '${path}'; export default all; export const { ${names} } = all;`, resolveDir: root };
    });
  },
};

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
 * @param {{ packages: string[], commonJs: string[], folders: string[], conditions: string[] }} options `commonJs` are packages too
 * @returns {{ plugin: import('@web/dev-server-core').Plugin, middleware: import('@web/dev-server-core').Middleware }}
 */
export function prebundle({ packages: modules, commonJs, folders, conditions }) {
  const packages = [...modules, ...commonJs];
  const sources = folders
    .flatMap((name) => listFiles(name))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.node.test.ts'));
  const written = sources.flatMap((path) => importsOf(readFileSync(join(root, path), 'utf8'), packages));
  // what the compiler imports for JSX stands in no source
  const specifiers = [...new Set([...written, ...(sources.some((path) => path.endsWith('.tsx')) ? ['react/jsx-runtime'] : [])])];
  const isCommonJs = (/** @type {string} */ specifier) => importsOf(`import '${specifier}'`, commonJs).length > 0;
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    plugin: {
      name: 'prebundle',
      async serverStart() {
        const { outputFiles } = await build({
          absWorkingDir: root,
          entryPoints: Object.fromEntries(
            specifiers.map((specifier) => [fileName(specifier), isCommonJs(specifier) ? `commonjs:${specifier}` : specifier]),
          ),
          plugins: [namedExports],
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
