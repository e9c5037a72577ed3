import { expect } from '@open-wc/testing';
import { BackendProblem } from '@selfcare/core';
import { pause, withDeadline } from '../../../packages/core/src/time/waiting.js';
import { testPlatform } from '../../support/platform.js';

/** How a promise has ended by now. */
async function endOf(promise: Promise<unknown>): Promise<unknown> {
  const end = promise.then(
    (value) => value,
    (error: unknown) => (error as BackendProblem).code,
  );
  return Promise.race([
    end,
    testPlatform()
      .settle()
      .then(() => 'still waiting'),
  ]);
}

describe('waiting', () => {
  it('pauses for as long as it is told', async () => {
    const platform = testPlatform();
    const paused = pause(platform.clock, 1_000, new AbortController().signal).then(() => 'over');
    await platform.advance(999);
    expect(await endOf(paused)).to.equal('still waiting');
    await platform.advance(1);
    expect(await endOf(paused)).to.equal('over');
  });

  it('ends a pause as cancelled when it is given up, before or meanwhile', async () => {
    const { clock } = testPlatform();
    const given = new AbortController();
    const paused = pause(clock, 1_000, given.signal);
    given.abort();
    expect(await endOf(paused)).to.equal('cancelled');
    expect(await endOf(pause(clock, 1_000, given.signal))).to.equal('cancelled');
  });

  it('hands on what work answers in time', async () => {
    const { clock } = testPlatform();
    const { signal } = new AbortController();
    expect(await endOf(withDeadline(clock, 1_000, signal, () => Promise.resolve('answer')))).to.equal('answer');
    expect(await endOf(withDeadline(clock, 1_000, signal, () => Promise.reject(new BackendProblem('invalid', 'No'))))).to.equal(
      'invalid',
    );
  });

  it('ends work that does not answer as a timeout, and tells it so', async () => {
    const platform = testPlatform();
    let heard: AbortSignal | undefined;
    const work = withDeadline(
      platform.clock,
      1_000,
      new AbortController().signal,
      ({ signal }) => ((heard = signal), new Promise(() => undefined)),
    );
    await platform.advance(1_000);
    expect(await endOf(work)).to.equal('timeout');
    expect(heard?.aborted).to.equal(true);
  });

  it('ends work as cancelled when it is given up, even work that does not listen', async () => {
    const { clock } = testPlatform();
    const given = new AbortController();
    const work = withDeadline(clock, 1_000, given.signal, () => new Promise(() => undefined));
    given.abort();
    expect(await endOf(work)).to.equal('cancelled');
    expect(await endOf(withDeadline(clock, 1_000, given.signal, () => Promise.resolve('answer')))).to.equal('cancelled');
  });
});
