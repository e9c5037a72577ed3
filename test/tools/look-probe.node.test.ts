import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeLook, documentedLook, probeLook } from '../../packages/tools/look-probe.mjs';
import { launchBrowser } from '../support/launch-browser.js';

const token = (path: string, type: string) => ({ path, type, value: 1, extensions: {} });
const manifest = {
  schemaVersion: '2.1.0',
  modules: [{ kind: 'javascript-module', path: 'x', declarations: [{ tagName: 'selfcare-x', cssParts: [{ name: 'heading', description: 'With `price` and `nowhere`.' }] }] }],
} as unknown as import('custom-elements-manifest/schema').Package;

test('a token or part that changes what is drawn is taken off the list, one that does not is named', async () => {
  const look = documentedLook(['color-text', 'color-unused', 'motion-quick', 'motion-unused'].map((path) => token(path, path.startsWith('color') ? 'color' : 'duration')), manifest);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<selfcare-x></selfcare-x>');
    await page.evaluate(() => {
      document.querySelector('selfcare-x')!.attachShadow({ mode: 'open' }).innerHTML =
        '<style>p { color: var(--selfcare-color-text, red) } b { transition: opacity var(--selfcare-motion-quick, 1s) }</style><p part="heading">A</p><b part="price">B</b>';
    });
    await probeLook(page, look);
  } finally {
    await browser.close();
  }
  assert.deepEqual(describeLook(look), [
    '--selfcare-color-unused changes nothing in any story',
    '--selfcare-motion-unused changes nothing in any story',
    '<selfcare-x> shows no part nowhere in any story',
  ]);
});
