import { expect } from '@open-wc/testing';
import { BackendProblem, type ProblemCode } from '@selfcare/core';
import { createBackPressure } from '../../packages/adapters/src/back-pressure.js';
import { testPlatform } from '../support/platform.js';
import { problemOf } from './tmf/tmf-host.js';

const failing = (code: ProblemCode, retryAfter?: number) => () => Promise.reject(new BackendProblem(code, 'No', retryAfter === undefined ? {} : { retryAfter }));

function open() {
  const platform = testPlatform();
  const pressure = createBackPressure(platform.clock);
  let sent = 0;
  const ask = (call: string, { pressed = false, answer = () => Promise.resolve('here') as Promise<unknown> } = {}): Promise<unknown> =>
    pressure.pass(call, pressed, () => ((sent += 1), answer()));
  const failThrice = async (call: string): Promise<void> => {
    for (let times = 3; times > 0; times--) await problemOf(ask(call, { answer: failing('unavailable') }), 'unavailable');
  };
  return { platform, ask, failThrice, sent: () => sent };
}

describe('back pressure', () => {
  it('holds every read back as long as the back end asked one of them to wait, and says how long that still is', async () => {
    const { platform, ask, sent } = open();
    await problemOf(ask('GET /offerings', { answer: failing('too-many', 30) }), 'too-many');
    await platform.advance(12_000);
    expect((await problemOf(ask('GET /orders'), 'too-many')).retryAfter).to.equal(18);
    expect(sent()).to.equal(1);
    await platform.advance(18_000);
    expect(await ask('GET /orders')).to.equal('here');
  });

  it('goes by the longest wait that was asked for, and by none where none was told', async () => {
    const { platform, ask } = open();
    await problemOf(ask('GET /orders', { answer: failing('too-many') }), 'too-many');
    expect(await ask('GET /orders')).to.equal('here');
    for (const wait of [60, 5]) await problemOf(ask('POST /cart', { pressed: true, answer: failing('too-many', wait) }), 'too-many');
    await platform.advance(59_000);
    expect((await problemOf(ask('GET /orders'), 'too-many')).retryAfter).to.equal(1);
  });

  it('leaves a call in peace that failed three times in a row, and only that one', async () => {
    const { ask, failThrice, sent } = open();
    await failThrice('GET /prices');
    expect((await problemOf(ask('GET /prices'), 'unavailable')).retryAfter).to.equal(10);
    expect(sent()).to.equal(3);
    expect(await ask('GET /offerings')).to.equal('here');
  });

  it('lets one read go ahead after the rest, and the others after it when that went well', async () => {
    const { platform, ask, failThrice, sent } = open();
    await failThrice('GET /prices');
    await platform.advance(10_000);
    let answer = (_: unknown): void => undefined;
    const probe = ask('GET /prices', { answer: () => new Promise((resolve) => (answer = resolve)) });
    await problemOf(ask('GET /prices'), 'unavailable');
    answer('here');
    expect(await probe).to.equal('here');
    expect(await ask('GET /prices')).to.equal('here');
    expect(sent()).to.equal(5);
  });

  it('rests again when the read that went ahead fails, and lets another go ahead when it was given up', async () => {
    const { platform, ask, failThrice } = open();
    await failThrice('GET /prices');
    await platform.advance(10_000);
    await problemOf(ask('GET /prices', { answer: failing('cancelled') }), 'cancelled');
    await problemOf(ask('GET /prices', { answer: failing('timeout') }), 'timeout');
    await platform.advance(9_999);
    await problemOf(ask('GET /prices'), 'unavailable');
    await platform.advance(1);
    expect(await ask('GET /prices')).to.equal('here');
  });

  it('counts only failures in a row, and no refusal as one', async () => {
    const { ask } = open();
    for (const code of ['unavailable', 'timeout', 'not-allowed', 'unavailable', 'offline', 'timeout'] as const) await problemOf(ask('GET /prices', { answer: failing(code) }), code);
    expect(await ask('GET /prices')).to.equal('here');
  });

  it('always sends what a person has asked to be done', async () => {
    const { ask, failThrice } = open();
    await failThrice('GET /cart');
    await problemOf(ask('GET /orders', { answer: failing('too-many', 60) }), 'too-many');
    expect(await ask('GET /cart', { pressed: true })).to.equal('here');
    expect(await ask('POST /orders', { pressed: true })).to.equal('here');
  });
});
