import { joinSession } from '@selfcare/lit';
import { startPortalSession } from '../portal-session.js';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/order-tracker/define';

const session = joinSession(startPortalSession);

const dialog = document.querySelector<HTMLDialogElement>('#sign-in-again');
dialog?.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());

document.addEventListener('selfcare-auth-required', (event) => {
  event.preventDefault();
  if (dialog && !dialog.open) dialog.showModal();
});

document.querySelector('[data-sign-out]')?.addEventListener('click', () => {
  session.signOut();
  void fetch('/identity/sign-out', { method: 'POST' }).finally(() => location.assign('/'));
});
