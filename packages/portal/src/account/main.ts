import { joinSession } from '@selfcare/lit';
import { listenToSwitches } from '../page-switches.js';
import { askSignOn, startPortalSession } from '../portal-session.js';
import '@selfcare/widgets/alert-settings/define';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/order-tracker/define';

const session = joinSession(startPortalSession);
listenToSwitches(session);

const dialog = document.querySelector<HTMLDialogElement>('#sign-in-again');
dialog?.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());

document.addEventListener('selfcare-auth-required', (event) => {
  event.preventDefault();
  if (dialog && !dialog.open) dialog.showModal();
});

let leaving = false;
for (const button of document.querySelectorAll('[data-sign-out]')) button.addEventListener('click', () => void signOut());

/** Leaves the page only once the sign-on has ended the session, too: until then the next person at this browser is the customer. */
async function signOut(): Promise<void> {
  leaving = true;
  session.signOut();
  const ended = await askSignOn('sign-out').then(({ ok }) => ok, () => false);
  if (ended) return location.assign('/');
  const notice = document.querySelector<HTMLDialogElement>('#still-signed-in');
  if (notice && !notice.open) notice.showModal();
}

// Another tab ended this session: the page still bears the customer's name.
const { signOn: former } = session.state;
session.subscribe(() => {
  if (former === 'anonymous' || leaving || session.state.signOn !== 'anonymous') return;
  document.querySelector('.who')?.remove();
  document.querySelector('.sign-in')?.removeAttribute('hidden');
  const notice = document.querySelector<HTMLDialogElement>('#signed-out');
  if (notice && !notice.open) notice.showModal();
});
