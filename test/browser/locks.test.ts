import { expect } from '@open-wc/testing';
import type { Locks } from '@selfcare/core';
import { createLocks } from '../../packages/browser/src/locks.js';

const denying = {
  request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
} as unknown as LockManager;

// A tab of its own has locks of its own, over the same manager of the origin.
const kinds: Record<string, () => Locks> = {
  'the locks of the origin': () => createLocks(),
  'the queue of the page': () => createLocks(denying),
};

function aTask() {
  let finish!: () => void;
  let fail!: (error: Error) => void;
  const done = new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  return { done, finish, fail };
}

let names = 0;
const aName = (): string => `lock-${++names}`;

for (const [kind, make] of Object.entries(kinds)) {
  describe(`createLocks with ${kind}`, () => {
    it('runs one after the other, in the order they came', async () => {
      const [name, order, first] = [aName(), [] as string[], aTask()];
      const one = make().hold(name, async () => {
        order.push('one begins');
        await first.done;
        order.push('one ends');
      });
      const two = make().hold(name, async () => void order.push('two'));
      const three = make().hold(name, async () => void order.push('three'));
      first.finish();
      await Promise.all([one, two, three]);
      expect(order).to.deep.equal(['one begins', 'one ends', 'two', 'three']);
    });

    it('answers what the work answers', async () => {
      expect(await make().hold(aName(), () => Promise.resolve(42))).to.equal(42);
    });

    it('leaves the names of the page alone', async () => {
      const [name, first] = [aName(), aTask()];
      const held = navigator.locks.request(name, () => first.done);
      expect(await make().hold(name, () => Promise.resolve('at once'))).to.equal('at once');
      first.finish();
      await held;
    });

    it('does not let different names wait for each other', async () => {
      const first = aTask();
      const held = make().hold(aName(), () => first.done);
      expect(await make().hold(aName(), () => Promise.resolve('at once'))).to.equal('at once');
      first.finish();
      await held;
    });

    it('is free again after work that failed, whose error it hands on', async () => {
      const name = aName();
      const failing = make().hold(name, () => Promise.reject(new Error('broken')));
      const error = await failing.catch((reason: unknown) => reason);
      expect(error).to.have.property('message', 'broken');
      expect(await make().hold(name, () => Promise.resolve('free'))).to.equal('free');
    });

    it('leaves the queue when it is aborted, and keeps the others in it', async () => {
      const [name, first, order, impatient] = [aName(), aTask(), [] as string[], new AbortController()];
      const one = make().hold(name, () => first.done.then(() => void order.push('one')));
      const two = make().hold(name, async () => void order.push('two'), impatient.signal);
      const three = make().hold(name, async () => void order.push('three'));
      impatient.abort(new Error('no time'));
      expect(await two.catch((reason: unknown) => reason)).to.have.property('message', 'no time');
      const four = make().hold(name, async () => void order.push('four'));
      first.finish();
      await Promise.all([one, three, four]);
      expect(order).to.deep.equal(['one', 'three', 'four']);
    });

    it('does not begin for a signal that was aborted before', async () => {
      let begun = false;
      const late = make().hold(aName(), async () => void (begun = true), AbortSignal.abort(new Error('too late')));
      expect(await late.catch((reason: unknown) => reason)).to.have.property('message', 'too late');
      expect(begun).to.equal(false);
    });
  });
}

describe('createLocks', () => {
  it('says that it excludes other tabs as long as the browser lets it', async () => {
    expect(createLocks().acrossTabs).to.equal(true);
    const locks = createLocks(denying);
    await locks.hold(aName(), () => Promise.resolve());
    expect(locks.acrossTabs).to.equal(false);
  });

  it('hands on an error of the work that looks like a refusal, and does not work twice', async () => {
    let rounds = 0;
    const locks = createLocks();
    const failing = locks.hold(aName(), () => (rounds++, Promise.reject(new DOMException('mine', 'SecurityError'))));
    expect(await failing.catch((reason: unknown) => reason)).to.have.property('message', 'mine');
    expect([rounds, locks.acrossTabs]).to.deep.equal([1, true]);
  });

  it('excludes a frame of the same origin', async () => {
    const name = aName();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const [begun, task] = [aTask(), aTask()];
    const elsewhere = createLocks(frame.contentWindow!.navigator.locks).hold(name, () => (begun.finish(), task.done));
    await begun.done;
    let here = false;
    const waiting = createLocks().hold(name, async () => void (here = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(here).to.equal(false);
    task.finish();
    await Promise.all([elsewhere, waiting]);
    expect(here).to.equal(true);
    frame.remove();
  });
});
