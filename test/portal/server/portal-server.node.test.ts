import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startPortal, type Portal } from '../../../packages/portal/server/portal-server.js';

let portal: Portal;
before(async () => (portal = await startPortal({ port: 0, bundles: new Map([['/bundles/shop.js', '']]) })));
after(() => portal.close());

const post = (path: string, body = '', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(portal.url + path, { method: 'POST', body, redirect: 'manual', headers });

test('every page comes under the strict policy, with a new nonce each time', async () => {
  const policies = await Promise.all([1, 2].map(async () => (await fetch(`${portal.url}/shop`)).headers.get('content-security-policy')));
  assert.match(policies[0] ?? '', /default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; style-src 'self'/);
  assert.match(policies[0] ?? '', /require-trusted-types-for 'script'; trusted-types selfcare-lit; report-uri/);
  assert.notEqual(policies[0], policies[1]);
});

test('only the page that runs the worker has a default Trusted Types policy', async () => {
  const policy = (await fetch(`${portal.url}/shop?simulator=worker`)).headers.get('content-security-policy');
  assert.match(policy ?? '', /trusted-types selfcare-lit default; worker-src 'self'/);
});

test('the bundles come in the asked order', async () => {
  const shopFirst = await (await fetch(`${portal.url}/shop`)).text();
  const accountFirst = await (await fetch(`${portal.url}/shop?bundles=account-first`)).text();
  assert.ok(shopFirst.indexOf('shop.js') < shopFirst.indexOf('account.js'));
  assert.ok(accountFirst.indexOf('account.js') < accountFirst.indexOf('shop.js'));
});

test('the simulated BSS answers on the same origin', async () => {
  const answer = await fetch(`${portal.url}/tmf-api/productCatalogManagement/v4/productOffering?limit=1`);
  assert.equal(((await answer.json()) as unknown[]).length, 1);
});

test('signing in leads back to the page that asked, and never to another site', async () => {
  const signIn = (back: string) => post('/identity/sign-in', String(new URLSearchParams({ customer: 'customer-tom', mode: 'cookie', return: back })));
  assert.equal((await signIn('/orders?x=1')).headers.get('location'), '/orders?x=1');
  for (const foreign of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    assert.equal((await signIn(foreign)).headers.get('location'), '/');
  }
});

test('a form of another site cannot sign anybody in or out', async () => {
  const foreign = { Origin: 'https://evil.example' };
  assert.equal((await post('/identity/sign-out', '', foreign)).status, 403);
  assert.equal((await post('/identity/sign-in', 'customer=customer-tom', { Origin: 'null' })).status, 403);
});

test('what renews a sign-in or ends it needs a header that no form can send', async () => {
  for (const path of ['/identity/refresh', '/identity/token', '/identity/sign-out']) {
    assert.equal((await post(path)).status, 403);
    assert.notEqual((await post(path, '', { 'X-Requested-By': 'tern' })).status, 403);
  }
});

test('a picture that is opened by itself may run nothing', async () => {
  const picture = await fetch(`${portal.url}/pictures/fibre-500.svg`);
  assert.equal(picture.headers.get('content-type'), 'image/svg+xml');
  assert.match(picture.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
});

test('a page that is not there says so, politely and with 404', async () => {
  const answer = await fetch(`${portal.url}/nowhere`);
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /There is nothing at this address/);
});

test('no path leads out of the public folders', async () => {
  for (const path of ['/..%2fserver%2fstart.ts', '/pictures/..%2fproductOffering.json', '/package.json']) {
    assert.equal((await fetch(portal.url + path)).status, 404);
  }
});

test('what browsers report against the policy is kept', async () => {
  await post('/csp-report', '{"csp-report":{}}');
  assert.deepEqual(portal.policyReports, ['{"csp-report":{}}']);
});

test('a catalogue that is handed over is sold in place of the built-in one', async () => {
  const productOffering = [{ id: 'only', name: 'Only' }];
  const other = await startPortal({ port: 0, catalogue: { productOffering }, bundles: new Map() });
  try {
    const answer = await fetch(`${other.url}/tmf-api/productCatalogManagement/v4/productOffering`);
    assert.deepEqual(((await answer.json()) as { id: string }[]).map(({ id }) => id), ['only']);
  } finally {
    await other.close();
  }
});

test('a data folder that is no catalogue is named in a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-catalogue-'));
  try {
    await assert.rejects(startPortal({ port: 0, data: folder, bundles: new Map() }), (error: Error) => error.message.includes('productOffering'));
  } finally {
    await rm(folder, { recursive: true });
  }
});
