import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { buildBundles } from '../../packages/portal/server/build-bundles.js';
import { startPortal, type Portal, type PortalOptions } from '../../packages/portal/server/portal-server.js';
import { launchBrowser } from './launch-browser.js';
import { watchPolicies, type PolicyWatch } from './watch-policies.js';

/** Who visits, with what, and how they press things. */
export interface Visit {
  readonly portal: Portal;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Presses a control as this visitor does: with the mouse, or by tabbing to it and pressing Enter. */
  press(control: Locator): Promise<void>;
  /** Types into a field as this visitor does. */
  type(field: Locator, text: string): Promise<void>;
  /** Fails with the list of what axe finds against WCAG 2.2 AA. */
  checkAccessibility(): Promise<void>;
  /** Fails when the page is wider than the window. */
  checkWidth(): Promise<void>;
}

export interface VisitOptions extends Partial<PortalOptions> {
  readonly width?: number;
  readonly hand?: 'mouse' | 'keyboard';
  /** Added to the page's address: `bundles`, `simulator`. */
  readonly query?: Readonly<Record<string, string>>;
  /** Console errors that belong to what is tested. */
  readonly expectErrors?: RegExp;
}

let bundles: Promise<ReadonlyMap<string, string>> | undefined;
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts a portal and a browser for one journey, and afterwards fails when a policy was reported or the page logged an error. */
export async function visit(options: VisitOptions, journey: (visit: Visit) => Promise<void>): Promise<void> {
  const { width = 1280, hand = 'mouse', expectErrors, ...portalOptions } = options;
  const portal = await startPortal({ port: 0, orderDuration: 2_500, bundles: await (bundles ??= buildBundles()), ...portalOptions });
  let browser: Browser | undefined;
  const errors: string[] = [];
  let policies: PolicyWatch | undefined;
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({ baseURL: portal.url, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    policies = await watchPolicies(context);
    context.on('console', (message) => {
      if (message.type() === 'error' && !expectErrors?.test(message.text())) errors.push(message.text());
    });
    context.on('weberror', (error) => errors.push(String(error.error())));
    const page = await context.newPage();
    await journey({
      portal,
      page,
      context,
      press: (control) => (hand === 'mouse' ? control.click() : pressByKeyboard(page, control)),
      type: (field, text) => (hand === 'mouse' ? field.fill(text) : typeByKeyboard(page, field, text)),
      checkAccessibility: () => checkAccessibility(page),
      checkWidth: () => checkWidth(page),
    });
    assert.deepEqual([...policies.reports, ...portal.policyReports], [], 'the Content-Security-Policy was reported against');
    assert.equal(policies.unguarded, 0, 'pages came without a Content-Security-Policy');
    assert.deepEqual(errors, [], 'the page logged errors');
  } finally {
    policies?.note(portal.policyReports);
    await browser?.close();
    await portal.close();
  }
}

/** Signs a demonstration customer in through the portal's own page. */
export async function signIn({ page, press }: Visit, name: string, mode: 'cookie' | 'token'): Promise<void> {
  await page.getByRole('radio', { name }).check();
  await page.getByRole('radio', { name: mode === 'cookie' ? /^By the portal/ : /^By an access token/ }).check();
  await press(page.getByRole('main').getByRole('button', { name: 'Sign in' }));
}

/** Fills the contact form of the checkout in, field by field. */
export async function fillContact(page: Page, type: Visit['type'] = (field, text) => field.fill(text)): Promise<void> {
  await type(page.getByLabel('First name'), 'Maya');
  await type(page.getByLabel('Last name'), 'Lindqvist');
  await type(page.getByLabel('Email address'), 'maya.lindqvist@example.com');
  await type(page.getByLabel('Phone number'), '+353 1 555 0100');
  await type(page.getByLabel('Street and number'), '12 Harbour Road');
  await type(page.getByLabel('Postcode'), 'D02 X285');
  await type(page.getByLabel('Town or city'), 'Dublin');
  const country = page.getByLabel('Country');
  if ((await country.inputValue()) !== 'IE') await country.selectOption('IE');
}

/** Resolves once the condition holds, and fails after 15 s. */
export async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 300; round++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`It never came true: ${String(condition)}`);
}

async function pressByKeyboard(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

async function typeByKeyboard(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  if (await field.evaluate((element) => element instanceof HTMLInputElement)) await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Presses Tab until the control has the focus, and fails when the whole page was walked without meeting it. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < 300; step++) {
    if (await control.evaluate(hasFocus)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to ${String(control)}`);
}

function hasFocus(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

async function checkAccessibility(page: Page): Promise<void> {
  await page.evaluate(await axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(violations, [], 'axe found violations');
}

async function checkWidth(page: Page): Promise<void> {
  const { content, window: visible } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(content <= visible, `the page is ${content} px wide in a window of ${visible} px`);
}
