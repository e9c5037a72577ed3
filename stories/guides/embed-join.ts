import { tmf } from '@selfcare/adapters/tmf';
import { createBrowserPlatform } from '@selfcare/browser';
import { cartStore, createSession } from '@selfcare/core';
import { joinSession } from '@selfcare/lit';

const session = joinSession(() =>
  createSession({
    backend: tmf({ base: '/tmf-api' }),
    platform: createBrowserPlatform(),
    // the host signs people in; the token is kept in memory only
    identity: { mode: 'token', getAccessToken: () => fetch('/token', { method: 'POST' }).then((answer) => answer.text()) },
  }),
);

// the same cart that the widgets show, for whatever the page draws itself
const cart = session.use(cartStore);
cart.subscribe(() => console.log(`${cart.state.count} in the cart`));
