import assert from 'node:assert/strict';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createSimulator } from '@selfcare/mocks';
import { createBssListener } from '@selfcare/mocks/node';
import { paths } from './caller.js';
import { tinyCatalogue } from './tiny-catalogue.js';

describe('HTTP listener', () => {
  const seen: (string | null)[] = [];
  const simulator = createSimulator({
    data: tinyCatalogue,
    identify: (request) => {
      seen.push(request.headers.get('Cookie'));
      return undefined;
    },
  });
  const listener = createBssListener(simulator);
  const server = createServer((incoming, outgoing) => {
    void listener(incoming, outgoing).then((answered) => answered || outgoing.writeHead(200).end('the portal'));
  });
  let port = 0;
  let origin = '';

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    origin = `http://127.0.0.1:${port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket: Socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket
        .setEncoding('utf8')
        .on('data', (chunk) => (answer += chunk))
        .on('end', () => resolve(answer))
        .on('error', reject);
    });

  test('answers what is under the base URL', async () => {
    const response = await fetch(`${origin}/tmf-api/${paths.offerings}?limit=2&fields=name`);
    assert.equal(response.status, 206);
    assert.equal(response.headers.get('X-Total-Count'), '11');
    assert.deepEqual(
      ((await response.json()) as { name: string }[]).map(({ name }) => name),
      ['Plan', 'Half price'],
    );
  });

  test('leaves everything else to the server around it', async () => {
    for (const path of ['/', '/tmf-apis', '/shop?next=/tmf-api/'])
      assert.equal(await (await fetch(origin + path)).text(), 'the portal');
  });

  test('takes bodies and keeps the state from one request to the next', async () => {
    const created = await fetch(`${origin}/tmf-api/${paths.carts}`, {
      method: 'POST',
      body: JSON.stringify({ cartItem: [{ productOffering: { id: 'phone' } }] }),
    });
    const { href } = (await created.json()) as { href: string };
    assert.equal(created.status, 201);
    const changed = await fetch(origin + href, {
      method: 'PATCH',
      body: '{"cartItem":[]}',
      headers: { 'If-Match': created.headers.get('ETag')! },
    });
    assert.equal(changed.status, 200);
    const deleted = await fetch(origin + href, { method: 'DELETE' });
    assert.deepEqual([deleted.status, await deleted.text()], [204, '']);
    assert.equal((await fetch(origin + href)).status, 404);
  });

  test("shows the request's own headers to whoever tells who asks", async () => {
    await fetch(`${origin}/tmf-api/${paths.offerings}`, { headers: { Cookie: 'session=1; theme=dark' } });
    assert.equal(seen.at(-1), 'session=1; theme=dark');
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const response = await fetch(`${origin}/tmf-api/${paths.offerings}`, { method: 'HEAD' });
    assert.deepEqual([response.status, response.headers.get('X-Total-Count'), await response.text()], [200, '11', '']);
  });

  test('refuses a body above 1 MB with 413 and goes on', async () => {
    const response = await fetch(`${origin}/tmf-api/${paths.carts}`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) });
    assert.equal(response.status, 413);
    assert.equal(((await response.json()) as { code: string }).code, 'bodyTooLarge');
    assert.equal((await fetch(`${origin}/tmf-api/${paths.offerings}`)).status, 200);
  });

  test('takes a body of exactly 1 MB', async () => {
    const body = `{"x":"${'x'.repeat(1024 * 1024 - 8)}"}`;
    assert.equal((await fetch(`${origin}/tmf-api/${paths.carts}`, { method: 'POST', body })).status, 201);
  });

  test('refuses an endless body that does not tell its length', async () => {
    const status = await new Promise((resolve, reject) => {
      const upload = httpRequest(`${origin}/tmf-api/${paths.carts}`, { method: 'POST' }, (response) => {
        resolve(response.statusCode);
        response.resume();
        upload.destroy();
      });
      upload.on('error', reject);
      const more = (): void => {
        if (!upload.destroyed) upload.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    });
    assert.equal(status, 413);
  });

  test('goes on when a caller leaves in the middle of a body', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST /tmf-api/${paths.carts} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
    await new Promise<void>((resolve) => socket.write(' ', () => resolve()));
    socket.destroy();
    assert.equal((await fetch(`${origin}/tmf-api/${paths.offerings}`)).status, 200);
  });

  test('refuses TRACE with 405, and leaves targets that are no path of its own alone', async () => {
    assert.match(await raw(`TRACE /tmf-api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`), /^HTTP\/1\.1 405 /);
    assert.match(await raw(`GET //tmf-api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`), /the portal/);
    assert.match(await raw(`GET http://evil.example/tmf-api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`), /the portal/);
  });

  describe('with faults', () => {
    const offerings = (): Promise<Response> => fetch(`${origin}/tmf-api/${paths.offerings}`);
    after(() => simulator.setFaults([]));

    test('cuts the connection before an answer and in the middle of one', async () => {
      simulator.setFaults([{ kind: 'T1' }]);
      await assert.rejects(offerings, TypeError);
      simulator.setFaults([{ kind: 'T5-cut' }]);
      const cut = await offerings();
      assert.equal(cut.status, 200);
      await assert.rejects(() => cut.text(), TypeError);
    });

    test('begins an answer that goes no further, and lets the caller go', async () => {
      simulator.setFaults([{ kind: 'T3' }]);
      const caller = new AbortController();
      const { body } = await fetch(`${origin}/tmf-api/${paths.offerings}`, { signal: caller.signal });
      const reader = body?.getReader();
      assert.ok(((await reader?.read())?.value?.byteLength ?? 0) > 10);
      const rest = reader?.read();
      caller.abort();
      await assert.rejects(async () => rest, { name: 'AbortError' });
    });

    test('gives no headers at all until the caller goes', async () => {
      simulator.setFaults([{ kind: 'T2' }]);
      const caller = new AbortController();
      const answer = fetch(`${origin}/tmf-api/${paths.offerings}`, { signal: caller.signal });
      await new Promise((resolve) => setTimeout(resolve, 50));
      caller.abort();
      await assert.rejects(answer, { name: 'AbortError' });
    });

    test('passes a spoiled answer on as it is, with its status and its mark', async () => {
      simulator.setFaults([{ kind: 'T9-204', times: 1 }, { kind: 'T26', times: 1 }]);
      const empty = await offerings();
      assert.deepEqual([empty.status, empty.headers.get('X-Simulated-Fault')], [204, 'T9-204']);
      const redirect = await fetch(`${origin}/tmf-api/${paths.offerings}`, { redirect: 'manual' });
      assert.deepEqual([redirect.status, redirect.headers.get('Location')], [302, 'https://elsewhere.invalid/']);
    });
  });
});
