import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../packages/tools/files.mjs';
import { runNode } from '../../packages/tools/run-program.mjs';
import { launchBrowser } from '../support/launch-browser.js';
import { watchPolicies } from '../support/watch-policies.js';
import { installConsumer, type Consumer } from './consumer.js';
import { startHostSite } from './host-site.js';
import { rendering } from './rendering.js';

declare global {
  /** What the page of every host has. */
  var mount: (place: Element) => void | Promise<void>;
  var define: () => Promise<unknown>;
  var heard: string[];
}

const moments = ['before', 'after'] as const;
let browser: Browser;
/** What held in which host; printed when all is done. */
const matrix = new Map<string, string[]>();
/** What the widgets draw in the page without a framework, to which every other is compared. */
let plain: string;

before(async () => {
  browser = await launchBrowser();
});
after(() => {
  for (const [host, held] of matrix) console.log(`host ${host}: ${held.length} checks held (${held.join(', ')})`);
  return browser?.close();
});

function holds(host: string, what: string): void {
  matrix.set(host, [...(matrix.get(host) ?? []), what]);
}

/** Opens a page, and fails when it logged an error. */
async function visit(url: string, tour: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  page.setDefaultTimeout(30_000);
  const policies = await watchPolicies(page.context());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.goto(url);
    await tour(page).catch((cause: unknown) => {
      throw new Error(`${String(cause)}\nThe page logged: ${errors.join('\n')}`, { cause });
    });
    assert.deepEqual(errors, []);
  } finally {
    policies.note([]);
    await page.close();
  }
}

const cards = (page: Page) => page.locator('article.card');

async function drawn(page: Page): Promise<string> {
  await cards(page).nth(5).waitFor();
  await page.locator('.facets[aria-busy="false"]').waitFor({ state: 'attached' });
  // the names that the test's own compiler keeps
  await page.evaluate(`globalThis.__name ??= (named) => named; globalThis.rendering = ${rendering.toString()}`);
  return page.evaluate(() => {
    const draw = (globalThis as unknown as { rendering: (element: Element) => string }).rendering;
    return ['selfcare-cart', 'selfcare-catalogue-browser'].map((tag) => draw(document.querySelector(tag)!)).join('\n');
  });
}

/** What a customer and the page's author see: the page's own word, one event for one press, and all of it again after a move and a way back. */
async function checkHost(page: Page): Promise<void> {
  assert.equal(await cards(page).count(), 6, 'the number that the page asked for');
  await cards(page).first().getByText('Look closer').waitFor();
  await cards(page).getByRole('button', { name: /^Add to cart/ }).first().click();
  await page.getByText('1 item').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => heard.length > 0);
  const [event, ...more] = await page.evaluate(() => heard);
  assert.match(event ?? '', /^selfcare-added-to-cart: 1 × /);
  assert.deepEqual(more, []);
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('main'));
    other.append(document.querySelector('selfcare-session')!);
  });
  await cards(page).nth(5).waitFor();
  await page.evaluate(async () => {
    const session = document.querySelector('selfcare-session')!;
    const place = session.parentElement!;
    session.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    place.append(session);
  });
  await cards(page).nth(5).waitFor();
  await cards(page).getByRole('button', { name: /^Add to cart/ }).first().click();
  await page.getByText('2 items').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => heard.length > 1);
  assert.equal(await page.evaluate(() => heard.length), 2, 'one more event for one more press');
}

/** Whether that file compiles under the strict settings of the project, with what the compiler said. */
async function compiles(consumer: Consumer, compiler: string, file: string, more: object = {}): Promise<{ ok: boolean; output: string }> {
  const compilerOptions = { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
  const config = join(consumer.folder, `tsconfig.${file}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...compilerOptions, skipLibCheck: file !== 'right.ts' }, files: [file], ...more }));
  const { code, output } = await runNode([compiler, '-p', config]);
  return { ok: code === 0, output };
}

const typescript = join(root, 'node_modules/typescript/bin/tsc');

test('plain HTML: one script with its integrity, under the strict policy, before the tags and after them', async (t) => {
  const consumer = await installConsumer('html');
  t.after(() => consumer.remove());
  const cdn = join(consumer.folder, 'node_modules/@selfcare/cdn/dist');
  const integrity = JSON.parse(await readFile(join(cdn, 'integrity.json'), 'utf8')) as Record<string, string>;
  for (const [file, signed] of Object.entries(integrity)) {
    const content = await readFile(join(cdn, file));
    assert.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`, signed, file);
  }
  const importMap = JSON.stringify({ integrity: Object.fromEntries(Object.entries(integrity).map(([file, signed]) => [`/files/${file}`, signed])) });
  const script = `<script nonce="{nonce}" type="module" src="/files/autoload.js" integrity="${integrity['autoload.js']}"></script>`;
  const tags = `<selfcare-session backend="tmf" base="/tmf-api"><selfcare-cart compact></selfcare-cart>
    <selfcare-catalogue-browser pagesize="6" strings='{"details":"Look closer"}'></selfcare-catalogue-browser></selfcare-session>`;
  const listener = `<script nonce="{nonce}">var heard = [];
    document.addEventListener('selfcare-added-to-cart', (event) => heard.push(event.type + ': ' + event.quantity + ' × ' + event.offering.id));</script>`;
  for (const moment of moments) {
    await t.test(`the class is defined ${moment} the tags`, async () => {
      const map = `<script nonce="{nonce}" type="importmap">${importMap}</script>`;
      const site = await startHostSite({ page: map + listener + (moment === 'before' ? script + tags : tags + script), folder: cdn, strict: true });
      try {
        await visit(site.url, async (page) => {
          plain ??= await drawn(page);
          assert.equal(await drawn(page), plain);
          await checkHost(page);
        });
        assert.deepEqual(site.reports, []);
        holds('plain HTML', `class defined ${moment}`);
      } finally {
        await site.close();
      }
    });
  }
  await t.test('a right usage compiles, and a wrong one does not', async () => {
    const right = await compiles(consumer, typescript, 'right.ts');
    assert.ok(right.ok, right.output);
    assert.match((await compiles(consumer, typescript, 'wrong.ts')).output, /'string' is not assignable to type 'number'/);
    holds('plain HTML', 'types');
  });
});

test('an old page: Bootstrap 3, resets, a base, a form named config, the script twice, three of a widget', async (t) => {
  const consumer = await installConsumer('html');
  t.after(() => consumer.remove());
  const cdn = join(consumer.folder, 'node_modules/@selfcare/cdn/dist');
  const bootstrap = await readFile(join(consumer.folder, 'node_modules/bootstrap/dist/css/bootstrap.min.css'), 'utf8');
  const resets = '* { box-sizing: content-box; margin: 0 !important; padding: 0; font: 10px/1 serif; list-style: none } html { font-size: 10px } button, input { all: unset }';
  const script = '<script type="module" src="/files/autoload.js"></script>';
  const tags = `<selfcare-session backend="tmf" base="/tmf-api">${'<selfcare-cart compact></selfcare-cart>'.repeat(3)}
    <selfcare-catalogue-browser pagesize="6" strings='{"details":"Look closer"}'></selfcare-catalogue-browser></selfcare-session>`;
  const markup = `<base href="/elsewhere/"><link rel="stylesheet" href="/bootstrap.css"><style>${resets}</style><form id="config"><input name="fetch"><img name="customElements" alt=""></form>
    <script>var heard = []; document.addEventListener('selfcare-added-to-cart', (event) => heard.push(event.type + ': ' + event.quantity + ' × ' + event.offering.id));</script>`;
  const site = await startHostSite({ page: `${markup}${script}${tags}${script}`, folder: cdn, scripts: new Map([['/bootstrap.css', bootstrap]]) });
  try {
    await visit(site.url, async (page) => {
      assert.equal(await drawn(page), plain);
      const name = cards(page).first().locator('.card-name');
      // 1.2 of the host's own size, whatever the root's is: no rem
      assert.equal(await name.evaluate((element) => getComputedStyle(element).fontSize), '12px');
      assert.ok((await cards(page).first().evaluate((element) => element.clientWidth)) > 150);
      await checkHost(page);
      assert.deepEqual(await page.locator('selfcare-cart').evaluateAll((carts) => carts.map(({ shadowRoot }) => /2 items/.test(shadowRoot?.textContent ?? ''))), [true, true, true]);
    });
    holds('an old page', 'drawn as elsewhere, one cart');
  } finally {
    await site.close();
  }
});

for (const [name, checks] of [
  ['react', { compiler: () => typescript, right: 'host.tsx', wrong: 'wrong.tsx', says: /'string' is not assignable to type 'number/ }],
  ['vue', { compiler: ({ folder }: Consumer) => join(folder, 'node_modules/vue-tsc/bin/vue-tsc.js'), right: 'shop-page.vue', wrong: 'wrong.vue', says: /'string' is not assignable to type 'number/ }],
  ['angular', { compiler: ({ folder }: Consumer) => join(folder, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js'), right: 'host.ts', wrong: 'wrong.ts', says: /(?=.*'string' is not assignable to type 'number')(?=.*Can't bind to 'pagesise')(?=.*AddedToCartEvent.*is not assignable)/ }],
] as const) {
  test(`${name}: the same rendering and events as plain HTML`, async (t) => {
    const consumer = await installConsumer(name);
    t.after(() => consumer.remove());
    const options = { angularCompilerOptions: { strictTemplates: true } };
    const compiled = name === 'angular' ? { noEmit: false, outDir: join(consumer.folder, 'compiled') } : undefined;
    await t.test('a right usage compiles, and a wrong one does not', async () => {
      const right = await compiles(consumer, checks.compiler(consumer), checks.right, compiled ? { ...options, compilerOptions: compilerOptionsFor(compiled) } : options);
      assert.ok(right.ok, right.output);
      const wrong = await compiles(consumer, checks.compiler(consumer), checks.wrong, options);
      assert.ok(!wrong.ok, 'the wrong usage compiled');
      assert.match(wrong.output.replace(/\s+/g, ' '), checks.says);
      holds(name, 'types');
    });
    const scripts = new Map((await consumer.bundle()).map(({ path, contents }) => [`/${path.split(/[\\/]/).at(-1)}`, contents]));
    for (const moment of moments) {
      await t.test(`the class is defined ${moment} the framework renders`, async () => {
        const site = await startHostSite({ page: '<div id="place"></div><script type="module" src="/page.js"></script>', scripts });
        try {
          await visit(site.url, async (page) => {
            await page.waitForFunction(() => 'mount' in globalThis);
            await page.evaluate(async (moment) => {
              if (moment === 'before') await define();
              await mount(document.querySelector('#place')!);
              // frameworks render in a task of their own
              await new Promise((resolve) => setTimeout(resolve, 150));
              await define();
            }, moment);
            assert.equal(await drawn(page), plain);
            await checkHost(page);
          });
          holds(name, `class defined ${moment}`);
        } finally {
          await site.close();
        }
      });
    }
  });
}

function compilerOptionsFor(compiled: object): object {
  return { strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], skipLibCheck: true, experimentalDecorators: true, ...compiled };
}
