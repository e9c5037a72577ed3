import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { root } from './packages/tools/files.mjs';
import { browserArguments, findBrowser } from './packages/tools/find-browser.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { prebundle } from './test/support/prebundle.mjs';

const browser = await findBrowser();
const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
const vendor = prebundle({
  packages: [
    'lit',
    '@lit/context',
    '@tanstack/query-core',
    'dinero.js',
    'ky',
    'zod',
    'msw',
    '@open-wc/testing',
    'fast-check',
    'axe-core',
  ],
  commonJs: ['react', 'react-dom'],
  folders: ['packages', 'mocks', 'stories/guides', 'test'],
  conditions: ['development'],
});

/** @type {import('@web/dev-server-core').Middleware} */
const serveWorker = (context, next) => {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = worker;
};

/** @type {import('@web/dev-server-core').Middleware} */
const servePictures = (context, next) => {
  const picture = /^\/pictures\/([\w-]+\.svg)$/.exec(context.path)?.[1];
  const file = join(root, 'mocks/data/pictures', picture ?? '');
  if (!picture || !existsSync(file)) return next();
  context.type = 'image/svg+xml';
  context.body = createReadStream(file);
};

/** The plugin for TypeScript finds a `.ts` behind an import of `.js`, and no `.tsx`. @type {import('@web/dev-server-core').Plugin} */
const findTsx = {
  name: 'find-tsx',
  resolveImport({ source, context }) {
    const written = source.replace(/\.js$/, '.tsx');
    const isThere = /^\..*\.js$/.test(source) && existsSync(join(root, dirname(context.path), written));
    return isThere ? written : undefined;
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['source', 'development'] },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: browser.executablePath, args: browserArguments(browser) },
      // MSW's worker unregisters itself when its last page goes, and reloads pages that another page's worker controls: so
      // no page shares a context
      createPage: async ({ browser: running }) => (await running.createBrowserContext()).newPage(),
    }),
  ],
  concurrency: 2,
  plugins: [
    vendor.plugin,
    findTsx,
    // one tsconfig for all, because the plugin looks for none; esnext keeps the attribute of JSON imports
    esbuildPlugin({ ts: true, tsx: true, target: 'esnext', tsconfig: join(root, 'tsconfig.base.json') }),
  ],
  middleware: [vendor.middleware, serveWorker, servePictures],
  // generous, because the machine may be busy: a hang is told from slowness by minutes and not by seconds
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000, forbidOnly: Boolean(process.env.CI) } },
  staticLogging: true,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  reporters: [countReporter()],
};
