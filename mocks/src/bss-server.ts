import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBssListener, type HttpListener } from './bss-listener.js';
import { createEventSender } from './event-sender.js';
import { builtInPictures, createPicturesListener } from './pictures-listener.js';
import type { SimulatorOptions } from './simulator.js';

/** How the simulated BSS runs as a server of its own. */
export interface BssOptions extends SimulatorOptions {
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** The folder that is served as `/pictures/`; the built-in pictures by default. */
  readonly pictures?: string;
}

/** A simulated BSS that answers over HTTP. */
export interface RunningBss {
  /** Its origin, for instance `http://127.0.0.1:4311`. */
  readonly url: string;
  /** Stops answering, ends open connections, and resolves when the port is free again. */
  close(): Promise<void>;
}

const exposedHeaders = 'Accept-Patch, Content-Type, Date, ETag, Link, Location, Retry-After, WWW-Authenticate, X-Result-Count, X-Total-Count';

/**
 * Starts a simulated BSS on 127.0.0.1 that pages of every origin may call (without cookies). It sends events to listeners that programs, and no pages,
 * register with its hubs.
 * Rejects with Node's own error when the port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function startBss({ port = 0, pictures = builtInPictures, ...options }: BssOptions = {}): Promise<RunningBss> {
  const events = createEventSender();
  const listeners = [createBssListener({ deliver: (event) => events.deliver(event), ...options }), createPicturesListener(pictures)];
  const server = createServer((incoming, outgoing) => {
    serve(listeners, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        events.close();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function serve(listeners: readonly HttpListener[], incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  outgoing.setHeader('Access-Control-Allow-Origin', '*');
  outgoing.setHeader('Access-Control-Expose-Headers', exposedHeaders);
  if (incoming.method === 'OPTIONS') {
    outgoing.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, DELETE');
    outgoing.setHeader('Access-Control-Allow-Headers', incoming.headers['access-control-request-headers'] ?? '*');
    outgoing.setHeader('Access-Control-Max-Age', '600');
    outgoing.writeHead(204).end();
    return;
  }
  for (const listener of listeners) {
    if (await listener(incoming, outgoing)) return;
  }
  outgoing.setHeader('Content-Type', 'text/plain');
  outgoing.writeHead(404).end('The simulated BSS has nothing here.\n');
}
