import { simulatedCode } from '@selfcare/mocks';
import '@selfcare/widgets/alert-settings/define';
import type { LitElement } from 'lit';
import { parts, statusOf, textOf } from '../support/widget.js';
import { holdsOut } from './matrix.js';
import type { ShopVisit } from './shop-visit.js';

const bill = 'account.bill.email';
const offer = 'account.marketing.email';

const open = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-alert-settings');

const cell = (widget: LitElement, id: string): HTMLElement | null => widget.renderRoot.querySelector<HTMLElement>(`[data-cell="${id}"]`);
const isOn = (widget: LitElement, id: string): boolean => cell(widget, id)?.getAttribute('aria-checked') === 'true';
const keptChoice = ({ simulator }: ShopVisit, id: string): string | undefined =>
  simulator.inspect().alerts[0]?.settings.preferences.find((one) => one.id === id)?.choice;
const isVerified = ({ simulator }: ShopVisit): boolean =>
  simulator.inspect().alerts[0]?.settings.contacts.find(({ channel }) => channel === 'sms')?.readiness === 'verified';

const toggle = async (visit: ShopVisit, widget: LitElement, id: string): Promise<void> => {
  cell(widget, id)?.click();
  await visit.pass(0);
};

const typeCode = async (visit: ShopVisit, widget: LitElement): Promise<void> => {
  const input = widget.renderRoot.querySelector<HTMLInputElement>('#code');
  if (!input) return;
  input.value = simulatedCode;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  parts(widget, 'confirm')[0]?.click();
  await visit.pass(0);
};

/** Has a code sent where none is awaited, and types it. */
const verify = async (visit: ShopVisit, widget: LitElement): Promise<boolean> => {
  (parts(widget, 'verify')[0] ?? parts(widget, 'resend')[0])?.click();
  await visit.pass(60_000);
  await typeCode(visit, widget);
  return true;
};

describe('<selfcare-alert-settings> over a back end that misbehaves', () => {
  holdsOut({
    doing: 'looks at the alerts',
    match: 'GET */alertSettings',
    during: open,
    works: (_, widget) => cell(widget, bill) !== null && parts(widget, 'problem').length === 0,
    final: new Set(['T15']),
    comeBack: open,
  });

  holdsOut({
    doing: 'switches an alert off',
    match: 'PATCH */alertSettings/*',
    before: open,
    during: async (visit, widget) => toggle(visit, widget as LitElement, bill),
    wrong: (visit, widget) => [
      ...(cell(widget, bill) ? [] : ['the switch is gone']),
      ...(cell(widget, offer)?.getAttribute('aria-disabled') ? ['another switch is shut'] : []),
      ...(!isOn(widget, bill) && keptChoice(visit, bill) === 'on' && !textOf(widget).includes('Saving') ? ['it shows as saved what is not'] : []),
    ],
    works: (visit, widget) => keptChoice(visit, bill) === 'off' && !isOn(widget, bill) && parts(widget, 'failure').length === 0,
    again: async (visit, widget) => {
      const [again] = parts(widget, 'retry');
      if (again) again.click();
      else if (isOn(widget, bill)) await toggle(visit, widget, bill);
      await visit.pass(0);
      return true;
    },
  });

  holdsOut({
    doing: 'has a code sent',
    match: 'POST */alertVerification',
    before: open,
    during: (visit) => visit.press('Verify: Text message'),
    wrong: (visit, widget) => (/is verified/.test(statusOf(widget)) && !isVerified(visit) ? ['it says that it is verified'] : []),
    works: (visit, widget) => isVerified(visit) && !textOf(widget).includes('Nothing arrives'),
    again: verify,
  });

  holdsOut({
    doing: 'types the code',
    match: 'PATCH */alertVerification/*',
    before: async (visit) => {
      const widget = await open(visit);
      await visit.press('Verify: Text message');
      return widget;
    },
    during: async (visit, widget) => typeCode(visit, widget as LitElement),
    wrong: (visit, widget) => (/is verified/.test(statusOf(widget)) && !isVerified(visit) ? ['it says that it is verified'] : []),
    works: (visit, widget) => isVerified(visit) && !textOf(widget).includes('Nothing arrives'),
    again: verify,
  });
});
