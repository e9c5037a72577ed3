import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createInProcessFetch, createSimulator, generateCatalogue } from '@selfcare/mocks';
import { builtInPictures, createPicturesListener } from '@selfcare/mocks/node';
import { builtBench } from './build-bench.js';
import { OfferIndex, type OfferQuery } from './offer-query.js';
import { readOffers } from './offers.js';

const types: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Serves the built pages, their data and one simulated BSS for each size, all from one origin. */
export async function startBenchServer(sizes: readonly number[], port = 0): Promise<{ readonly url: string; close(): Promise<void> }> {
  const data = new Map(await Promise.all(sizes.map(async (size) => [size, await readOffers(size)] as const)));
  const index = new Map([...data].map(([size, { cards }]) => [size, new OfferIndex(cards)]));
  const backEnds = new Map<string, typeof fetch>(
    sizes.map((size) => {
      const simulator = createSimulator({ data: generateCatalogue({ sellable: size }), seed: 7, baseUrl: `/n${size}/tmf-api` });
      return [`/n${size}/`, createInProcessFetch(simulator)] as const;
    }),
  );
  const pictures = createPicturesListener(builtInPictures);
  const compressed = new Map<string, Buffer>();

  function send(response: ServerResponse, path: string, text: string | Buffer): void {
    // compressed once, as a CDN would
    let body = compressed.get(path);
    if (!body) compressed.set(path, (body = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })));
    response.writeHead(200, { 'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'application/json', 'Content-Encoding': 'br', 'Content-Length': body.length }).end(body);
  }

  const server = createServer((request, response) => {
    void (async () => {
      if (await pictures(request, response)) return;
      const url = new URL(request.url ?? '/', 'http://localhost');
      const ask = backEnds.get(/^\/n\d+\//.exec(url.pathname)?.[0] ?? '');
      if (ask) {
        const answer = await ask(url.href, { headers: { Accept: 'application/json' } });
        const body = gzipSync(await answer.text());
        return response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body);
      }
      const [, what, size] = /^\/data\/(offers|offerings)-(\d+)\.json$/.exec(url.pathname) ?? [];
      if (what) {
        const offers = data.get(Number(size));
        return send(response, url.pathname, JSON.stringify(what === 'offers' ? offers?.cards : offers?.offerings));
      }
      if (url.pathname === '/api/search') {
        const offers = index.get(Number(url.searchParams.get('n')));
        const query = JSON.parse(url.searchParams.get('s') ?? '{}') as OfferQuery & { offset: number; size: number };
        const found = offers?.find(query) ?? [];
        const answer = { offers: found.slice(query.offset, query.offset + query.size), total: found.length, networks: offers?.networks(query) ?? [] };
        const body = gzipSync(JSON.stringify(answer));
        return response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body);
      }
      const file = url.pathname.replace(/^\/bench\//, '');
      if (/^[\w.-]+$/.test(file)) return send(response, file, await readFile(`${builtBench}/${file}`));
      response.writeHead(url.pathname === '/blank' ? 200 : 404, { 'Content-Type': 'text/html' }).end('<title>blank</title>');
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
