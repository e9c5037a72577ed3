import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { root } from '../../packages/tools/files.mjs';
import { sharedLitPolicy, withSharedPolicy } from '@selfcare/lit/trusted-types-plugin';
import { launchBrowser } from '../support/launch-browser.js';

/** Builds one module and gives its code. */
async function bundle(source: string, plugins: Plugin[]): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === 'virtual:entry' ? join(root, 'test/lit/entry.js') : null),
    load: (id) => (id.endsWith('/entry.js') ? source : null),
  };
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [entry, ...plugins],
    build: { write: false, minify: true, rolldownOptions: { input: 'virtual:entry' } },
  });
  return (built as { output: { code: string }[] }).output[0]?.code ?? '';
}

const drawing = (id: string) =>
  `import { html, render } from 'lit'; render(html\`<b>\${'drawn by ${id}'}</b>\`, document.getElementById('${id}'));`;

test("replaces Lit's policy in the builds for production and for development", () => {
  for (const file of ['lit-html.js', 'development/lit-html.js']) {
    const shared = withSharedPolicy(readFileSync(join(root, 'node_modules/lit-html', file), 'utf8')) ?? '';
    assert.match(shared, /Symbol\.for\("selfcare\.lit\.policy"\)\]\?\?=\w+\.createPolicy\("selfcare-lit"/, file);
    assert.doesNotMatch(shared, /createPolicy\(\s*['"]lit-html/, file);
  }
});

test('builds a bundle without Lit as it is', async () => {
  assert.match(await bundle('document.title = "no Lit here";', [sharedLitPolicy()]), /no Lit here/);
});

test('fails the build when Lit makes its policy in another way', async () => {
  const newerLit: Plugin = {
    name: 'newer-lit',
    enforce: 'pre',
    transform: (code, id) => (/lit-html\.js$/.test(id) ? code.replace('.createPolicy(', '["createPolicy"](') : null),
  };
  await assert.rejects(bundle(drawing('a'), [newerLit, sharedLitPolicy()]), /two bundles would not start on one page/);
});

test('lets two bundles with a Lit of their own draw on one page that allows one policy', async (t) => {
  const scripts = new Map([
    ['/a.js', await bundle(drawing('a'), [sharedLitPolicy()])],
    ['/b.js', await bundle(drawing('b'), [sharedLitPolicy()])],
  ]);
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types selfcare-lit",
    );
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(
      script ??
        '<p id="a"></p><p id="b"></p><script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close());
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'load' });
  assert.deepEqual([await page.textContent('#a'), await page.textContent('#b'), errors], ['drawn by a', 'drawn by b', []]);
});
