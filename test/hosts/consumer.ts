import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OutputFile, type Plugin } from 'esbuild';
import { packedFiles, runNpm } from '../../packages/tools/pack-packages.mjs';

/** A project outside the repository that has the packed packages installed, and a framework where it uses one. */
export interface Consumer {
  readonly folder: string;
  /** The page's scripts, bundled as the project would: `page.js`, and what it loads late. */
  bundle(): Promise<readonly OutputFile[]>;
  remove(): Promise<void>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = ['shop.ts', 'heard.ts', 'page.ts', 'define.ts'];

/** Installs the project of `test/hosts/<name>` in a new folder. Rejects with what npm printed. */
export async function installConsumer(name: string): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), `selfcare-${name}-`));
  for (const file of await readdir(join(here, name))) await copyFile(join(here, name, file), join(folder, file));
  for (const file of shared) await copyFile(join(here, file), join(folder, file));
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { dependencies?: object };
  const dependencies = { ...manifest.dependencies, ...mapValues(packedFiles(), (file) => `file:${file}`) };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }, null, 2));
  await runNpm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  return {
    folder,
    bundle: () => bundle(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function bundle(folder: string, name: string): Promise<readonly OutputFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['page.ts'],
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: join(folder, 'built'),
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, jsx: 'react-jsx' } },
    plugins: name === 'vue' ? [vueFiles(folder)] : name === 'angular' ? [compiledHost(folder)] : [],
  });
  return outputFiles;
}

/** What Vue's compiler is to this file. */
interface VueCompiler {
  parse(source: string, options: object): { descriptor: object };
  compileScript(descriptor: object, options: object): { content: string };
}

/** Angular's templates were compiled ahead of time, by its own compiler. */
function compiledHost(folder: string): Plugin {
  return {
    name: 'angular',
    setup: ({ onResolve }) => onResolve({ filter: /^\.\/host\.js$/ }, () => ({ path: join(folder, 'compiled/host.js') })),
  };
}

/** Compiles single-file components with the project's own Vue. */
function vueFiles(folder: string): Plugin {
  const { compileScript, parse } = createRequire(join(folder, 'package.json'))('vue/compiler-sfc') as VueCompiler;
  const templateOptions = { compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('selfcare-') } };
  return {
    name: 'vue',
    setup({ onLoad }) {
      onLoad({ filter: /\.vue$/ }, async ({ path }) => {
        const { descriptor } = parse(await readFile(path, 'utf8'), { filename: path });
        const { content } = compileScript(descriptor, { id: 'page', inlineTemplate: true, templateOptions });
        return { contents: content, loader: 'ts' };
      });
    },
  };
}

function mapValues(record: Readonly<Record<string, string>>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
