import { expect, waitUntil } from '@open-wc/testing';
import { BackendProblem, type AlertChange, type AlertPort, type AlertSettings, type Identity, type ProblemCode } from '@selfcare/core';
import '@selfcare/widgets/alert-settings/define';
import type { AlertSettingsElement } from '@selfcare/widgets/alert-settings';
import { aPreference, KeptAlerts, someAlertSettings } from '../../support/alerts.js';
import { lateLimits } from '../../../packages/widgets/src/alert-settings/late-limits.js';
import { loadLateParts } from '../../support/late-parts.js';
import { playedLate } from '../../support/played-late.js';
import { aSession, aTokenIdentity, lateAnswer, type TestSession } from '../../support/session.js';
import { aWidget, control, controlNames, drawn, focusedName, part, parts, statusOf, textOf } from '../../support/widget.js';

interface Shown {
  readonly alerts: AlertSettingsElement;
  readonly session: TestSession;
  readonly kept: KeptAlerts;
  readonly warnings: string[];
}

interface ShownOptions {
  readonly kept?: KeptAlerts;
  readonly port?: Partial<AlertPort>;
  readonly identity?: Identity;
  readonly width?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

async function shownAlerts({ kept = new KeptAlerts(), port = {}, identity = aTokenIdentity(), width = '900px', attributes = {} }: ShownOptions = {}): Promise<Shown> {
  const warnings: string[] = [];
  const session = aSession({ locale: 'en-IE', identity, backend: { alerts: kept.port(port) }, warn: (message) => warnings.push(message) });
  const alerts = document.createElement('selfcare-alert-settings');
  alerts.style.inlineSize = width;
  for (const [name, value] of Object.entries(attributes)) alerts.setAttribute(name, value);
  const shown = { alerts: await aWidget(alerts, session), session, kept, warnings };
  await seen(shown);
  return shown;
}

async function seen({ alerts, session }: Shown): Promise<void> {
  await drawn(alerts, session);
  await drawn(alerts, session);
}

const of = (settings: Partial<AlertSettings>) => new KeptAlerts(someAlertSettings(settings));
const failing = (code: ProblemCode) => () => Promise.reject(new BackendProblem(code, 'No'));

async function press(shown: Shown, name: string): Promise<void> {
  const pressed = control(shown.alerts, name);
  pressed.focus();
  pressed.click();
  await seen(shown);
}

const isOn = ({ alerts }: Shown, name: string): boolean => control(alerts, name).getAttribute('aria-checked') === 'true';
const field = ({ alerts }: Shown, label: string): HTMLInputElement => {
  const found = [...alerts.renderRoot.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  return alerts.renderRoot.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`)!;
};

async function enter(shown: Shown, label: string, value: string): Promise<void> {
  const input = field(shown, label);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await seen(shown);
}

async function chooseSubject(shown: Shown, name: string): Promise<void> {
  const label = [...part(shown.alerts, 'subjects').querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === name);
  label?.click();
  await seen(shown);
}

async function key(shown: Shown, name: string, options: KeyboardEventInit = {}): Promise<string> {
  const focused = shown.alerts.shadowRoot!.activeElement!;
  focused.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options }));
  await seen(shown);
  return focusedName(shown.alerts);
}

describe('<selfcare-alert-settings>', () => {
  before(loadLateParts);

  it('shows topics by channels as a grid whose cells say what they switch', async () => {
    const shown = await shownAlerts();
    const matrix = part(shown.alerts, 'matrix');
    expect(matrix.getAttribute('role')).to.equal('grid');
    expect([...matrix.querySelectorAll('thead th')].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Topic',
      'Email',
      'Text message Nothing arrives',
    ]);
    expect([isOn(shown, 'Bills by email'), isOn(shown, 'Bills by text message')]).to.deep.equal([true, false]);
    expect(statusOf(shown.alerts)).to.equal('Your alerts are here');
    await expect(shown.alerts).to.be.accessible();
  });

  it('saves each switch by itself, at once, and says so', async () => {
    const answer = lateAnswer<AlertChange>();
    const shown = await shownAlerts({ port: { change: () => answer.promise } });
    await press(shown, 'Bills by text message');
    expect(isOn(shown, 'Bills by text message')).to.equal(true);
    expect(part(shown.alerts, 'matrix').textContent).to.contain('Saving');
    expect(statusOf(shown.alerts)).to.equal('Bills by text message: on');
    await press(shown, 'Bills by email');
    expect(isOn(shown, 'Bills by email'), 'the others stay usable').to.equal(false);
    await expect(shown.alerts).to.be.accessible();
  });

  it('takes back the one that failed, with its reason and the way to try again', async () => {
    let fails = true;
    const kept = new KeptAlerts();
    const shown = await shownAlerts({ kept, port: { change: (change) => (fails ? failing('invalid')() : Promise.resolve(kept.apply(change))) } });
    await press(shown, 'Bills by text message');
    expect(isOn(shown, 'Bills by text message')).to.equal(false);
    expect(part(shown.alerts, 'failure').textContent).to.contain('Not saved: Bills by text message').and.to.contain('Please check what you chose');
    expect(statusOf(shown.alerts)).to.contain('Not saved: Bills by text message');
    const described = control(shown.alerts, 'Bills by text message').getAttribute('aria-describedby')!.split(' ');
    expect(described.every((id) => shown.alerts.renderRoot.querySelector(`[id="${id}"]`))).to.equal(true);
    await expect(shown.alerts).to.be.accessible();
    fails = false;
    await press(shown, 'Try again: Bills by text message');
    expect([isOn(shown, 'Bills by text message'), parts(shown.alerts, 'failure').length]).to.deep.equal([true, 0]);
    expect(focusedName(shown.alerts)).to.equal('Bills by text message');
  });

  it('undoes the last change, with the focus back on its switch', async () => {
    const shown = await shownAlerts();
    await press(shown, 'Bills by email');
    expect(statusOf(shown.alerts)).to.equal('Bills by email: off');
    expect(control(shown.alerts, 'Undo: Bills by email').closest('.choice')).to.equal(control(shown.alerts, 'Bills by email').closest('.choice'));
    await press(shown, 'Undo: Bills by email');
    expect([isOn(shown, 'Bills by email'), parts(shown.alerts, 'undo').length]).to.deep.equal([true, 0]);
    expect(focusedName(shown.alerts)).to.equal('Bills by email');
    expect(shown.kept.settings.preferences[0]?.choice).to.equal('on');
  });

  it('tells the page once of each setting that was saved, and not of one that was refused; neither line nor value is told', async () => {
    const shown = await shownAlerts({
      port: { change: (change) => (change.id === 'line.outage.sms' ? failing('invalid')() : Promise.resolve(shown.kept.apply(change))) },
    });
    const told: unknown[] = [];
    shown.alerts.parentElement!.addEventListener('selfcare-alert-changed', (event) => {
      const { kind, topicId, channel, bubbles, composed } = event;
      told.push([kind, topicId, channel]);
      expect([bubbles, composed, Object.keys(event).filter((name) => !['kind', 'topicId', 'channel', 'isTrusted'].includes(name))]).to.deep.equal([true, true, []]);
    });
    for (let time = 0; time < 3; time++) control(shown.alerts, 'Bills by email').click();
    await seen(shown);
    await chooseSubject(shown, 'Mobile 085');
    await press(shown, 'Outages by text message');
    await enter(shown, 'Mobile data in a month', '20');
    await press(shown, 'Keep quiet at night or whenever you like');
    expect(told).to.deep.equal([['preference', 'bill', 'email'], ['threshold', 'usage', undefined], ['quietHours', undefined, undefined]]);
  });

  it('names the line of what was changed there, also while another one is looked at', async () => {
    const refused = lateAnswer<AlertChange>();
    const shown = await shownAlerts({ port: { change: () => refused.promise } });
    await chooseSubject(shown, 'Mobile 085');
    await press(shown, 'Bills by email');
    expect(statusOf(shown.alerts)).to.equal('Bills by email, Mobile 085: off');
    await chooseSubject(shown, 'Your account');
    refused.reject(new BackendProblem('invalid', 'No'));
    await seen(shown);
    expect(part(shown.alerts, 'failures').textContent).to.contain('Not saved: Bills by email, Mobile 085');
  });

  it('locks what is mandatory with its reason, and says it when it is pressed', async () => {
    const shown = await shownAlerts();
    const locked = control(shown.alerts, 'Outages by email');
    expect(locked.getAttribute('aria-disabled')).to.equal('true');
    expect(part(shown.alerts, 'lock').textContent).to.contain('Email: The law wants it. (Act 7)');
    await press(shown, 'Outages by email');
    expect([isOn(shown, 'Outages by email'), statusOf(shown.alerts)]).to.deep.equal([true, 'The law wants it.']);
  });

  it('says what a line has from its account, and gives up what is its own', async () => {
    const shown = await shownAlerts();
    await chooseSubject(shown, 'Mobile 085');
    const note = (name: string) => control(shown.alerts, name).parentElement!.querySelector('[id^=note]')!.textContent!.trim();
    expect([note('Bills by email'), note('Outages by text message')]).to.deep.equal(['From account', 'Set here']);
    await press(shown, 'Use the account’s: Outages');
    expect([isOn(shown, 'Outages by text message'), note('Outages by text message')]).to.deep.equal([true, 'From account']);
    expect(focusedName(shown.alerts)).to.equal('Outages by text message');
    await expect(shown.alerts).to.be.accessible();
  });

  it('is one stop for Tab, with arrows, Home and End from cell to cell', async () => {
    const shown = await shownAlerts();
    const stops = [...part(shown.alerts, 'matrix').querySelectorAll('[tabindex="0"]')];
    expect(stops.map((stop) => stop.getAttribute('aria-label'))).to.deep.equal(['Bills by email']);
    control(shown.alerts, 'Bills by email').focus();
    expect(await key(shown, 'ArrowRight')).to.equal('Bills by text message');
    expect(await key(shown, 'ArrowRight')).to.equal('Bills by text message');
    expect(await key(shown, 'ArrowDown')).to.equal('Outages by text message');
    expect(await key(shown, 'Home')).to.equal('Outages by email');
    expect(await key(shown, 'End')).to.equal('Outages by text message');
    expect(await key(shown, 'Home', { ctrlKey: true })).to.equal('Bills by email');
    expect(await key(shown, 'End', { ctrlKey: true })).to.equal('Outages by text message');
    expect(await key(shown, 'ArrowUp')).to.equal('Bills by text message');
    expect(part(shown.alerts, 'matrix').querySelectorAll('[tabindex="0"]').length).to.equal(1);
  });

  it('keeps a stop for Tab where a subject has fewer topics than the last one', async () => {
    const shown = await shownAlerts({ kept: of({ preferences: [aPreference('account', 'bill', 'email'), aPreference('account', 'outage', 'email'), aPreference('line', 'bill', 'email')] }) });
    control(shown.alerts, 'Outages by email').focus();
    await seen(shown);
    await chooseSubject(shown, 'Mobile 085');
    expect(part(shown.alerts, 'matrix').querySelectorAll('[tabindex="0"]').length).to.equal(1);
  });

  it('turns its arrows round from right to left', async () => {
    const shown = await shownAlerts();
    shown.alerts.dir = 'rtl';
    control(shown.alerts, 'Bills by email').focus();
    expect(await key(shown, 'ArrowRight')).to.equal('Bills by email');
    // English words in a page from right to left are set apart.
    expect(await key(shown, 'ArrowLeft')).to.equal('\u2066Bills by text message\u2069');
  });

  it('becomes one list for each topic where the column is narrow, and loses nothing on the way', async () => {
    const shown = await shownAlerts();
    await press(shown, 'Bills by text message');
    shown.alerts.style.inlineSize = '320px';
    await waitUntil(() => parts(shown.alerts, 'matrix').length === 0, 'the lists');
    await seen(shown);
    expect([parts(shown.alerts, 'matrix').length, parts(shown.alerts, 'topic').length]).to.deep.equal([0, 2]);
    expect(isOn(shown, 'Bills by text message')).to.equal(true);
    expect(focusedName(shown.alerts)).to.equal('Bills by text message');
    expect(controlNames(shown.alerts)).to.include('Undo: Bills by text message');
    expect(shown.alerts.scrollWidth).to.be.at.most(320);
    await expect(shown.alerts).to.be.accessible();
  });

  it('says that nothing arrives at what is not verified, and verifies it in place', async () => {
    const shown = await shownAlerts();
    expect(part(shown.alerts, 'contacts').textContent).to.contain('Not verified').and.to.contain('Nothing will arrive here until you verify it.');
    await press(shown, 'Verify: Text message');
    expect(textOf(shown.alerts)).to.contain('We sent a code to 085 ••• 01.').and.to.contain('Another code in 30 seconds');
    expect(shown.alerts.shadowRoot!.activeElement?.id).to.equal('code');
    await expect(shown.alerts).to.be.accessible();
    await enter(shown, 'Code', '1111');
    await press(shown, 'Confirm');
    expect(field(shown, 'Code').getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(shown.alerts)).to.contain('This is not the code.');
    const told: string[] = [];
    shown.alerts.parentElement!.addEventListener('selfcare-contact-verified', ({ channel }) => told.push(channel));
    await enter(shown, 'Code', '4711');
    await press(shown, 'Confirm');
    expect([parts(shown.alerts, 'verification').length, told]).to.deep.equal([0, ['sms']]);
    expect(statusOf(shown.alerts)).to.equal('Text message is verified. Alerts arrive there from now on.');
    expect(textOf(shown.alerts)).not.to.contain('Nothing arrives');
  });

  it('says that no other code can be sent yet, and counts down until one can', async () => {
    const shown = await shownAlerts({ port: { sendCode: () => Promise.reject(new BackendProblem('too-many', 'Slow down', { retryAfter: 18 })) } });
    await press(shown, 'Verify: Text message');
    expect(statusOf(shown.alerts)).to.contain('No other code can be sent yet.');
    await shown.session.platform.advance(10_000);
    await seen(shown);
    expect(textOf(shown.alerts)).to.contain('Another code in 8 seconds').and.not.to.contain('18 seconds');
  });

  it('leaves the focus with the contact while a code is sent, when none could be, and when the customer leaves it', async () => {
    const answer = lateAnswer<never>();
    const shown = await shownAlerts({ port: { sendCode: () => answer.promise } });
    control(shown.alerts, 'Bills by email').focus();
    await press(shown, 'Verify: Text message');
    expect(focusedName(shown.alerts)).to.equal('Sending a code');
    await expect(shown.alerts).to.be.accessible();
    answer.reject(new BackendProblem('offline', 'Cut off'));
    await seen(shown);
    expect(focusedName(shown.alerts)).to.equal('Send another code');
    await press(shown, 'Not now');
    expect(focusedName(shown.alerts)).to.equal('Verify: Text message');
  });

  it('leads on to the code once it is sent, unless the customer has gone on to something else meanwhile', async () => {
    const answer = lateAnswer<Awaited<ReturnType<AlertPort['sendCode']>>>();
    const shown = await shownAlerts({ port: { sendCode: () => answer.promise } });
    await press(shown, 'Verify: Text message');
    control(shown.alerts, 'Bills by email').focus();
    answer.resolve({ verificationId: 'v', resendAfter: 30 });
    await seen(shown);
    expect([focusedName(shown.alerts), parts(shown.alerts, 'verification').length]).to.deep.equal(['Bills by email', 1]);
  });

  it('says that a code is wrong where the focus stays in its field', async () => {
    const shown = await shownAlerts();
    await press(shown, 'Verify: Text message');
    await enter(shown, 'Code', '1111');
    field(shown, 'Code').focus();
    field(shown, 'Code').form!.requestSubmit();
    await seen(shown);
    expect(statusOf(shown.alerts)).to.contain('This is not the code.');
  });

  it('keeps what the back end says of a code apart from its own words', async () => {
    const message = 'الرمز في الطريق';
    const shown = await shownAlerts({ port: { sendCode: () => Promise.resolve({ verificationId: 'v', message, resendAfter: 30 }) } });
    await press(shown, 'Verify: Text message');
    const said = [...shown.alerts.renderRoot.querySelectorAll('bdi')].find(({ textContent }) => textContent?.trim() === message);
    expect(said && getComputedStyle(said).direction).to.equal('rtl');
  });

  it('offers another code when its time has come, and lets the customer leave it', async () => {
    const shown = await shownAlerts();
    await press(shown, 'Verify: Text message');
    expect(controlNames(shown.alerts)).not.to.include('Send another code');
    await shown.session.platform.advance(30_000);
    await seen(shown);
    expect(controlNames(shown.alerts)).to.include('Send another code');
    await press(shown, 'Not now');
    expect(controlNames(shown.alerts)).to.include('Verify: Text message');
  });

  it('says why no code could be sent', async () => {
    const shown = await shownAlerts({ port: { sendCode: failing('offline') } });
    await press(shown, 'Verify: Text message');
    expect(part(shown.alerts, 'code-problem').textContent).to.contain('No code could be sent. Check your internet connection');
    expect(controlNames(shown.alerts)).to.include('Send another code');
  });

  it('says what to do about messages that came back, and about a channel without an address', async () => {
    const shown = await shownAlerts({ kept: of({ contacts: [{ id: 'mail', channel: 'email', readiness: 'bounced', verifiable: false }] }) });
    expect(textOf(shown.alerts)).to.contain('Our last message came back, so nothing will arrive here. Please contact us.');
    expect(textOf(shown.alerts)).to.contain('We have no address for this, so nothing will arrive.');
  });

  it('takes limits with their units, and tells at the field what is wrong with one', async () => {
    const shown = await shownAlerts();
    await chooseSubject(shown, 'Mobile 085');
    expect([field(shown, 'Mobile data in a month').value, field(shown, 'Roaming').value]).to.deep.equal(['40', '']);
    await enter(shown, 'Mobile data in a month', '60');
    await enter(shown, 'Roaming', '25.5');
    expect(shown.kept.settings.thresholds.map(({ limit }) => limit)).to.deep.equal([60, { amount: 2550, currency: 'EUR', scale: 2 }]);
    expect(field(shown, 'Roaming').value).to.equal('25.50');
    await enter(shown, 'Roaming', '900');
    expect([field(shown, 'Roaming').value, field(shown, 'Roaming').getAttribute('aria-invalid')]).to.deep.equal(['900', 'true']);
    expect(textOf(shown.alerts)).to.contain('Write at most €200.00.');
    expect(statusOf(shown.alerts)).to.contain('Not saved: Roaming, Mobile 085');
    await enter(shown, 'Roaming', '90');
    expect(statusOf(shown.alerts)).not.to.contain('not saved');
    await expect(shown.alerts).to.be.accessible();
  });

  it('shows both values of a limit that was changed somewhere else', async () => {
    const shown = await shownAlerts({ attributes: { subject: 'line' } });
    shown.kept.put({ kind: 'threshold', id: 'data', value: 70 });
    await enter(shown, 'Mobile data in a month', '20');
    expect(part(shown.alerts, 'failure').textContent).to.contain('changed somewhere else to 70 GB').and.to.contain('You wanted 20 GB');
    expect(field(shown, 'Mobile data in a month').value).to.equal('70');
  });

  it('keeps quiet hours with times, days and a zone, and says what they mean', async () => {
    const shown = await shownAlerts();
    expect(part(shown.alerts, 'quiet-hours').textContent).to.contain('Alerts wait until 07:00. Only urgent ones come at once: Outages.');
    await enter(shown, 'From', '21:30');
    await enter(shown, 'Time zone', 'Europe/Lisbon');
    const sunday = part(shown.alerts, 'quiet-hours').querySelector<HTMLInputElement>('[aria-label="Sunday"]')!;
    sunday.click();
    await seen(shown);
    expect(shown.kept.settings.quietHours?.hours).to.deep.include({ start: '21:30', timeZone: 'Europe/Lisbon', days: [1, 2, 3, 4, 5, 6] });
    await enter(shown, 'To', '21:30');
    expect(textOf(shown.alerts)).to.contain('Write a time other than the beginning.');
    await press(shown, 'Keep quiet at night or whenever you like');
    expect([shown.kept.settings.quietHours?.hours.on, field(shown, 'From')]).to.deep.equal([false, null]);
    await expect(shown.alerts).to.be.accessible();
  });

  it('tells of choices about something that is gone, and shows the rest', async () => {
    const shown = await shownAlerts({ kept: of({ preferences: [aPreference('account', 'bill', 'email'), aPreference('account', 'fax', 'email')], skipped: 2 }) });
    expect(textOf(shown.alerts)).to.contain('1 of your earlier choices is about something we no longer send.');
    expect(textOf(shown.alerts)).to.contain('2 settings could not be shown.');
    expect(shown.warnings.join()).to.contain('account.fax.email');
    expect(controlNames(shown.alerts)).to.include('Bills by email');
  });

  it('has a sentence where there is no topic, and where there is no channel', async () => {
    const without = await shownAlerts({ kept: of({ topics: [], preferences: [] }) });
    expect(textOf(without.alerts)).to.contain('There is nothing to choose yet');
    const silent = await shownAlerts({ kept: of({ contacts: [], preferences: [] }) });
    expect(textOf(silent.alerts)).to.contain('We have no way to reach you yet');
    expect(silent.alerts.renderRoot.querySelector('.skeleton')).to.equal(null);
    await expect(silent.alerts).to.be.accessible();
  });

  it('asks to sign in where nobody is', async () => {
    const shown = await shownAlerts({ identity: { mode: 'anonymous' } });
    let asked = 0;
    shown.session.onAuthRequired(() => ++asked > 0);
    expect(statusOf(shown.alerts)).to.equal('Sign in to choose your alerts');
    await press(shown, 'Sign in');
    expect(asked).to.equal(1);
    await expect(shown.alerts).to.be.accessible();
  });

  it('says where there are no alerts, and what could not be loaded, with a way on', async () => {
    const none = aSession({ locale: 'en-IE', identity: aTokenIdentity() });
    const element = await aWidget(document.createElement('selfcare-alert-settings'), none);
    expect(textOf(element)).to.contain('This is not offered online yet');
    let fails = true;
    const shown = await shownAlerts({ port: { load: () => (fails ? failing('bad-answer')() : Promise.resolve(someAlertSettings())) } });
    expect(textOf(shown.alerts)).to.contain('Your alerts could not be loaded');
    fails = false;
    await press(shown, 'Try again');
    expect(controlNames(shown.alerts)).to.include('Bills by email');
  });

  it('says what went wrong in the colour of the page’s words, as every widget does: only its frame and its mark are red', async () => {
    const { alerts } = await shownAlerts({ port: { load: failing('bad-answer') } });
    const words = alerts.renderRoot.querySelector('[part~="problem"] p')!;
    expect(getComputedStyle(words).color).to.equal(getComputedStyle(alerts).color);
  });

  it('keeps what it shows when it can no longer be read, and says that it may be old', async () => {
    const kept = new KeptAlerts();
    let fails = false;
    const shown = await shownAlerts({ kept, port: { load: () => (fails ? failing('bad-answer')() : Promise.resolve(kept.settings)) } });
    fails = true;
    await press(shown, 'Bills by email');
    expect(textOf(shown.alerts)).to.contain('This may be out of date');
    expect(isOn(shown, 'Bills by email')).to.equal(false);
  });

  it('stands as a skeleton while it loads, and says when that takes long', async () => {
    const shown = await shownAlerts({ port: { load: () => new Promise(() => undefined) } });
    expect(parts(shown.alerts, 'skeleton').length).to.be.above(0);
    expect(statusOf(shown.alerts)).to.equal('Loading your alerts');
    await shown.session.platform.advance(5_000);
    await seen(shown);
    expect(textOf(shown.alerts)).to.contain('This takes longer than usual');
    await expect(shown.alerts).to.be.accessible();
  });

  it('leaves no personal word when somebody signs out', async () => {
    const shown = await shownAlerts();
    await press(shown, 'Verify: Text message');
    await press(shown, 'Bills by email');
    shown.session.signOut();
    await seen(shown);
    expect(shown.alerts.shadowRoot!.textContent).not.to.contain('085').and.not.to.contain('a•••').and.not.to.contain('Bills');
  });

  it('takes the page’s own words and begins with the subject that the page names', async () => {
    const shown = await shownAlerts({ attributes: { subject: 'line', strings: '{"heading":"What we tell you"}' } });
    expect(part(shown.alerts, 'heading').textContent).to.equal('What we tell you');
    expect(controlNames(shown.alerts)).to.include('Use the account’s: Outages');
  });

  describe('whose code for limits, quiet hours and codes is late', () => {
    const limits = playedLate(lateLimits);

    it('shows the choices at once, and the shape of the rest under its headings', async () => {
      const shown = await shownAlerts();
      const shapes = (): number => parts(shown.alerts, 'skeleton').length;
      expect([isOn(shown, 'Bills by email'), parts(shown.alerts, 'quiet-hours').length, shapes() > 0]).to.deep.equal([true, 0, true]);
      limits.arrive();
      await seen(shown);
      expect([parts(shown.alerts, 'quiet-hours').length, shapes()]).to.deep.equal([1, 0]);
    });

    it('says under the heading of the rest that it could not be loaded, and tries again', async () => {
      const shown = await shownAlerts();
      limits.fail();
      await seen(shown);
      expect([isOn(shown, 'Bills by email'), parts(shown.alerts, 'problem').length, parts(shown.alerts, 'skeleton').length]).to.deep.equal([true, 1, 0]);
      await press(shown, 'Try again');
      expect([parts(shown.alerts, 'problem').length, parts(shown.alerts, 'quiet-hours').length]).to.deep.equal([0, 1]);
    });

    it('says that the form for a code could not be loaded, where the customer asked for it', async () => {
      const shown = await shownAlerts();
      limits.fail();
      await seen(shown);
      await press(shown, 'Verify: Text message');
      expect(part(shown.alerts, 'contacts').querySelectorAll('[part~="problem"]')).to.have.length(1);
    });
  });
});
