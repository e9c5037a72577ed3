import { html, type Markup } from './html.js';
import type { Language } from './language.js';
import { frame, scripts } from './frame.js';
import type { Brand } from './brand.js';
import type { Visitor } from './sign-on.js';

/** What a page is made from. */
export interface PageRequest {
  readonly url: URL;
  readonly visitor: Visitor;
  readonly language: Language;
  readonly brand: Brand;
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
  '/': (request) => frame(request, { title: 'tagline', main: home(request) }),
  '/shop': (request) => frame(request, { title: 'shop', current: '/shop', main: shop(request) }),
  '/guide': (request) => frame(request, { title: 'guide', current: '/guide', main: guide(request) }),
  '/cart': (request) => frame(request, { title: 'cart', current: '/cart', main: cart(request) }),
  '/checkout': (request) => frame(request, { title: 'checkout', main: checkout(request) }),
  '/orders': (request) => frame(request, { title: 'orders', current: '/orders', main: orders(request) }),
  '/alerts': (request) => frame(request, { title: 'alerts', current: '/alerts', main: alerts(request) }),
  '/help': (request) => frame(request, { title: 'help', current: '/help', main: help(request) }),
  [bareWidgetsPath]: bareWidgets,
  '/404': (request) => frame(request, { title: 'gone', main: notHere(request) }),
};

/** What the page's address may ask for besides its path, and its links keep. */
export const switches = ['simulator', 'bundles', 'locale', 'brand'] as const;

/** Keeps the page's demonstration switches on its links. */
export function linkTo(path: string, { url }: Pick<PageRequest, 'url'>): string {
  const kept = switches.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const [before, hash] = path.split('#');
  return `${before}${kept.length ? `?${String(new URLSearchParams(kept))}` : ''}${hash ? `#${hash}` : ''}`;
}

function home(request: PageRequest): Markup {
  const { say } = request.language;
  const shelf = (category: 'mobile' | 'phones' | 'broadband' | 'tv', picture: string) => html`
    <li class="shelf">
      <a href="${linkTo(`/shop#category=${category}`, request)}">
        <img src="/pictures/${picture}.svg" alt="" width="160" height="120" />
        <strong>${say(category)}</strong>
        <span>${say(`${category}Text`)}</span>
      </a>
    </li>`;
  const promise = (name: 'promiseDay' | 'promiseBill' | 'promiseLeave') => html`<div><h3>${say(name)}</h3><p>${say(`${name}Text`)}</p></div>`;
  return html`
    <section class="hero">
      <div>
        <p class="eyebrow">${say('heroEyebrow')}</p>
        <h1>${say('heroTitle')}</h1>
        <p class="lead">${say('heroLead')}</p>
        <p class="actions">
          <a class="primary" href="${linkTo('/shop#category=broadband', request)}">${say('heroAction')}</a>
          <a class="quiet" href="${linkTo('/shop', request)}">${say('heroBrowse')}</a>
        </p>
      </div>
      <img src="/hero.svg" alt="${say('heroPicture')}" width="560" height="420" />
    </section>
    <section aria-labelledby="shelves">
      <h2 id="shelves">${say('shelves')}</h2>
      <ul class="shelves">
        ${shelf('mobile', 'sim-unlimited')} ${shelf('phones', 'phone-norra-9-lagoon')} ${shelf('broadband', 'fibre-500')} ${shelf('tv', 'tv-box')}
      </ul>
    </section>
    <section class="promises" aria-label="${say('promises')}">${promise('promiseDay')}${promise('promiseBill')}${promise('promiseLeave')}</section>`;
}

function pageHead(title: Markup, text?: Markup): Markup {
  return html`<header class="page-head">
      <h1>${title}</h1>
      ${text && html`<p>${text}</p>`}
    </header>`;
}

function shop({ language: { say } }: PageRequest): Markup {
  return html`
    ${pageHead(say('shop'), say('shopText'))}
    <selfcare-catalogue-browser></selfcare-catalogue-browser>`;
}

function guide(request: PageRequest): Markup {
  const { say } = request.language;
  return html`
    ${pageHead(say('guide'), say('guideText'))}
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
    ${pageHead(request.language.say('checkout'))}
    <selfcare-checkout orderhref="${linkTo('/orders', request)}" shophref="${linkTo('/shop', request)}"></selfcare-checkout>`;
}

function orders(request: PageRequest): Markup {
  const { say } = request.language;
  return html`
    ${pageHead(say('orders'), say('ordersText'))}
    <selfcare-order-tracker shophref="${linkTo('/shop', request)}"></selfcare-order-tracker>`;
}

function alerts({ language: { say } }: PageRequest): Markup {
  return html`
    ${pageHead(say('alerts'), say('alertsText'))}
    <selfcare-alert-settings></selfcare-alert-settings>`;
}

function help({ language: { say } }: PageRequest): Markup {
  const page = html`<em>${say('orders')}</em>`;
  return html`
    <article class="prose">
      <h1>${say('help')}</h1>
      <h2>${say('helpOrdering')}</h2>
      <ol>
        <li>${say('helpChoose')}</li>
        <li>${say('helpTell')}</li>
        <li>${say('helpFollow', { orders: page })}</li>
      </ol>
      <h2>${say('helpWrong')}</h2>
      <p>${say('helpWrongText', { orders: page })}</p>
      <h2>${say('helpTalk')}</h2>
      <p>${say('helpTalkText', { phone: html`<bdi>1800 000 000</bdi>` })}</p>
      <p class="small">${say('helpMadeUp')}</p>
    </article>`;
}

function bareWidgets(request: PageRequest): Markup {
  return html`<html lang="${request.language.locale}" dir="${request.language.direction}" data-sign-on="anonymous">
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

function notHere(request: PageRequest): Markup {
  const { say } = request.language;
  const link = (path: string, name: Markup) => html`<a href="${linkTo(path, request)}">${name}</a>`;
  return html`
    <article class="prose">
      <h1>${say('goneTitle')}</h1>
      <p>${say('goneText', { shop: link('/shop', say('goneShop')), orders: link('/orders', say('goneOrders')) })}</p>
    </article>`;
}
