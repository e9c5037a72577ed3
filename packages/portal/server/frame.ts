import { brandOptions } from './brand.js';
import { html, type Markup } from './html.js';
import { languages } from './language.js';
import { linkTo, switches, type PageRequest } from './pages.js';
import type { PortalWord } from './words-en.js';

interface Page {
  readonly title: PortalWord;
  /** The path whose entry in the navigation is the present one. */
  readonly current?: string;
  readonly main: Markup;
}

/** A whole page: head, header with navigation and cart badge, content, footer, and the two bundles. */
export function frame(request: PageRequest, { title, current, main }: Page): Markup {
  const { signedIn } = request.visitor;
  const { locale, direction, say } = request.language;
  const who = signedIn
    ? { signon: signedIn.mode, id: signedIn.customer.id, name: signedIn.customer.name }
    : { signon: 'anonymous', id: '', name: '' };
  return html`<html lang="${locale}" dir="${direction}" data-brand="${request.brand.id}" data-sign-on="${who.signon}" data-customer-id="${who.id}" data-customer-name="${who.name}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${say(title)} – Tern</title>
    <link rel="icon" href="/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/portal.css" />
    <link rel="stylesheet" href="/brands.css" />
    ${scripts(request)}
  </head>
  <body>
    <a class="skip" href="#content">${say('skip')}</a>
    ${switchesForm(request)}
    <header class="site-header">
      <div class="bar">
        <a class="brand" href="${linkTo('/', request)}"><img src="/mark.svg" alt="" width="28" height="28" />Tern</a>
        <nav aria-label="${say('main')}">${navigation(request, current)}</nav>
        <div class="account">
          ${signedIn ? signedInEntry(signedIn.customer.name, request) : signInEntry(request)}
          <selfcare-cart compact href="${linkTo('/cart', request)}"></selfcare-cart>
        </div>
      </div>
    </header>
    <main id="content" tabindex="-1">${main}</main>
    <footer class="site-footer">
      <div>
        <p><strong>Tern</strong> ${say('tagline')}</p>
        <p class="small">${say('madeUp')}</p>
      </div>
    </footer>
    <dialog id="sign-in-again" class="sheet" aria-labelledby="sign-in-again-title">
      <h2 id="sign-in-again-title">${say('againTitle')}</h2>
      <p>${say('againText')}</p>
      <p class="actions"><a class="primary" href="${signInPath(request)}">${say('signIn')}</a><button type="button" class="quiet" data-close>${say('notNow')}</button></p>
    </dialog>
    <dialog id="signed-out" class="sheet" aria-labelledby="signed-out-title">
      <h2 id="signed-out-title">${say('outTitle')}</h2>
      <p>${say('outText')}</p>
      <p class="actions"><a class="primary" href="${linkTo('/', request)}">${say('goHome')}</a></p>
    </dialog>
    <dialog id="still-signed-in" class="sheet" aria-labelledby="still-signed-in-title">
      <h2 id="still-signed-in-title">${say('stillTitle')}</h2>
      <p>${say('stillText')}</p>
      <p class="actions"><button type="button" class="primary" data-sign-out>${say('signOut')}</button></p>
    </dialog>
  </body>
</html>`;
}

function navigation(request: PageRequest, current: string | undefined): Markup {
  const entry = (path: string, name: PortalWord) => html`
    <a href="${linkTo(path, request)}"${path === current ? html` aria-current="page"` : ''}>${request.language.say(name)}</a>`;
  const alerts = request.visitor.signedIn ? entry('/alerts', 'alerts') : '';
  return html`${entry('/shop', 'shop')}${entry('/guide', 'guide')}${entry('/orders', 'orders')}${alerts}${entry('/help', 'help')}`;
}

/** What a visitor may choose about the whole portal: the page's script does it at once, and without it the form asks for the page anew. */
function switchesForm({ url, language, brand }: PageRequest): Markup {
  const kept = switches.filter((name) => name !== 'locale' && name !== 'brand' && url.searchParams.has(name));
  return html`<form class="switches" method="get">
      ${kept.map((name) => html`<input type="hidden" name="${name}" value="${url.searchParams.get(name)}" />`)}
      <label><span>${language.say('language')}</span><select name="locale">${languages.map(
        ({ locale, name }) => html`<option value="${locale}"${locale === language.locale ? html` selected` : ''}>${name}</option>`,
      )}</select></label>
      <label><span>${language.say('brand')}</span><select name="brand">${brandOptions(brand)}</select></label>
    </form>`;
}

/** With the way back in, for when the page learns that nobody is signed in any more. */
function signedInEntry(name: string, request: PageRequest): Markup {
  const { say } = request.language;
  return html`<details class="who">
    <summary><bdi>${name}</bdi></summary>
    <div><button type="button" class="quiet" data-sign-out>${say('signOut')}</button></div>
  </details>
  ${signInEntry(request, html` hidden`)}`;
}

function signInEntry(request: PageRequest, attribute: Markup | '' = ''): Markup {
  return html`<a class="sign-in" href="${signInPath(request)}"${attribute}>${request.language.say('signIn')}</a>`;
}

function signInPath({ url }: PageRequest): string {
  return `/identity/sign-in?return=${encodeURIComponent(url.pathname + url.search)}`;
}

/** The bundles in the asked order, after the words of the page's language; with the worker, the simulator starts first and loads them itself. */
export function scripts({ nonce, worker, accountFirst, language: { bundle } }: PageRequest): Markup {
  const bundles = ['/bundles/shop.js', '/bundles/account.js'];
  const inOrder = [...(bundle ? [`/bundles/${bundle}.js`] : []), ...(accountFirst ? bundles.reverse() : bundles)];
  if (worker) return html`<script type="module" nonce="${nonce}" src="/bundles/simulator.js" data-then="${inOrder.join(' ')}"></script>`;
  return html`${inOrder.map((src) => html`<script type="module" nonce="${nonce}" src="${src}"></script>`)}`;
}
