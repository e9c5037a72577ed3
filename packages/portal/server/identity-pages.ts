import { demoCustomers } from '@selfcare/mocks';
import { frame } from './frame.js';
import { html, type Markup } from './html.js';
import type { PageRequest } from './pages.js';

const about: Readonly<Record<string, string>> = { consumer: 'Consumer', business: 'Business customer' };

/** The pages of the simulated identity provider. */
export const identityPages = {
  /** Chooses who signs in, and by which of the two ways the page then proves itself. */
  signIn: (request: PageRequest): Markup =>
    frame(request, {
      title: 'Sign in',
      main: html`
        <form class="prose sign-in-form" method="post" action="/identity/sign-in">
          <h1>Sign in</h1>
          <p>This is a simulated sign-in: choose whom to be. No password is asked, and none of these people exist.</p>
          <input type="hidden" name="return" value="${request.url.searchParams.get('return') ?? '/'}" />
          <fieldset>
            <legend>Who are you?</legend>
            ${demoCustomers.map(
              ({ id, name, kind }, at) => html`
                <label class="choice"><input type="radio" name="customer" value="${id}" required${at === 0 ? html` checked` : ''} />
                  <span><strong>${name}</strong><small>${about[kind]}</small></span></label>`,
            )}
          </fieldset>
          <fieldset>
            <legend>How does the page prove it?</legend>
            <label class="choice"><input type="radio" name="mode" value="cookie" checked />
              <span><strong>By the portal’s cookie</strong><small>The portal’s server keeps the tokens</small></span></label>
            <label class="choice"><input type="radio" name="mode" value="token" />
              <span><strong>By an access token</strong><small>The page asks for one and keeps it in memory</small></span></label>
          </fieldset>
          <p class="actions"><button class="primary" type="submit">Sign in</button></p>
        </form>`,
    }),
};
