import { createInProcessFetch, createSimulator, issueToken, demoCustomers, type EventDelivery } from '@selfcare/mocks';
import { tmf, tmfV4, tmfV5, type TmfProfile, type TmfVersion } from '@selfcare/adapters/tmf';
import { createSession, type CallOptions, type CartLineCommand, type Session } from '@selfcare/core';
import { testPlatform } from '../support/platform.js';

/** A body on its way, and which of TM Forum's definitions it must meet. */
export interface WireBody {
  /** Of what the adapter never asks for, the caller is a test. */
  readonly sender: 'adapter' | 'caller' | 'simulator';
  readonly api: string;
  readonly version: TmfVersion;
  readonly definition: string;
  readonly call: string;
  readonly body: unknown;
}

const base = 'https://bss.example/tmf-api';
const patient = (): CallOptions => ({ signal: new AbortController().signal });
const numbers: Readonly<Record<string, string>> = {
  productCatalogManagement: 'TMF620',
  shoppingCart: 'TMF663',
  productOrderingManagement: 'TMF622',
  productOfferingQualification: 'TMF679',
  productInventory: 'TMF637',
};

/** Every body that adapter and simulated BSS send each other in a visit through all that the adapter does, in one version. */
export async function recordVisit(version: TmfVersion): Promise<readonly WireBody[]> {
  const bodies: WireBody[] = [];
  const platform = testPlatform();
  const deliver = ({ callback, body }: EventDelivery): void => {
    const definition = String(body.eventType);
    bodies.push({ sender: 'simulator', api: new URL(callback).pathname.slice(1), version, definition, call: `POST ${definition}`, body });
  };
  const simulator = createSimulator({ baseUrl: base, clock: platform.clock, deliver });
  const pass = createInProcessFetch(simulator);
  const recorded = (sender: WireBody['sender']): typeof globalThis.fetch => async (input, init) => {
    const request = new Request(input, init);
    const sent = await request.clone().text();
    const response = await pass(request);
    const { pathname } = new URL(request.url);
    if (sent !== '') bodies.push(...wireBodies(sender, request.method, pathname, 0, JSON.parse(sent)));
    const answered = await response.clone().text();
    if (answered !== '') bodies.push(...wireBodies('simulator', request.method, pathname, response.status, JSON.parse(answered)));
    return response;
  };
  const [maya] = demoCustomers;
  const token = issueToken(maya?.id ?? '', platform.clock.now(), 3_600_000);
  const profile: TmfProfile = version === 'v5' ? tmfV5 : tmfV4;
  const session = createSession({
    platform,
    backend: tmf({ base, profile, fetch: recorded('adapter'), channel: { id: 'portal', name: 'Portal' } }),
    identity: { mode: 'token', customer: { id: maya?.id ?? '', name: maya?.name ?? '' }, getAccessToken: () => Promise.resolve(token) },
  });
  for (const [api, number] of Object.entries(numbers)) {
    await pass(`${base}/${api}/${version}/hub`, { method: 'POST', body: JSON.stringify({ callback: `https://listener.example/${number}` }) });
  }
  await visitAll(session);
  await platform.advance(60_000);
  await askByHand(recorded('caller'), version, token);
  session.close();
  return bodies;
}

/** Every page of the catalogue in full, a cart that is changed in every way, orders and what they become, checks, and what is refused. */
async function visitAll({ backend }: Session): Promise<void> {
  const { catalogue, cart, orders, qualification, products } = backend;
  await catalogue.listCategories(patient());
  const { offerings } = await catalogue.listOfferings({ offset: 0, limit: 100 }, patient());
  await catalogue.countFacets?.({}, patient());
  for (const { id } of offerings) await catalogue.getOffering(id, patient());
  await catalogue.getOffering('nothing', patient()).catch(() => undefined);
  let cartId: string | undefined;
  for (const [index, { id, name, characteristics = [] }] of offerings.slice(0, 40).entries()) {
    const chosen = characteristics.map((one) => ({ name: one.name, values: one.defaults.length > 0 ? one.defaults : [one.values[0]?.value ?? ''] }));
    const line: CartLineCommand = {
      action: 'add', offeringId: id, name, quantity: 1 + (index % 3), key: `key-${index}`,
      ...(chosen.length > 0 ? { configuration: { characteristics: chosen, parts: [] } } : {}),
    };
    const made = await cart.putLine(cartId, line, patient()).catch(() => undefined);
    cartId = made?.id ?? cartId;
  }
  await cart.putLine(cartId, { lineId: 'key-0', action: 'add', offeringId: offerings[0]?.id ?? '', name: '', quantity: 0, key: 'x' }, patient());
  const whole = await cart.load(cartId, patient());
  await cart.load(undefined, patient());
  const contact = {
    givenName: 'Maya', familyName: 'Lindqvist', email: 'maya@example.com', phone: '+353 1 555 0100', street: '1 Quay', postcode: 'D02', city: 'Dublin', country: 'IE',
  };
  const placed = await Promise.all(
    (whole?.lines ?? []).map(async (each, index) => {
      const command = { intentId: `intent-${index}`, cart: { id: cartId ?? '', lines: [each] }, contact };
      return orders.placeOrder(command, patient()).catch(() => undefined);
    }),
  );
  await orders.listOrders({ offset: 0, limit: 24 }, patient());
  await orders.findOrder('intent-0', patient());
  await orders.getOrder(placed.find((order) => order)?.id ?? '', patient());
  await orders.getOrder('nothing', patient()).catch(() => undefined);
  const { products: owned } = await products.listProducts({ offset: 0, limit: 100 }, patient());
  for (const { id } of owned) await products.getProduct(id, patient());
  await products.getProduct('nothing', patient()).catch(() => undefined);
  const address = { street: '1 Quay', postcode: 'F28 T004', city: 'Dublin', country: 'IE' };
  const offeringIds = [...offerings.map(({ id }) => id), 'nothing'];
  await qualification.checkOfferings({ offeringIds, address }, patient());
  await cart.discard(cartId ?? '', patient());
}

/** What the adapter never asks for: single resources of every kind, hubs, each media type of a change. */
async function askByHand(fetch: typeof globalThis.fetch, version: TmfVersion, token: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const ask = async (method: string, path: string, body?: unknown, type = 'application/json'): Promise<{ id?: string }[]> => {
    const init = { method, headers: { ...headers, ...(body ? { 'Content-Type': type } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) };
    const text = await (await fetch(`${base}/${path}`, init)).text();
    return text === '' ? [] : ([JSON.parse(text)].flat() as { id?: string }[]);
  };
  const catalogue = `productCatalogManagement/${version}`;
  for (const resource of [version === 'v5' ? 'productCatalog' : 'catalog', 'category', 'productOffering', 'productOfferingPrice', 'productSpecification']) {
    for (const offset of [0, 100]) {
      for (const { id } of await ask('GET', `${catalogue}/${resource}?offset=${offset}`)) await ask('GET', `${catalogue}/${resource}/${id ?? ''}`);
    }
  }
  await ask('GET', `${catalogue}/category?limit=none`);
  for (const api of Object.keys(numbers)) {
    const typed = version === 'v5' ? { '@type': 'Hub' } : {};
    const [hub] = await ask('POST', `${api}/${version}/hub`, { callback: 'https://listener.example/', ...typed });
    await ask('DELETE', `${api}/${version}/hub/${hub?.id ?? ''}`);
  }
}

/** The bodies of one side of an exchange: each entry of a list by itself. `status` is 0 for a request. */
function wireBodies(sender: WireBody['sender'], method: string, path: string, status: number, body: unknown): readonly WireBody[] {
  const [api = '', version, resource = ''] = path.replace('/tmf-api/', '').split('/');
  if (!numbers[api] || (version !== 'v4' && version !== 'v5')) return [];
  const definition = status >= 400 ? 'Error' : definitionOf(resource, version, sender === 'simulator' ? 'GET' : method);
  const call = `${method} ${path}`;
  return [body].flat().map((one: unknown) => ({ sender, api: numbers[api] ?? '', version, definition, call, body: one }));
}

function definitionOf(resource: string, version: TmfVersion, method: string): string {
  if (resource === 'hub') return version === 'v5' ? (method === 'POST' ? 'Hub_FVO' : 'Hub') : method === 'POST' ? 'EventSubscriptionInput' : 'EventSubscription';
  const name = resource.charAt(0).toUpperCase() + resource.slice(1);
  const endings: Readonly<Record<string, readonly [string, string]>> = { POST: ['_Create', '_FVO'], PATCH: ['_Update', '_MVO'] };
  return name + (endings[method]?.[version === 'v4' ? 0 : 1] ?? '');
}
