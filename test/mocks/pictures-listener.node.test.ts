import assert from 'node:assert/strict';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { builtInCatalogue } from '@selfcare/mocks';
import { builtInPictures, createPicturesListener } from '@selfcare/mocks/node';

describe('pictures listener', () => {
  let folder = '';
  let origin = '';
  const server = createServer((incoming, outgoing) => {
    void createPicturesListener(join(folder, 'pictures'))(incoming, outgoing).then(
      (answered) => answered || outgoing.writeHead(200).end('the portal'),
    );
  });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    await mkdir(join(folder, 'pictures'));
    await writeFile(join(folder, 'pictures', 'sim.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(folder, 'pictures', 'notes.txt'), 'not a picture');
    await writeFile(join(folder, 'secret.svg'), '<svg/>');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  test('serves a picture as what it is, and lets it run nothing', async () => {
    const response = await fetch(`${origin}/pictures/sim.svg`);
    assert.equal(response.headers.get('Content-Type'), 'image/svg+xml');
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'none'.*sandbox/);
    assert.match(await response.text(), /^<svg/);
  });

  test('serves nothing but pictures of its folder', async () => {
    for (const path of ['', 'none.svg', 'notes.txt', '..%2Fsecret.svg', '..%5Csecret.svg', 'a/b.svg', '.svg']) {
      assert.equal((await fetch(`${origin}/pictures/${path}`)).status, 404, path);
    }
  });

  test('leaves everything else to the server around it', async () => {
    assert.equal(await (await fetch(`${origin}/shop`)).text(), 'the portal');
  });

  test('finds every picture that the built-in catalogue names', async () => {
    const urls = (builtInCatalogue.productOffering ?? [])
      .flatMap(({ attachment }) => (attachment as { url: string }[] | undefined) ?? [])
      .map(({ url }) => url);
    assert.ok(urls.length > 0);
    for (const url of urls) await access(join(builtInPictures, url.replace(/^\/pictures\//, '')));
  });
});
