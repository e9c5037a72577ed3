import { html, type Markup } from './html.js';
import { linkTo, type PageRequest } from './pages.js';

interface Page {
  readonly title: string;
  /** The path whose entry in the navigation is the present one. */
  readonly current?: string;
  readonly main: Markup;
}

/** A whole page: head, header with navigation and cart badge, content, footer, and the two bundles. */
export function frame(request: PageRequest, { title, current, main }: Page): Markup {
  const { signedIn } = request.visitor;
  const who = signedIn
    ? { signon: signedIn.mode, id: signedIn.customer.id, name: signedIn.customer.name }
    : { signon: 'anonymous', id: '', name: '' };
  return html`<html lang="en-IE" data-sign-on="${who.signon}" data-customer-id="${who.id}" data-customer-name="${who.name}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – Tern</title>
    <link rel="icon" href="/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/portal.css" />
    ${scripts(request)}
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="site-header">
      <div class="bar">
        <a class="brand" href="${linkTo('/', request)}"><img src="/mark.svg" alt="" width="28" height="28" />Tern</a>
        <nav aria-label="Main">${navigation(request, current)}</nav>
        <div class="account">
          ${signedIn ? signedInEntry(signedIn.customer.name) : signInEntry(request)}
          <selfcare-cart compact href="${linkTo('/cart', request)}"></selfcare-cart>
        </div>
      </div>
    </header>
    <main id="content" tabindex="-1">${main}</main>
    <footer class="site-footer">
      <div>
        <p><strong>Tern</strong> Mobile, fibre and TV</p>
        <p class="small">Tern is a made-up operator. This portal demonstrates Selfcare Widgets on simulated data.</p>
      </div>
    </footer>
    <dialog id="sign-in-again" class="sheet" aria-labelledby="sign-in-again-title">
      <h2 id="sign-in-again-title">Please sign in again</h2>
      <p>To keep your account safe, your sign-in has ended. What you were doing is kept.</p>
      <p class="actions"><a class="primary" href="${signInPath(request)}">Sign in</a><button type="button" class="quiet" data-close>Not now</button></p>
    </dialog>
    <dialog id="signed-out" class="sheet" aria-labelledby="signed-out-title">
      <h2 id="signed-out-title">You have signed out</h2>
      <p>You signed out in another tab, so nothing of your account is shown here any more.</p>
      <p class="actions"><a class="primary" href="${linkTo('/', request)}">Go to the home page</a></p>
    </dialog>
  </body>
</html>`;
}

function navigation(request: PageRequest, current: string | undefined): Markup {
  const entry = (path: string, name: string) => html`
    <a href="${linkTo(path, request)}"${path === current ? html` aria-current="page"` : ''}>${name}</a>`;
  return html`${entry('/shop', 'Shop')}${entry('/guide', 'Find a plan')}${entry('/orders', 'Orders')}${request.visitor.signedIn ? entry('/alerts', 'Alerts') : ''}${entry('/help', 'Help')}`;
}

function signedInEntry(name: string): Markup {
  return html`<details class="who">
    <summary>${name}</summary>
    <div><button type="button" class="quiet" data-sign-out>Sign out</button></div>
  </details>`;
}

function signInEntry(request: PageRequest): Markup {
  return html`<a class="sign-in" href="${signInPath(request)}">Sign in</a>`;
}

function signInPath({ url }: PageRequest): string {
  return `/identity/sign-in?return=${encodeURIComponent(url.pathname + url.search)}`;
}

/** The bundles in the asked order; with the worker, the simulator starts first and loads them itself. */
export function scripts({ nonce, worker, accountFirst }: PageRequest): Markup {
  const bundles = ['/bundles/shop.js', '/bundles/account.js'];
  const inOrder = accountFirst ? bundles.reverse() : bundles;
  if (worker) return html`<script type="module" nonce="${nonce}" src="/bundles/simulator.js" data-then="${inOrder.join(' ')}"></script>`;
  return html`${inOrder.map((src) => html`<script type="module" nonce="${nonce}" src="${src}"></script>`)}`;
}
