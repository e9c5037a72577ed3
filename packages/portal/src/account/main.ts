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
document.querySelector('[data-sign-out]')?.addEventListener('click', () => {
  leaving = true;
  session.signOut();
  void askSignOn('sign-out').finally(() => location.assign('/'));
});

// Somebody signed out in another tab: the page still bears the customer's name.
const { signOn: former } = session.state;
session.subscribe(() => {
  if (former === 'anonymous' || leaving || session.state.signOn !== 'anonymous') return;
  document.querySelector('.who')?.remove();
  const notice = document.querySelector<HTMLDialogElement>('#signed-out');
  if (notice && !notice.open) notice.showModal();
});
