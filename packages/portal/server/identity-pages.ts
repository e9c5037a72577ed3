import { demoCustomers } from '@selfcare/mocks';
import { frame } from './frame.js';
import { html, type Markup } from './html.js';
import type { PageRequest } from './pages.js';


/** The pages of the simulated identity provider. */
export const identityPages = {
  /** Chooses who signs in, and by which of the two ways the page then proves itself. */
  signIn: (request: PageRequest): Markup => {
    const { say } = request.language;
    return frame(request, {
      title: 'signIn',
      main: html`
        <form class="prose sign-in-form" method="post" action="/identity/sign-in">
          <h1>${say('signIn')}</h1>
          <p>${say('simulated')}</p>
          <input type="hidden" name="return" value="${request.url.searchParams.get('return') ?? '/'}" />
          <fieldset>
            <legend>${say('who')}</legend>
            ${demoCustomers.map(
              ({ id, name, kind }, at) => html`
                <label class="choice"><input type="radio" name="customer" value="${id}" required${at === 0 ? html` checked` : ''} />
                  <span><strong><bdi>${name}</bdi></strong><small>${say(kind === 'business' ? 'business' : 'consumer')}</small></span></label>`,
            )}
          </fieldset>
          <fieldset>
            <legend>${say('proof')}</legend>
            <label class="choice"><input type="radio" name="mode" value="cookie" checked />
              <span><strong>${say('proofCookie')}</strong><small>${say('proofCookieText')}</small></span></label>
            <label class="choice"><input type="radio" name="mode" value="token" />
              <span><strong>${say('proofToken')}</strong><small>${say('proofTokenText')}</small></span></label>
          </fieldset>
          <p class="actions"><button class="primary" type="submit">${say('signIn')}</button></p>
        </form>`,
    });
  },
};
