import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createEventSender, startBss } from '@selfcare/mocks/node';
import { tinyCatalogue } from './tiny-catalogue.js';

interface Heard {
  readonly eventType: string;
  readonly event: Readonly<Record<string, { readonly state?: string }>>;
  readonly '@type'?: string;
}

/** A listener on this machine; `answer` ends each response. */
async function listening(answer: (response: ServerResponse, count: number) => void = (response) => response.writeHead(204).end()) {
  const heard: Heard[] = [];
  let news: () => void = () => undefined;
  const server = createServer((request: IncomingMessage, response) => {
    void (async () => {
      let text = '';
      for await (const part of request) text += String(part);
      heard.push(JSON.parse(text) as Heard);
      answer(response, heard.length);
      news();
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    callback: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise<void>((resolve) => (news = resolve));
    },
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('a program that registers hears of carts and orders as they come, in its version, and of what it asked for alone', { timeout: 20_000 }, async () => {
  const listener = await listening();
  const bss = await startBss({ data: tinyCatalogue, orderDuration: 120 });
  const ask = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${bss.url}/tmf-api/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
  try {
    const { callback } = listener;
    assert.equal((await ask('productOrderingManagement/v4/hub', { callback })).status, 201);
    assert.equal((await ask('productOrderingManagement/v5/hub', { callback, query: 'eventType=ProductOrderStateChangeEvent' })).status, 201);
    assert.equal((await ask('shoppingCart/v4/hub', { callback })).status, 201);
    const item = { id: '1', action: 'add', quantity: 1, productOffering: { id: 'plan' } };
    await ask('shoppingCart/v4/shoppingCart', { cartItem: [item] });
    await ask('productOrderingManagement/v4/productOrder', { notificationContact: 'a@example.com', productOrderItem: [item] });
    const completions = (): number => listener.heard.filter(({ event }) => event.productOrder?.state === 'completed').length;
    await listener.until(() => completions() >= 3);
    const types = (typed: boolean): string[] => listener.heard.filter((one) => ('@type' in one) === typed).map(({ eventType }) => eventType);
    assert.deepEqual(types(true), ['ProductOrderStateChangeEvent', 'ProductOrderStateChangeEvent']);
    assert.deepEqual(types(false).slice(0, 2), ['ShoppingCartCreateEvent', 'ProductOrderCreateEvent']);
    const states = listener.heard.filter(({ eventType }) => eventType === 'ProductOrderStateChangeEvent').map(({ event }) => event.productOrder?.state);
    assert.deepEqual(states, ['inProgress', 'inProgress', 'completed', 'completed']);
    assert.ok(types(false).includes('ProductOrderAttributeValueChangeEvent'));
  } finally {
    await bss.close();
    listener.close();
  }
});

test('a web page cannot have requests sent by registering', async () => {
  const bss = await startBss({ data: tinyCatalogue });
  try {
    const headers = { 'Content-Type': 'application/json', Origin: 'https://somewhere.example' };
    const response = await fetch(`${bss.url}/tmf-api/shoppingCart/v4/hub`, { method: 'POST', headers, body: JSON.stringify({ callback: 'http://127.0.0.1:9/' }) });
    assert.equal(response.status, 403);
  } finally {
    await bss.close();
  }
});

test('a listener that refuses, leads elsewhere, is gone or too slow is told of, and the others hear all the same', { timeout: 20_000 }, async () => {
  const told: string[] = [];
  const refusing = await listening((response) => response.writeHead(500).end());
  const leading = await listening((response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end());
  const slow = await listening(() => undefined);
  const good = await listening();
  const body = { eventType: 'ShoppingCartCreateEvent' };
  const all = new Promise<void>((resolve) => {
    const sender = createEventSender({ patience: 300, tell: (sentence) => void (told.push(sentence) === 4 && resolve()) });
    for (const { callback } of [refusing, leading, slow, good]) sender.deliver({ callback, body });
    sender.deliver({ callback: 'http://127.0.0.1:1/', body });
  });
  await all;
  await good.until(() => good.heard.length === 1);
  assert.match(told.join('\n'), /was answered 500/);
  assert.equal(told.filter((sentence) => /did not reach/.test(sentence)).length, 3);
  for (const one of [refusing, leading, slow, good]) one.close();
});

test('a listener that is a hundred events behind misses the next, and nothing is sent once the sender is closed', async () => {
  const told: string[] = [];
  const slow = await listening(() => undefined);
  const sender = createEventSender({ tell: (sentence) => void told.push(sentence) });
  for (let count = 0; count < 101; count += 1) sender.deliver({ callback: slow.callback, body: { eventType: 'ShoppingCartCreateEvent' } });
  await slow.until(() => slow.heard.length === 1);
  assert.deepEqual(told, [`A ShoppingCartCreateEvent was not sent to ${slow.callback}, which is 100 events behind`]);
  sender.close();
  await new Promise<void>((resolve) => setImmediate(resolve));
  assert.equal(slow.heard.length, 1);
  slow.close();
});
