import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInProcessFetch, createSimulator, type SimulatorOptions } from '@selfcare/mocks';

/** Habits of real servers, each as it was met in the field or is told by those who met it. */
export const quirks = [
  'a change is answered and ignored',
  'a change is answered without a body',
  'arrays of a change are put behind the old ones',
  'totals are wrong',
  'totals are absent',
  'the total ignores the filter',
  'Link is malformed',
  'hrefs are foreign',
  'errors are pages',
  'pages are cut short without a word',
  'mandatory attributes are random',
  'states are unknown words',
  'states are missing',
  'an empty list ends the connection',
  'headers are not exposed',
  'carts have no totals',
  'error codes are numbers',
  'an empty list is 404',
  'lists stand in an envelope',
] as const;

/** One of them. */
export type Quirk = (typeof quirks)[number];

/** A simulated BSS with one quirk, over HTTP. */
export interface OddBss {
  /** Where its APIs are. */
  readonly base: string;
  close(): Promise<void>;
}

const largestPage = 20;

/** Starts a simulated BSS on 127.0.0.1 that has the quirk in everything that it answers, or none. */
export async function startOddBss(quirk?: Quirk, { port = 0, ...options }: SimulatorOptions & { readonly port?: number } = {}): Promise<OddBss> {
  const pass = createInProcessFetch(createSimulator(options));
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { method = 'GET' } = incoming;
      const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) };
      const headers = Object.entries(incoming.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'connection');
      const answer = await oddly(new Request(`http://127.0.0.1${incoming.url ?? '/'}`, { method, headers, ...body }), pass, quirk);
      if (!answer) return void outgoing.destroy();
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(answer.status === 204 ? undefined : Buffer.from(await answer.arrayBuffer()));
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tmf-api`, close: () => closed(server) };
}

async function oddly(request: Request, pass: typeof fetch, quirk: Quirk | undefined): Promise<Response | undefined> {
  const isChange = request.method === 'PATCH';
  if (isChange && quirk === 'a change is answered and ignored') return pass(new Request(request.url, { headers: request.headers }));
  if (isChange && quirk === 'arrays of a change are put behind the old ones') return appended(request, pass);
  const url = new URL(request.url);
  if (quirk === 'pages are cut short without a word') {
    url.searchParams.set('limit', String(Math.min(Number(url.searchParams.get('limit') ?? largestPage), largestPage)));
  }
  const asked = request.method === 'GET' ? new Request(url, { headers: request.headers }) : request;
  const response = await pass(asked);
  if (isChange && quirk === 'a change is answered without a body') return new Response(null, { status: 204 });
  const text = await response.text();
  if (text === '') return new Response(null, { status: response.status, headers: response.headers });
  return spoiled(response, JSON.parse(text) as unknown, quirk);
}

async function appended(request: Request, pass: typeof fetch): Promise<Response> {
  const sent = (await request.json()) as { cartItem?: readonly unknown[] };
  const before = (await (await pass(new Request(request.url, { headers: request.headers }))).json()) as { cartItem?: readonly { id?: string }[] };
  const old = before.cartItem ?? [];
  const added = (sent.cartItem ?? []).filter((item) => !old.some(({ id }) => id === (item as { id?: string }).id));
  const body = JSON.stringify({ ...sent, cartItem: [...old, ...added] });
  return pass(new Request(request.url, { method: 'PATCH', headers: request.headers, body }));
}

function spoiled(response: Response, body: unknown, quirk: Quirk | undefined): Response | undefined {
  const { status } = response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const isList = Array.isArray(body);
  const json = (value: unknown, code = status): Response => new Response(JSON.stringify(value), { status: code, headers });
  switch (quirk) {
    case 'totals are wrong':
      headers.set('X-Total-Count', '3');
      return json(body, 200);
    case 'totals are absent':
      headers.delete('X-Total-Count');
      headers.delete('X-Result-Count');
      return json(body, 200);
    case 'the total ignores the filter':
      headers.set('X-Total-Count', '5000');
      return json(body);
    case 'Link is malformed':
      headers.set('Link', '"<https://undefined/x?offset=0?limit=2>; rel="self"');
      return json(body);
    case 'hrefs are foreign':
      return json(everywhere(body, (key, value) => (key === 'href' ? 'https://mycsp.com:8080/elsewhere' : value)));
    case 'errors are pages':
      return status >= 400 ? new Response('<!doctype html><h1>Error</h1>', { status, headers: { 'Content-Type': 'text/html' } }) : json(body);
    case 'mandatory attributes are random':
      return json(everywhere(body, (key, value) => (/^(completionDate|expectedCompletionDate|lastUpdate)$/.test(key) ? '1970-01-01T00:00:00.000Z' : key === 'version' ? '' : value)));
    case 'states are unknown words':
      return json(everywhere(body, (key, value) => (key === 'state' ? 'bananas' : value)));
    case 'states are missing':
      return json(everywhere(body, (key, value) => (key === 'state' ? undefined : value)));
    case 'an empty list ends the connection':
      return isList && body.length === 0 ? undefined : json(body);
    case 'headers are not exposed':
      return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
    case 'carts have no totals':
      return json(everywhere(body, (key, value) => (/^(cartTotalPrice|[iI]temTotalPrice|itemPrice)$/.test(key) ? undefined : value)));
    case 'error codes are numbers':
      return json(status >= 400 ? { code: 60, reason: 'No', message: 'No' } : body);
    case 'an empty list is 404':
      return isList && body.length === 0 ? json({ code: '60', reason: 'No records matching' }, 404) : json(body);
    case 'lists stand in an envelope':
      return json(isList ? { PageInfo: 'Page 1 of 1', PageSize: 50, result: body } : body);
    default:
      return json(body);
  }
}

function everywhere(body: unknown, change: (key: string, value: unknown) => unknown): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => change(key, value))) as unknown;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
