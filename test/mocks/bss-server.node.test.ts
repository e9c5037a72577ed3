import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startBss, type RunningBss } from '@selfcare/mocks/node';
import { paths } from './caller.js';

describe('BSS server', () => {
  let bss: RunningBss;
  before(async () => {
    bss = await startBss();
  });
  after(() => bss.close());

  test('serves the built-in catalogue and its pictures', async () => {
    const offering = (await (await fetch(`${bss.url}/tmf-api/${paths.offerings}/mobile-go-5gb`)).json()) as {
      attachment: { url: string }[];
    };
    const picture = await fetch(bss.url + offering.attachment[0]!.url);
    assert.deepEqual([picture.status, picture.headers.get('Content-Type')], [200, 'image/svg+xml']);
  });

  test('sells and fulfils from browsing to a placed order', async () => {
    const post = async (path: string, body: unknown): Promise<any> =>
      (
        await fetch(`${bss.url}/tmf-api/${path}`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        })
      ).json();
    const productOffering = { id: 'mobile-go-60gb' };
    const cart = await post(paths.carts, { cartItem: [{ productOffering, quantity: 2 }] });
    assert.deepEqual(cart.cartTotalPrice[0].price.taxIncludedAmount, { unit: 'EUR', value: 39.98 });
    const order = await post(paths.orders, {
      notificationContact: 'ada@example.com',
      productOrderItem: [{ id: '1', action: 'add', productOffering, quantity: 2 }],
    });
    assert.equal(order.state, 'acknowledged');
    assert.deepEqual(order.orderTotalPrice[0].price, cart.cartTotalPrice[0].price);
    assert.equal((await fetch(`${bss.url}${cart.href}`, { method: 'DELETE' })).status, 204);
  });

  test('lets pages of other origins call it and read its headers', async () => {
    const preflight = await fetch(`${bss.url}/tmf-api/${paths.carts}`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://portal.example',
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': 'if-match,idempotency-key',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('Access-Control-Allow-Headers'), 'if-match,idempotency-key');
    assert.match(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /PATCH/);
    const answer = await fetch(`${bss.url}/tmf-api/${paths.offerings}`, { headers: { Origin: 'https://portal.example' } });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    for (const name of ['X-Total-Count', 'ETag', 'Location', 'Date'])
      assert.match(answer.headers.get('Access-Control-Expose-Headers') ?? '', new RegExp(name));
  });

  test('answers 404 outside its APIs and pictures', async () => {
    assert.equal((await fetch(`${bss.url}/`)).status, 404);
  });

  test('rejects when the port is taken, and frees it when closed', async () => {
    const other = await startBss();
    const port = Number(new URL(other.url).port);
    await assert.rejects(startBss({ port }), { code: 'EADDRINUSE' });
    await other.close();
    await (await startBss({ port })).close();
  });
});
