import { expect } from '@open-wc/testing';
import { createClock } from '../../packages/browser/src/clock.js';

const clock = createClock();

describe('createClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now();
    const now = clock.now();
    expect(now).to.be.within(before, Date.now());
  });

  it('calls once after the delay', async () => {
    let calls = 0;
    await new Promise<void>((resolve) => {
      clock.after(0, () => (calls++, clock.after(5, resolve)));
    });
    expect(calls).to.equal(1);
  });

  it('does not call what was called off', async () => {
    let called = false;
    const callOff = clock.after(0, () => (called = true));
    callOff();
    await new Promise<void>((resolve) => void clock.after(5, resolve));
    expect(called).to.equal(false);
  });

  it('waits for a delay that no timer of the browser can hold', async () => {
    let called = false;
    const callOff = clock.after(2 ** 31 + 5, () => (called = true));
    await new Promise<void>((resolve) => void clock.after(20, resolve));
    callOff();
    expect(called).to.equal(false);
  });
});
