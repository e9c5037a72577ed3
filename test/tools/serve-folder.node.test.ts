import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveFolder } from '../../packages/tools/serve-folder.mjs';

async function served(path: string, work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'selfcare-served-'));
  writeFileSync(join(folder, 'index.html'), '<p>Hello');
  writeFileSync(join(folder, 'a b.js'), 'export {}');
  const site = await serveFolder(folder, { path });
  try {
    await work(site.url);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

test('serves the files of a folder below a path, each with its type', () =>
  served('/some/place/', async (url) => {
    const page = await fetch(url);
    assert.equal(await page.text(), '<p>Hello');
    assert.equal(page.headers.get('Content-Type'), 'text/html');
    assert.equal((await fetch(`${url}a%20b.js`)).headers.get('Content-Type'), 'text/javascript');
  }));

test('what is not in the folder is a 404', () =>
  served('/some/place/', async (url) => {
    assert.equal((await fetch(`${url}nothing.js`)).status, 404);
    assert.equal((await fetch(new URL('/index.html', url))).status, 404);
    assert.equal(await statusOf(url, '/some/place/%2e%2e/%2e%2e/etc/hostname'), 404);
    assert.equal(await statusOf(url, '/some/place/..%2f..%2fetc%2fhostname'), 404);
  }));

/** Asks for a path as it is written: fetch would take its dots out. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
  });
}
