import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createInProcessFetch, createSimulator, generateCatalogue } from '@selfcare/mocks';
import { builtInPictures, createPicturesListener } from '@selfcare/mocks/node';
import { builtBench } from './build-bench.js';
import { OfferIndex, type OfferQuery } from './offer-query.js';
import { readOffers, type CardOffer } from './offers.js';

const types: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** The server of one run. */
export interface BenchServer {
  readonly url: string;
  /** What every page of that size is to show: the same data and the same code as the pages have that ask this server. */
  offers(size: number): OfferIndex;
  /** An offer among the first of that size that has one price and no promotion, to be given another. */
  repriced(size: number): CardOffer;
  close(): Promise<void>;
}

/** Serves the built pages, their data and one simulated BSS for each size, all from one origin. */
export async function startBenchServer(sizes: readonly number[], port = 0): Promise<BenchServer> {
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

  /** Compressed once: files as well as brotli can, as by a build; data as well as a server does it for each answer. */
  function send(response: ServerResponse, path: string, text: string | Buffer): void {
    let body = compressed.get(path);
    const quality = path.endsWith('.json') ? 5 : 11;
    if (!body) compressed.set(path, (body = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })));
    response.writeHead(200, { 'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'application/json', 'Content-Encoding': 'br', 'Content-Length': body.length }).end(body);
  }

  const server = createServer((request, response) => {
    void (async () => {
      if (await pictures(request, response)) return;
      const url = new URL(request.url ?? '/', 'http://localhost');
      const ask = backEnds.get(/^\/n\d+\//.exec(url.pathname)?.[0] ?? '');
      if (ask) {
        const body = request.method === 'GET' ? undefined : await bodyOf(request);
        const answer = await ask(url.href, { method: request.method, headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }, body });
        const packed = gzipSync(await answer.text());
        return response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'Content-Encoding': 'gzip', 'Content-Length': packed.length }).end(packed);
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
      if (url.pathname === '/api/cart') {
        await bodyOf(request);
        return response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"quantity":1}');
      }
      const file = url.pathname.replace(/^\/bench\//, '');
      if (/^[\w.-]+$/.test(file)) return send(response, file, await readFile(`${builtBench}/${file}`));
      response.writeHead(url.pathname === '/blank' ? 200 : 404, { 'Content-Type': 'text/html' }).end('<title>blank</title>');
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    offers: (size) => index.get(size)!,
    repriced(size) {
      const { offerings = [], cards = [] } = data.get(size) ?? {};
      const at = offerings.slice(0, 8).findIndex(({ prices }) => prices.length === 1 && prices[0]?.kind === 'recurring' && !prices[0].promotion);
      if (!cards[at]) throw new Error('None of the first offers has one price');
      return cards[at];
    },
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}
