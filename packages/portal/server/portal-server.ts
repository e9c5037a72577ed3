import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSimulator, type CatalogueData, type Simulator } from '@selfcare/mocks';
import { builtInPictures, createBssListener, createPicturesListener, readCatalogueFolder } from '@selfcare/mocks/node';
import { brandAsked } from './brand.js';
import { buildBundles } from './build-bundles.js';
import type { Markup } from './html.js';
import { languageAsked } from './language.js';
import { bareWidgetsPath, pages, type PageRequest } from './pages.js';
import { commonHeaders, contentSecurityPolicy } from './security-headers.js';
import { identityPages } from './identity-pages.js';
import { SimulatedSignOn, type SignOnMode } from './sign-on.js';

export interface PortalOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** A folder with a TMF620 v4 catalogue, in place of the built-in one. */
  readonly data?: string;
  /** A TMF620 v4 catalogue with the built-in pictures, in place of the built-in one. */
  readonly catalogue?: CatalogueData;
  /** How long (ms) a sign-in is good before it must be renewed. */
  readonly accessLifetime?: number;
  /** The bundles, when they are built already. */
  readonly bundles?: ReadonlyMap<string, string>;
  /** ms that each answer of the simulated BSS takes. */
  readonly latency?: number;
  /** ms from an order's placing to its completion; the simulator's own by default. */
  readonly orderDuration?: number;
}

export interface Portal {
  readonly url: string;
  /** What browsers reported against the Content-Security-Policy since the start. */
  readonly policyReports: readonly string[];
  readonly signOn: SimulatedSignOn;
  readonly simulator: Simulator;
  close(): Promise<void>;
}

/** Builds the portal's bundles and serves its pages, its sign-on and the simulated BSS from one origin. Rejects with a sentence. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const catalogue = options.data === undefined ? options.catalogue : await readCatalogueFolder(options.data);
  const bundles = options.bundles ?? (await buildBundles());
  const signOn = new SimulatedSignOn(options.accessLifetime);
  const policyReports: string[] = [];
  const simulator = createSimulator({
    // Ids of a former run must not meet new carts.
    seed: Date.now(),
    ...(catalogue ? { data: catalogue } : {}),
    ...(options.latency === undefined ? {} : { latency: options.latency }),
    ...(options.orderDuration === undefined ? {} : { orderDuration: options.orderDuration }),
    identify: (request) => signOn.identify(request),
  });
  const bss = createBssListener(simulator);
  const pictures = createPicturesListener(options.data === undefined ? builtInPictures : join(options.data, 'pictures'));
  const site = new Site({ bundles, signOn, simulator, policyReports });

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('The portal could not answer.');
    });
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if ((await bss(request, response)) || (await pictures(request, response))) return;
    await site.answer(request, response);
  }

  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    policyReports,
    signOn,
    simulator,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Only this machine: the sign-on asks for no password.
    server.listen(port, '127.0.0.1', resolve);
  });
}

interface SiteOptions {
  readonly bundles: ReadonlyMap<string, string>;
  readonly signOn: SimulatedSignOn;
  readonly simulator: Simulator;
  readonly policyReports: string[];
}

const publicFiles = fileURLToPath(new URL('../public/', import.meta.url));
const brandsSheet = fileURLToPath(new URL('../../ui/brands.css', import.meta.url));
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Everything of the portal's origin but the simulated BSS. */
class Site {
  readonly #options: SiteOptions;

  constructor(options: SiteOptions) {
    this.#options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/csp-report') return this.#takeReport(request, response);
    if (url.pathname.startsWith('/identity/')) return this.#answerIdentity(url, request, response);
    const script = this.#options.bundles.get(url.pathname);
    if (script !== undefined) return send(response, 200, contentTypes.js as string, script);
    const page = pages[url.pathname];
    if (page) return this.#sendPage(url, request, response, 200, page);
    const file = await this.#readFile(url.pathname);
    if (file) return send(response, 200, file.type, file.body);
    return this.#sendPage(url, request, response, 404, pages['/404']!);
  }

  async #answerIdentity(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { signOn, simulator } = this.#options;
    const { cookie } = request.headers;
    if (request.method === 'GET' && url.pathname === '/identity/sign-in') {
      return this.#sendPage(url, request, response, 200, identityPages.signIn);
    }
    if (request.method !== 'POST') return send(response, 405, 'text/plain', 'POST is expected here.');
    if (isForeign(request)) return send(response, 403, 'text/plain', 'This comes from another origin.');
    // A form can send no header of its own: these are for the portal's scripts alone.
    if (url.pathname !== '/identity/sign-in' && !request.headers['x-requested-by']) {
      return send(response, 403, 'text/plain', 'The header X-Requested-By is needed here.');
    }
    switch (url.pathname) {
      case '/identity/sign-in': {
        const form = new URLSearchParams(await readBody(request));
        const mode: SignOnMode = form.get('mode') === 'token' ? 'token' : 'cookie';
        const signedIn = signOn.signIn(form.get('customer') ?? '', mode);
        if (!signedIn) return this.#sendPage(url, request, response, 400, identityPages.signIn);
        simulator.handOverCarts(signOn.visitor(cookie).visitor.guestId, signedIn.customer);
        return redirect(response, returnPath(form.get('return')), signedIn.setCookie);
      }
      case '/identity/sign-out': {
        const { setCookie } = signOn.signOut(cookie);
        response.setHeader('Set-Cookie', setCookie);
        return send(response, 200, 'application/json', '{}');
      }
      case '/identity/refresh': {
        const customer = signOn.visitor(cookie).visitor.signedIn?.customer.id;
        return send(response, signOn.refresh(cookie) ? 200 : 401, 'application/json', JSON.stringify({ customer }));
      }
      case '/identity/token': {
        const customer = signOn.visitor(cookie).visitor.signedIn?.customer.id;
        const token = signOn.token(cookie);
        return send(response, token ? 200 : 401, 'application/json', JSON.stringify({ customer, access_token: token }));
      }
      default:
        return send(response, 404, 'text/plain', 'There is nothing here.');
    }
  }

  #sendPage(url: URL, request: IncomingMessage, response: ServerResponse, status: number, page: (request: PageRequest) => Markup): void {
    const { visitor, setCookie } = this.#options.signOn.visitor(request.headers.cookie);
    if (setCookie) response.setHeader('Set-Cookie', setCookie);
    const nonce = randomBytes(16).toString('base64');
    const worker = url.searchParams.get('simulator') === 'worker';
    response.setHeader('Content-Security-Policy', contentSecurityPolicy({ nonce, worker, styles: url.pathname !== bareWidgetsPath }));
    response.setHeader('Cache-Control', 'no-store');
    const accountFirst = url.searchParams.get('bundles') === 'account-first';
    const { markup } = page({ url, visitor, language: languageAsked(url), brand: brandAsked(url), nonce, worker, accountFirst });
    send(response, status, 'text/html; charset=utf-8', `<!doctype html>\n${markup}`);
  }

  async #readFile(path: string): Promise<{ type: string; body: Buffer } | undefined> {
    const [, name, extension] = /^\/([\w-]+\.(css|svg))$/.exec(path) ?? [];
    const body = name === undefined ? undefined : await readFile(name === 'brands.css' ? brandsSheet : publicFiles + name).catch(() => undefined);
    return body && { type: contentTypes[extension as string] as string, body };
  }

  async #takeReport(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#options.policyReports.push(await readBody(request));
    response.writeHead(204).end();
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': type });
  response.end(body);
}

function redirect(response: ServerResponse, location: string, setCookie: string): void {
  response.writeHead(303, { ...commonHeaders, Location: location, 'Set-Cookie': setCookie });
  response.end();
}

/** A path of this portal; anything else becomes its home page, so that nobody is sent away by a link. */
function returnPath(asked: string | null): string {
  if (!asked?.startsWith('/')) return '/';
  const url = new URL(asked, 'http://portal.invalid');
  return url.host === 'portal.invalid' ? url.pathname + url.search + url.hash : '/';
}

function isForeign({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > 100_000) throw new Error('The body is too large');
  }
  return body;
}
