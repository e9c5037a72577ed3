import { createSession, type Identity, type Session } from '@selfcare/core';
import { tmf, type TmfOptions } from '@selfcare/adapters/tmf';
import '@selfcare/widgets/catalogue-browser/define';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { loadLateParts } from '../support/late-parts.js';
import { testPlatform } from '../support/platform.js';
import type { TestSession } from '../support/session.js';
import { aWidget, controlNames, drawn, textOf } from '../support/widget.js';
import { wrongAtRest } from '../faults/common-law.js';

before(loadLateParts);

/** The catalogue over a back end that is wrong in some way, when nothing more will come by itself. */
async function open(options: TmfOptions, identity?: Identity) {
  const told: string[] = [];
  const platform = testPlatform();
  const session = createSession({
    platform, locale: 'en-IE', backend: tmf(options), warn: (message) => told.push(message), ...(identity ? { identity } : {}),
  }) as Session as TestSession;
  const widget = await aWidget(document.createElement('selfcare-catalogue-browser') as LitElement, session);
  await platform.advance(60_000);
  await drawn(widget, session);
  return { told, widget, says: textOf(widget), controls: controlNames(widget) };
}

const answering = (answer: () => Response | Promise<Response>): typeof fetch => () => Promise.resolve().then(answer);

describe('what bad input gets', () => {
  it('a profile that contradicts itself: no session, and the sentence that says what to mend', () => {
    const options: TmfOptions = { base: '/tmf-api', profile: { name: 'ours', versions: 'v5', paths: { shoppingCart: 'cart/v4' } } };
    expect(() => createSession({ platform: testPlatform(), backend: tmf(options) }))
      .to.throw('tmf(): paths.shoppingCart ends in v4, but versions says v5 (profile "ours")')
      .with.property('code', 'configuration');
  });

  it('an address where no server is: the developer reads which one and why it may be, the customer that it is not them, and can try again', async () => {
    const { told, widget, says, controls } = await open({
      base: 'https://nowhere.example/tmf-api',
      fetch: answering(() => Promise.reject(new TypeError('Failed to fetch'))),
    });
    expect(told.join('\n')).to.match(/reached no server: does https:\/\/nowhere\.example\/tmf-api answer and allow this page's origin \(CORS\)\?/);
    expect(says).to.not.match(/nowhere|CORS|fetch/);
    expect(controls).to.include('Try again');
    expect(wrongAtRest(widget)).to.deep.equal([]);
  });

  it('a token callback that throws: the developer reads what it threw, the customer is asked to sign in', async () => {
    const getAccessToken = (): Promise<string> => Promise.reject(new Error('The vault is shut'));
    const { told, widget, says, controls } = await open({ base: '/tmf-api', fetch: answering(() => Response.json([])) }, { mode: 'token', getAccessToken });
    expect(told.join('\n')).to.match(/getAccessToken\(\) threw: The vault is shut/);
    expect(says).to.match(/signed out/).and.not.match(/vault/);
    expect(controls).to.include('Sign in');
    expect(wrongAtRest(widget)).to.deep.equal([]);
  });

  it('a server of another API: the developer reads where none of TM Forum’s lives, the customer that it is not set up or not there now', async () => {
    for (const [answer, developer] of [
      [() => Response.json({ error: 'Not Found', path: '/x' }, { status: 404 }), /answered 404: no TM Forum API lives there\. Is `base` right\?/],
      [() => Response.json({ weather: 'rain' }), /answered JSON that is no list/],
      [() => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }), /answered HTML\. Is `base` right/],
    ] as const) {
      const { told, widget, says } = await open({ base: '/weather', fetch: answering(answer) });
      expect(told.join('\n'), says).to.match(developer);
      expect(says).to.not.match(/weather|TM Forum|HTML|404/);
      expect(wrongAtRest(widget)).to.deep.equal([]);
    }
  });
});
