import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultHeader } from './faults.js';
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
import { Refusal, refusalResponse } from './tmf-error.js';

/** Answers a request and resolves to true, or leaves it untouched and resolves to false when it is somebody else's. */
export type HttpListener = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const largestBody = 1024 * 1024;

/**
 * Makes a listener for `node:http` that a simulated BSS answers: a new one for options, or the given one. It answers what is
 * under the base URL's path, whatever the host; bodies above 1 MB are refused with 413.
 */
export function createBssListener(source: SimulatorOptions | Simulator = {}): HttpListener {
  const simulator = 'respond' in source ? source : createSimulator(source);
  return async (incoming, outgoing) => {
    const url = requestUrl(incoming);
    if (!url || !simulator.covers(url)) return false;
    const response = await answer(simulator, incoming, url);
    if (response) await send(response, outgoing);
    return true;
  };
}

/** The URL of a request on a fixed origin, since the host header is only a claim; `undefined` when its target is no path. */
export function requestUrl({ url = '' }: IncomingMessage): URL | undefined {
  // Prefixing keeps a target like //host/path a path.
  return url.startsWith('/') && URL.canParse(`http://localhost${url}`) ? new URL(`http://localhost${url}`) : undefined;
}

/** Writes a response: whole, or broken where a fault says so. A network error ends the connection without a word. */
export async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.type === 'error') return void outgoing.destroy();
  if (response.headers.has(faultHeader)) return sendAsItComes(response, outgoing);
  const body = Buffer.from(await response.arrayBuffer());
  if (outgoing.destroyed) return;
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  if (response.status !== 204) outgoing.setHeader('Content-Length', body.byteLength);
  outgoing.end(body);
}

/** Passes on what there is when it is there, and breaks the connection where the body breaks off. */
async function sendAsItComes({ status, headers, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(status, Object.fromEntries(headers));
  outgoing.flushHeaders();
  const reader = body?.getReader();
  outgoing.once('close', () => void reader?.cancel().catch(() => undefined));
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) outgoing.write(part.value);
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}

async function answer(simulator: Simulator, incoming: IncomingMessage, url: URL): Promise<Response | undefined> {
  const { method = 'GET' } = incoming;
  if (method === 'TRACE' || method === 'CONNECT') {
    return refusalResponse(new Refusal(405, 'methodNotAllowed', 'This method is not possible here'));
  }
  let body: Buffer<ArrayBuffer> | undefined;
  try {
    body = await readBody(incoming);
  } catch {
    // The caller went away while sending: there is nobody to answer.
    return undefined;
  }
  if (!body) {
    const headers = { Connection: 'close' };
    return refusalResponse(
      new Refusal(413, 'bodyTooLarge', 'The body is too large', 'A body may have 1 MB at most.', undefined, headers),
    );
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(url, { method, headers: requestHeaders(incoming), ...(hasBody ? { body } : {}) });
  return await simulator.respond(request);
}

function requestHeaders({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  return headers;
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the socket: the refusal still has to be written to it.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > largestBody) {
      incoming.resume();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
