import { spawn } from 'node:child_process';
import { root } from './files.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./contact-sheet.mjs').Look} Look */

/** The pages of the portal that are pictured: each by its address, `as` a customer who has a cart and an order, or as a guest without either. */
export const portalPages = [
  { name: 'Home', path: '/', as: 'guest' },
  { name: 'Shop', path: '/shop', as: 'guest' },
  { name: 'Offering', path: '/shop#offering=fibre-500', as: 'guest' },
  { name: 'Shop in Volt', path: '/shop?brand=volt', as: 'guest' },
  { name: 'Shop in Hearth', path: '/shop?brand=hearth', as: 'guest' },
  { name: 'Shop unbranded', path: '/shop?brand=none', as: 'guest' },
  { name: 'Guide', path: '/guide', as: 'guest' },
  { name: 'Guide begun', path: '/guide#guide=mobile', as: 'guest' },
  { name: 'Empty cart', path: '/cart', as: 'guest' },
  { name: 'Sign in', path: '/identity/sign-in', as: 'guest' },
  { name: 'Help', path: '/help', as: 'guest' },
  { name: 'Nowhere', path: '/nowhere', as: 'guest' },
  { name: 'Cart', path: '/cart', as: 'customer' },
  { name: 'Checkout', path: '/checkout', as: 'customer' },
  { name: 'Orders', path: '/orders', as: 'customer' },
  { name: 'Alerts', path: '/alerts', as: 'customer' },
].map((page) => ({ ...page, id: `portal-${page.name.toLowerCase().replaceAll(' ', '-')}`, title: 'Portal' }));

/**
 * The address of a page in a look.
 * @param {string} path
 * @param {Pick<Look, 'locale'>} look
 */
export function addressIn(path, { locale }) {
  const url = new URL(path, 'http://portal.invalid');
  url.searchParams.set('locale', locale);
  return url.pathname + url.search + url.hash;
}

/**
 * Starts the portal on a free port.
 * @returns {Promise<{ url: string, stop(): void }>}
 */
export function startPortal() {
  const child = spawn(process.execPath, ['-C', 'source', '--import', 'tsx', 'packages/portal/server/start.ts', '--port', '0'], { cwd: root });
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const [url] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (url) resolve({ url, stop: () => void child.kill() });
      });
    }
    child.on('exit', () => reject(new Error(`The portal did not start:\n${said}`)));
  });
}

/**
 * Signs the page in as a customer and leaves an order and a filled cart.
 * @param {Page} page of a context whose base is the portal
 */
export async function becomeCustomer(page) {
  await page.request.post('/identity/sign-in', { form: { customer: 'customer-maya', mode: 'cookie', return: '/' } });
  await fillCart(page);
  await page.goto('/checkout');
  const person = { 'First name': 'Maya', 'Last name': 'Lindqvist', 'Email address': 'maya@example.com', 'Phone number': '+353 1 555 0100' };
  const address = { 'Street and number': '12 Harbour Road', Postcode: 'D02 X285', 'Town or city': 'Dublin' };
  for (const [label, text] of Object.entries({ ...person, ...address })) await page.getByLabel(label).fill(text);
  await page.getByLabel('Country').selectOption('IE');
  await page.getByRole('button', { name: 'Continue to review' }).click();
  await page.getByRole('button', { name: 'Place order' }).click();
  await page.getByRole('heading', { name: 'Your order is placed' }).waitFor();
  await fillCart(page);
}

/** @param {Page} page */
async function fillCart(page) {
  await page.goto('/shop');
  for (const name of ['Go 20 GB', 'Fibre 500']) {
    await page.getByRole('button', { name: `Add to cart: ${name}`, exact: true }).click();
    await page.getByRole('status').filter({ hasText: `${name} is in your cart` }).waitFor({ state: 'attached' });
  }
}
