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

const largestPage = 20;

/** A `fetch` with the quirk in everything that it answers, or none, in front of a well-behaved one. A connection that ends is a `TypeError`, as in a browser. */
export function withQuirk(pass: typeof globalThis.fetch, quirk: Quirk | undefined): typeof globalThis.fetch {
  if (!quirk) return pass;
  return async (input, init) => {
    const answer = await oddly(new Request(input, init), pass, quirk);
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  };
}

async function oddly(request: Request, pass: typeof fetch, quirk: Quirk): Promise<Response | undefined> {
  const isChange = request.method === 'PATCH';
  if (isChange && quirk === 'a change is answered and ignored') return pass(plain(request));
  if (isChange && quirk === 'arrays of a change are put behind the old ones') return appended(request, pass);
  const url = new URL(request.url);
  if (quirk === 'pages are cut short without a word') {
    url.searchParams.set('limit', String(Math.min(Number(url.searchParams.get('limit') ?? largestPage), largestPage)));
  }
  const asked = request.method === 'GET' ? plain(request, url) : request;
  const response = await pass(asked);
  if (isChange && quirk === 'a change is answered without a body') return new Response(null, { status: 204 });
  const text = await response.text();
  if (text === '') return new Response(null, { status: response.status, headers: response.headers });
  return spoiled(response, JSON.parse(text) as unknown, quirk);
}

async function appended(request: Request, pass: typeof fetch): Promise<Response> {
  const sent = (await request.json()) as { cartItem?: readonly unknown[] };
  const before = (await (await pass(plain(request))).json()) as { cartItem?: readonly { id?: string }[] };
  const old = before.cartItem ?? [];
  const added = (sent.cartItem ?? []).filter((item) => !old.some(({ id }) => id === (item as { id?: string }).id));
  const body = JSON.stringify({ ...sent, cartItem: [...old, ...added] });
  return pass(new Request(request.url, { method: 'PATCH', headers: request.headers, signal: request.signal, body }));
}

/** What is there, asked for by the same caller. */
function plain({ url, headers, signal }: Request, other: URL | string = url): Request {
  return new Request(other, { headers, signal });
}

function spoiled(response: Response, body: unknown, quirk: Quirk): Response | undefined {
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
