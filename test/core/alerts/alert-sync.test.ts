import { expect } from '@open-wc/testing';
import { alertsStore, BackendProblem, cellOf, type AlertChange, type AlertOutcome, type AlertPort, type AlertsStore, type CallOptions } from '@selfcare/core';
import * as fc from 'fast-check';
import { isSameValue } from '../../../packages/core/src/alerts/alert-cells.js';
import { KeptAlerts } from '../../support/alerts.js';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aSession, aTokenIdentity, lateAnswer } from '../../support/session.js';
import type { Fate } from '../../support/unreliable-ports.js';

const bill = 'account.bill.email';
const off: AlertChange = { kind: 'preference', id: bill, value: 'off' };

interface Opened {
  readonly store: AlertsStore;
  readonly platform: TestPlatform;
}

async function opened(port: AlertPort, platform = testPlatform()): Promise<Opened> {
  const store = aSession({ platform, identity: aTokenIdentity(), backend: { alerts: port } }).use(alertsStore);
  store.subscribe(() => undefined);
  await platform.advance(0);
  return { store, platform };
}

const isOn = ({ store }: Opened, id = bill) => store.state.settings.value?.preferences.find((one) => one.id === id)?.on;

/** What the network does to the calls of a tab, one after another. */
function unreliable(kept: KeptAlerts, platform: TestPlatform, fates: Fate[]): AlertPort {
  const { clock } = platform;
  const call = <T>({ signal }: CallOptions, apply: () => T): Promise<T> => {
    const { kind, there, back } = fates.shift() ?? { kind: 'answered', there: 0, back: 0 };
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new BackendProblem('cancelled', 'Given up')), { once: true });
      const lose = (): void => void clock.after(back, () => reject(new BackendProblem('timeout', 'No answer')));
      const attempt = (): (() => void) => {
        try {
          const value = apply();
          return () => resolve(value);
        } catch (error) {
          return () => reject(error as Error);
        }
      };
      clock.after(there, () => {
        if (kind === 'requestLost') return lose();
        if (kind === 'refused') return void clock.after(back, () => reject(new BackendProblem('invalid', 'Refused')));
        if (kind === 'late') {
          lose();
          return void clock.after(3 * back + 5, () => void attempt());
        }
        const answer = attempt();
        if (kind === 'twice') attempt();
        if (kind === 'answerLost') return lose();
        clock.after(back, answer);
      });
    });
  };
  return kept.port({
    load: (options) => call(options, () => kept.settings),
    change: (change, options) => call(options, () => kept.apply(change)),
  });
}

const fate = fc.record({
  kind: fc.constantFrom<Fate['kind']>('answered', 'answered', 'requestLost', 'answerLost', 'late', 'twice', 'refused'),
  there: fc.oneof(fc.nat(20), fc.nat(3_000)),
  back: fc.oneof(fc.nat(20), fc.nat(6_000)),
});

const act = fc.oneof(
  fc.record({ does: fc.constant('choose' as const), at: fc.nat(2), value: fc.constantFrom('on' as const, 'off' as const) }),
  fc.record({ does: fc.constant('limit' as const), limit: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ does: fc.constant('undo' as const), at: fc.nat(2) }),
  fc.record({ does: fc.constant('elsewhere' as const), at: fc.nat(2), value: fc.constantFrom('on' as const, 'off' as const) }),
  fc.record({ does: fc.constant('refresh' as const) }),
  fc.record({ does: fc.constant('wait' as const), ms: fc.oneof(fc.nat(50), fc.nat(6_000)) }),
);

const cells = [bill, 'account.bill.sms', 'line.outage.sms'] as const;

interface Wish {
  readonly change: AlertChange;
  outcome?: AlertOutcome;
}

describe('saving alert settings', () => {
  it('keeps one request of a cell under way, and sends the newest that is wanted after it', async () => {
    const kept = new KeptAlerts();
    const first = lateAnswer<AlertChange>();
    const sent: (AlertChange['value'] | string)[][] = [];
    const port = kept.port({
      change: (change) => {
        sent.push([change.value!, change.version!]);
        return sent.length === 1 ? first.promise : Promise.resolve(kept.apply(change));
      },
    });
    const tab = await opened(port);
    void tab.store.choose(bill, 'off');
    await tab.platform.settle();
    void tab.store.choose(bill, 'on');
    void tab.store.choose(bill, 'inherited');
    await tab.platform.settle();
    expect(sent).to.deep.equal([['off', '1']]);
    first.resolve(kept.apply(off));
    await tab.platform.settle();
    expect(sent).to.deep.equal([['off', '1'], ['inherited', '2']]);
  });

  it('saves other cells while one does not answer', async () => {
    const kept = new KeptAlerts();
    const tab = await opened(kept.port({ change: (change) => (change.id === bill ? new Promise(() => undefined) : Promise.resolve(kept.apply(change))) }));
    void tab.store.choose(bill, 'off');
    expect(await tab.store.choose('account.bill.sms', 'on')).to.deep.equal({ ok: true });
    expect(Object.keys(tab.store.state.cells)).to.deep.equal([bill]);
  });

  it('sends a change again whose answer was lost, and the back end takes it once', async () => {
    const kept = new KeptAlerts();
    let calls = 0;
    const tab = await opened(
      kept.port({
        change: (change) => {
          const answer = kept.apply(change);
          return ++calls === 1 ? Promise.reject(new BackendProblem('timeout', 'No answer')) : Promise.resolve(answer);
        },
      }),
    );
    const ended = tab.store.choose(bill, 'off');
    await tab.platform.advance(2_000);
    expect(await ended).to.deep.equal({ ok: true });
    expect([isOn(tab), cellOf(kept.settings, bill)?.version]).to.deep.equal([false, '2']);
  });

  it('makes its change on what another device did meanwhile to the same cell, when that left the value as it was', async () => {
    const kept = new KeptAlerts();
    const tab = await opened(kept.port());
    kept.put({ ...off, value: 'on' });
    expect(await tab.store.choose(bill, 'off')).to.deep.equal({ ok: true });
    expect(cellOf(kept.settings, bill)).to.include({ value: 'off', version: '3' });
  });

  it('shows both values where another device changed the cell to a third one', async () => {
    const kept = new KeptAlerts();
    const tab = await opened(kept.port());
    kept.put({ kind: 'threshold', id: 'data', value: 70 });
    const outcome = await tab.store.enterLimit('data', '20');
    expect(outcome).to.have.nested.property('problem.code', 'conflict');
    expect(tab.store.state.settings.value?.thresholds[0]?.limit).to.equal(70);
    expect(tab.store.state.cells['data']?.wanted).to.include({ value: 20 });
    expect(await tab.store.retry('data')).to.deep.equal({ ok: true });
    expect(cellOf(kept.settings, 'data')).to.include({ value: 20 });
  });

  it('gives up after three tries, keeps what the back end has, and says why there alone', async () => {
    const kept = new KeptAlerts();
    let calls = 0;
    const tab = await opened(kept.port({ change: () => (calls++, Promise.reject(new BackendProblem('offline', 'No network'))) }));
    const ended = tab.store.choose(bill, 'off');
    await tab.platform.advance(5_000);
    expect(await ended).to.have.nested.property('problem.code', 'offline');
    expect([calls, isOn(tab), tab.store.state.cells[bill]?.standing]).to.deep.equal([3, true, 'failed']);
  });

  it('sends what the back end refuses only once', async () => {
    let calls = 0;
    const tab = await opened(new KeptAlerts().port({ change: () => (calls++, Promise.reject(new BackendProblem('invalid', 'Refused'))) }));
    expect(await tab.store.choose(bill, 'off')).to.have.nested.property('problem.code', 'invalid');
    expect(calls).to.equal(1);
  });

  it('ends as the back end has it, whatever becomes of requests and answers, and loses nothing that it said was saved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.array(fate, { maxLength: 24 }), async (acts, fates) => {
        const platform = testPlatform();
        const kept = new KeptAlerts();
        const { store } = await opened(unreliable(kept, platform, fates), platform);
        await platform.advance(60_000);
        const wishes = new Map<string, Wish>();
        const changedElsewhere = new Set<string>();
        const wish = (change: AlertChange, ended: Promise<AlertOutcome>): void => {
          const one: Wish = { change };
          wishes.set(change.id, one);
          void ended.then((outcome) => (one.outcome = outcome));
        };
        for (const step of acts) {
          if (step.does === 'wait') await platform.advance(step.ms);
          if (step.does === 'refresh') void store.refresh();
          if (step.does === 'limit') wish({ kind: 'threshold', id: 'data', value: step.limit }, store.enterLimit('data', String(step.limit)));
          if (step.does === 'choose') wish({ kind: 'preference', id: cells[step.at]!, value: step.value }, store.choose(cells[step.at]!, step.value));
          if (step.does === 'undo') {
            const recent = store.state.recent.at(step.at % Math.max(1, store.state.recent.length));
            if (recent) wish(recent.before, store.undo(recent.change.id));
          }
          if (step.does === 'elsewhere') {
            kept.put({ kind: 'preference', id: cells[step.at]!, value: step.value });
            changedElsewhere.add(cells[step.at]!);
          }
        }
        fates.length = 0;
        await platform.advance(200_000);
        void store.refresh();
        await platform.advance(1_000);
        const shown = store.state.settings.value!;
        for (const id of [...cells, 'data']) {
          expect(isSameValue(cellOf(shown, id)!, cellOf(kept.settings, id)!), id).to.equal(true);
          expect(store.state.cells[id]?.standing, id).not.to.equal('pending');
          const { change, outcome } = wishes.get(id) ?? {};
          if (change) expect(outcome, `${id} was told an end`).not.to.equal(undefined);
          // of a cell that another device changes too, nobody has the last word
          if (change && outcome?.ok && !changedElsewhere.has(id)) expect(isSameValue(cellOf(kept.settings, id)!, change), `${id} is as it was said`).to.equal(true);
        }
        store.close();
      }),
      { numRuns: 120 },
    );
  }).timeout(60_000);
});
