import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInProcessFetch, createSimulator, type SimulatorOptions } from '@selfcare/mocks';
import { withQuirk, type Quirk } from './odd-habits.js';

/** A simulated BSS with one quirk, over HTTP. */
export interface OddBss {
  /** Where its APIs are. */
  readonly base: string;
  close(): Promise<void>;
}

/** Starts a simulated BSS on 127.0.0.1 that has the quirk in everything that it answers, or none. */
export async function startOddBss(quirk?: Quirk, { port = 0, ...options }: SimulatorOptions & { readonly port?: number } = {}): Promise<OddBss> {
  const pass = withQuirk(createInProcessFetch(createSimulator(options)), quirk);
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { method = 'GET' } = incoming;
      const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) };
      const headers = Object.entries(incoming.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'connection');
      const answer = await pass(`http://127.0.0.1${incoming.url ?? '/'}`, { method, headers, ...body });
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(answer.status === 204 ? undefined : Buffer.from(await answer.arrayBuffer()));
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tmf-api`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
