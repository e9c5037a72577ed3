import { expect } from '@open-wc/testing';
import { createSuitePlatform } from '../../packages/conformance/src/suite-platform.js';

describe('the platform of a suite', () => {
  it('lets a second pass in a twentieth of one, by its own clock too', async () => {
    const { clock } = createSuitePlatform();
    const [began, beganHere] = [clock.now(), performance.now()];
    await new Promise<void>((resolve) => clock.after(1_000, resolve));
    const here = performance.now() - beganHere;
    expect(clock.now() - began).to.be.at.least(990);
    expect((clock.now() - began) / here).to.be.closeTo(20, 5);
  });

  it('holds a lock for one after another, and remembers what was written in it alone', async () => {
    const { locks, journal } = createSuitePlatform();
    const order: string[] = [];
    let release!: (value?: unknown) => void;
    const first = locks.hold('cart', () => new Promise((resolve) => (release = resolve)).then(() => order.push('first')));
    const second = locks.hold('cart', () => Promise.resolve(order.push('second')));
    await Promise.resolve();
    release();
    await Promise.all([first, second]);
    expect(order).to.deep.equal(['first', 'second']);
    journal.write('a', '1');
    expect([journal.read('a'), createSuitePlatform().journal.read('a')]).to.deep.equal(['1', undefined]);
  });
});
