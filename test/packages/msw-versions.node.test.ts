import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { createHandlers as CreateHandlers, SimulatedHandlers } from '@selfcare/mocks';
import { build } from 'esbuild';
import type { getResponse as GetResponse } from 'msw';
import type { setupServer as SetupServer } from 'msw/node';
import { root } from '../../packages/tools/files.mjs';

interface Mocks {
  readonly createHandlers: typeof CreateHandlers;
  readonly getResponse: typeof GetResponse;
  readonly setupServer: typeof SetupServer;
}

/** The mocks with that copy of MSW in place of any other, as a project that depends on it gets them. */
async function mocksOver(msw: string, folder: string): Promise<Mocks> {
  const outfile = join(folder, `${msw}.mjs`);
  await build({
    stdin: { contents: `export { createHandlers } from '@selfcare/mocks'; export { getResponse } from 'msw'; export { setupServer } from 'msw/node';`, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    plugins: [
      {
        name: 'msw',
        setup: ({ onResolve }) => onResolve({ filter: /^msw(\/|$)/ }, ({ path }) => ({ path: path.replace('msw', msw), external: true })),
      },
    ],
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Mocks;
}

const offerings = 'http://bss.example/tmf-api/productCatalogManagement/v4/productOffering';
const newCart = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
const [major = 0] = process.versions.node.split('.').map(Number);

for (const [version, msw] of [['2', 'msw'], ['3', 'msw-3']] as const) {
  test(`the handlers answer, fail, tell and forget under MSW ${version}`, () =>
    withMocks(msw, async ({ createHandlers, getResponse }) => {
      const handlers = createHandlers({ scenario: 'outage', seed: 7 });
      await usesAll(handlers, async (url, init) => {
        const response = await getResponse([...handlers], new Request(url, init));
        assert.ok(response, 'the request is answered');
        return response;
      });
    }));

  const skip = version === '3' && major < 22 && 'the server of MSW 3 needs Node.js 22';
  test(`the handlers stand behind the server of MSW ${version}`, { skip }, () =>
    withMocks(msw, async ({ createHandlers, setupServer }) => {
      const handlers = createHandlers({ scenario: 'outage', seed: 7 });
      const server = setupServer(...handlers);
      server.listen({ onUnhandledRequest: 'error' });
      await usesAll(handlers, fetch).finally(() => server.close());
    }));
}

async function withMocks(msw: string, use: (mocks: Mocks) => Promise<void>): Promise<void> {
  // below the packages, so that it finds them
  const place = join(root, 'node_modules/.cache');
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, 'msw-'));
  try {
    await use(await mocksOver(msw, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function usesAll(handlers: SimulatedHandlers, ask: (url: string, init?: RequestInit) => Promise<Response>): Promise<void> {
  assert.equal((await ask(offerings)).status, 503);
  handlers.setFaults([]);
  assert.ok(((await (await ask(offerings)).json()) as unknown[]).length > 10);
  assert.equal((await ask('http://bss.example/tmf-api/shoppingCart/v4/shoppingCart', newCart)).status, 201);
  assert.deepEqual([handlers.inspect().carts.length, handlers.inspect().requests.map(({ status }) => status)], [1, [503, 200, 201]]);
  handlers.reset();
  assert.deepEqual(handlers.inspect(), { carts: [], orders: [], alerts: [], requests: [] });
}
