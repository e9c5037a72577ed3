import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSimulator } from '@selfcare/mocks';
import { builtInPictures, createBssListener, createPicturesListener } from '@selfcare/mocks/node';

/** One site with a simulated BSS and files of its own. */
export interface HostSite {
  readonly url: string;
  /** What browsers reported against the site's policy. */
  readonly reports: readonly string[];
  close(): Promise<void>;
}

export interface HostSiteOptions {
  /** The markup of every page; `{nonce}` is replaced. */
  readonly page: string;
  /** Scripts by path. */
  readonly scripts?: ReadonlyMap<string, string | Uint8Array>;
  /** A folder that is served under `/files/`. */
  readonly folder?: string;
  /** Served with the strict policy of the portal. */
  readonly strict?: boolean;
}

const nonce = 'a-nonce-for-tests';

/** Serves one page from a free port. */
export async function startHostSite({ page, scripts = new Map(), folder, strict = false }: HostSiteOptions): Promise<HostSite> {
  const reports: string[] = [];
  const bss = createBssListener(createSimulator({ seed: 7 }));
  const pictures = createPicturesListener(builtInPictures);
  const server = createServer((request, response) => {
    void (async () => {
      if ((await bss(request, response)) || (await pictures(request, response))) return;
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/csp-report') {
        for await (const part of request) reports.push(String(part));
        return void response.writeHead(204).end();
      }
      const script = scripts.get(pathname) ?? (folder && pathname.startsWith('/files/') ? await readFile(join(folder, pathname.slice('/files/'.length))).catch(() => undefined) : undefined);
      if (script !== undefined) return void response.writeHead(200, { 'Content-Type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript' }).end(script);
      if (pathname !== '/') return void response.writeHead(404).end();
      const policy = `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types selfcare-lit; report-uri /csp-report`;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...(strict ? { 'Content-Security-Policy': policy } : {}) });
      response.end(`<!doctype html><html lang="en"><head><title>A host</title></head><body>${page.replaceAll('{nonce}', nonce)}</body></html>`);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    reports,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
