import { html, type Markup } from './html.js';
import { frame, scripts } from './frame.js';
import type { Visitor } from './sign-on.js';

/** What a page is made from. */
export interface PageRequest {
  readonly url: URL;
  readonly visitor: Visitor;
  /** Of this answer; the only scripts that run carry it. */
  readonly nonce: string;
  /** The simulated BSS runs under MSW's worker in this page. */
  readonly worker: boolean;
  /** Loads the account bundle before the shop's, to show that either order works. */
  readonly accountFirst: boolean;
}

/** Where a page stands that holds widgets and nothing else, under `style-src 'none'`. */
export const bareWidgetsPath = '/widgets';

/** The portal's pages by path. */
export const pages: Readonly<Record<string, (request: PageRequest) => Markup>> = {
  '/': (request) => frame(request, { title: 'Mobile, fibre and TV', main: home(request) }),
  '/shop': (request) => frame(request, { title: 'Shop', current: '/shop', main: shop() }),
  '/guide': (request) => frame(request, { title: 'Find a plan', current: '/guide', main: guide(request) }),
  '/cart': (request) => frame(request, { title: 'Your cart', current: '/cart', main: cart(request) }),
  '/checkout': (request) => frame(request, { title: 'Checkout', main: checkout(request) }),
  '/orders': (request) => frame(request, { title: 'Orders', current: '/orders', main: orders(request) }),
  '/alerts': (request) => frame(request, { title: 'Alerts', current: '/alerts', main: alerts() }),
  '/help': (request) => frame(request, { title: 'Help', current: '/help', main: help() }),
  [bareWidgetsPath]: bareWidgets,
  '/404': (request) => frame(request, { title: 'Not here', main: notHere() }),
};

/** Keeps the page's demonstration switches (`simulator`, `bundles`) on its links. */
export function linkTo(path: string, { url }: Pick<PageRequest, 'url'>): string {
  const kept = ['simulator', 'bundles'].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const [before, hash] = path.split('#');
  return `${before}${kept.length ? `?${String(new URLSearchParams(kept))}` : ''}${hash ? `#${hash}` : ''}`;
}

function home(request: PageRequest): Markup {
  const shelf = (category: string, name: string, text: string, picture: string) => html`
    <li class="shelf">
      <a href="${linkTo(`/shop#category=${category}`, request)}">
        <img src="/pictures/${picture}.svg" alt="" width="160" height="120" />
        <strong>${name}</strong>
        <span>${text}</span>
      </a>
    </li>`;
  return html`
    <section class="hero">
      <div>
        <p class="eyebrow">Tern Fibre</p>
        <h1>The fast lane home, at a price that stays put.</h1>
        <p class="lead">Full-fibre broadband from 150 to 2,000 Mb/s. One router, one bill, and no price rise for two years.</p>
        <p class="actions">
          <a class="primary" href="${linkTo('/shop#category=broadband', request)}">See fibre plans</a>
          <a class="quiet" href="${linkTo('/shop', request)}">Browse everything</a>
        </p>
      </div>
      <img src="/hero.svg" alt="A house on the coast, joined to the town by a line of light" width="560" height="420" />
    </section>
    <section aria-labelledby="shelves">
      <h2 id="shelves">Find what you need</h2>
      <ul class="shelves">
        ${shelf('mobile', 'Mobile plans', 'From 30-day SIM-only to unlimited 5G', 'sim-unlimited')}
        ${shelf('phones', 'Phones', 'This year’s models, outright or monthly', 'phone-norra-9-lagoon')}
        ${shelf('broadband', 'Home broadband', 'Fibre, or 5G where fibre is not there yet', 'fibre-500')}
        ${shelf('tv', 'TV', 'A set-top box the size of a coaster', 'tv-box')}
      </ul>
    </section>
    <section class="promises" aria-label="What we promise">
      <div><h3>Installed on your day</h3><p>Pick a two-hour slot when you order. We text you when the technician is on the way.</p></div>
      <div><h3>One bill, in plain words</h3><p>What is due today, what comes each month and what happens after an offer ends: always apart, always shown.</p></div>
      <div><h3>Leave when you like</h3><p>Month-to-month on every SIM-only plan. On the rest we show the exit fee before you order.</p></div>
    </section>`;
}

function shop(): Markup {
  return html`
    <header class="page-head">
      <h1>Shop</h1>
      <p>Plans, phones, broadband and TV. Prices include VAT unless we say otherwise.</p>
    </header>
    <selfcare-catalogue-browser></selfcare-catalogue-browser>`;
}

function guide(request: PageRequest): Markup {
  return html`
    <header class="page-head">
      <h1>Find a plan</h1>
      <p>A few questions, and we show you what fits. You can go back and change an answer whenever you like.</p>
    </header>
    <selfcare-guided-selling carthref="${linkTo('/cart', request)}" shophref="${linkTo('/shop', request)}"></selfcare-guided-selling>`;
}

function cart(request: PageRequest): Markup {
  return html`
    <div class="narrow">
      <selfcare-cart checkouthref="${linkTo('/checkout', request)}" shophref="${linkTo('/shop', request)}"></selfcare-cart>
    </div>`;
}

function checkout(request: PageRequest): Markup {
  return html`
    <header class="page-head"><h1>Checkout</h1></header>
    <selfcare-checkout orderhref="${linkTo('/orders', request)}" shophref="${linkTo('/shop', request)}"></selfcare-checkout>`;
}

function orders(request: PageRequest): Markup {
  return html`
    <header class="page-head">
      <h1>Orders</h1>
      <p>Follow what you have ordered, line by line.</p>
    </header>
    <selfcare-order-tracker shophref="${linkTo('/shop', request)}"></selfcare-order-tracker>`;
}

function alerts(): Markup {
  return html`
    <header class="page-head">
      <h1>Alerts</h1>
      <p>Choose what you hear from us, where, and when we keep quiet.</p>
    </header>
    <selfcare-alert-settings></selfcare-alert-settings>`;
}

function help(): Markup {
  return html`
    <article class="prose">
      <h1>Help</h1>
      <h2>How ordering works</h2>
      <ol>
        <li>Choose what you need. The cart shows at once what is due today and what comes each month.</li>
        <li>Tell us where to reach you, look everything over, and place the order. You can do so without an account.</li>
        <li>Follow the order on the <em>Orders</em> page. Most SIMs are active within the hour; fibre takes about a week.</li>
      </ol>
      <h2>When something goes wrong</h2>
      <p>If a page loses its connection while you order, do not order again: open <em>Orders</em> first. If the order reached us, it is there.</p>
      <h2>Talk to us</h2>
      <p>Call 1800 000 000, free from any Irish phone, Monday to Saturday, 8:00 to 20:00 (Irish time).</p>
      <p class="small">Tern is a made-up operator. This portal demonstrates Selfcare Widgets on simulated data; nothing ordered here is delivered.</p>
    </article>`;
}

function bareWidgets(request: PageRequest): Markup {
  return html`<html lang="en-IE" data-sign-on="anonymous">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Widgets alone – Tern</title>
    ${scripts(request)}
  </head>
  <body>
    <main>
      <h1>Widgets alone</h1>
      <selfcare-cart compact></selfcare-cart>
      <selfcare-catalogue-browser></selfcare-catalogue-browser>
      <selfcare-cart></selfcare-cart>
      <selfcare-checkout></selfcare-checkout>
      <selfcare-order-tracker></selfcare-order-tracker>
    </main>
  </body>
</html>`;
}

function notHere(): Markup {
  return html`
    <article class="prose">
      <h1>This page has flown</h1>
      <p>There is nothing at this address. The <a href="/shop">shop</a> and your <a href="/orders">orders</a> are where they always were.</p>
    </article>`;
}
