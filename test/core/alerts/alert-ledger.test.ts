import { expect } from '@open-wc/testing';
import type { AlertChange, Problem } from '@selfcare/core';
import { AlertLedger } from '../../../packages/core/src/alerts/alert-ledger.js';
import { someAlertSettings } from '../../support/alerts.js';

const bill = 'account.bill.email';
const want = (value: 'on' | 'off', id = bill): AlertChange => ({ kind: 'preference', id, value });
const refused: Problem = { code: 'invalid', message: 'Refused' };

function aLedger(): AlertLedger {
  const ledger = new AlertLedger();
  ledger.settle(someAlertSettings(), ledger.beginRead());
  return ledger;
}

const shown = (ledger: AlertLedger, id = bill) => ledger.shown?.preferences.find((one) => one.id === id)?.on;

describe('the ledger of alert settings', () => {
  it('shows what is wanted at once, and what the back end has when that is refused', async () => {
    const ledger = aLedger();
    const ended = ledger.want(want('off'));
    expect([shown(ledger), ledger.standings.get(bill)?.standing, ledger.isBusy]).to.deep.equal([false, 'pending', true]);
    ledger.next(bill);
    ledger.finish(bill, refused);
    expect([shown(ledger), ledger.isBusy]).to.deep.equal([true, false]);
    expect(ledger.standings.get(bill)).to.deep.equal({ standing: 'failed', problem: refused, wanted: want('off') });
    expect(await ended).to.deep.equal({ ok: false, problem: refused });
  });

  it('hands out one change of a cell at a time, the newest that is wanted', async () => {
    const ledger = aLedger();
    const first = ledger.want(want('off'));
    expect(ledger.next(bill)).to.deep.equal(want('off'));
    const second = ledger.want(want('on'));
    const third = ledger.want(want('off'));
    expect(ledger.next(bill)).to.equal(undefined);
    ledger.answer({ ...want('off'), version: '2' });
    ledger.finish(bill);
    expect(ledger.next(bill), 'it is so already').to.equal(undefined);
    expect(await Promise.all([first, second, third])).to.deep.equal([{ ok: true }, { ok: true }, { ok: true }]);
  });

  it('leaves other cells their own standing', () => {
    const ledger = aLedger();
    void ledger.want(want('off'));
    ledger.next(bill);
    void ledger.want(want('off', 'account.outage.sms'));
    expect(ledger.next('account.outage.sms')).to.deep.equal(want('off', 'account.outage.sms'));
    ledger.finish(bill, refused);
    expect([...ledger.standings].map(([id, { standing }]) => [id, standing])).to.deep.equal([
      [bill, 'failed'],
      ['account.outage.sms', 'pending'],
    ]);
  });

  it('does not take back what a write answered for a read that began before it', () => {
    const ledger = aLedger();
    const begun = ledger.beginRead();
    void ledger.want(want('off'));
    ledger.next(bill);
    ledger.answer({ ...want('off'), version: '2' });
    ledger.finish(bill);
    expect(ledger.settle(someAlertSettings(), begun)).to.equal(false);
    expect(shown(ledger)).to.equal(false);
    expect(ledger.settle(someAlertSettings(), ledger.beginRead())).to.equal(true);
    expect(shown(ledger)).to.equal(true);
  });

  it('takes over what another device changed, also of a cell that failed', () => {
    const ledger = aLedger();
    void ledger.want(want('off'));
    ledger.next(bill);
    ledger.finish(bill, refused);
    ledger.settle(someAlertSettings(), ledger.beginRead());
    expect(ledger.standings.get(bill)?.standing, 'nothing changed').to.equal('failed');
    const elsewhere = someAlertSettings().preferences.map((one) => (one.id === bill ? { ...one, choice: 'off' as const } : one));
    ledger.settle(someAlertSettings({ preferences: elsewhere }), ledger.beginRead());
    expect([shown(ledger), ledger.standings.get(bill)]).to.deep.equal([false, undefined]);
  });

  it('sends a change that is so already while an older one may still arrive', () => {
    const ledger = aLedger();
    void ledger.want(want('off'));
    ledger.next(bill);
    ledger.doubt(want('off'));
    ledger.finish(bill, { code: 'timeout', message: 'No answer' });
    expect([ledger.isDoubtful(want('off')), ledger.isDoubtful(want('on'))]).to.deep.equal([true, false]);
    void ledger.want(want('on'));
    expect(ledger.next(bill)).to.deep.equal(want('on'));
    ledger.answer({ ...want('on'), version: '2' });
    ledger.finish(bill);
    void ledger.want(want('on'));
    expect(ledger.next(bill)).to.equal(undefined);
  });

  it('tells whoever waits when it is given up', async () => {
    const ledger = aLedger();
    const waits = [ledger.want(want('off')), ledger.want(want('off', 'account.outage.sms'))];
    ledger.next(bill);
    const problem: Problem = { code: 'cancelled', message: 'Gone' };
    ledger.giveUp(problem);
    expect(await Promise.all(waits)).to.deep.equal([{ ok: false, problem }, { ok: false, problem }]);
    expect([ledger.isBusy, shown(ledger)]).to.deep.equal([false, true]);
  });

  it('shows a contact as verified as soon as it is', () => {
    const ledger = aLedger();
    ledger.settleContact({ id: 'phone', channel: 'sms', readiness: 'verified', verifiable: true });
    expect(ledger.shown?.contacts.map(({ readiness }) => readiness)).to.deep.equal(['verified', 'verified']);
  });
});
