import { expect } from '@open-wc/testing';
import { Store } from '@selfcare/core';

interface Lamp {
  readonly on: boolean;
  readonly colour?: string;
}

class LampStore extends Store<Lamp> {
  readonly log: string[] = [];

  constructor() {
    super({ on: false });
  }

  turn(patch: Partial<Lamp>): void {
    this.set(patch);
  }

  get looked(): boolean {
    return this.watched;
  }

  protected override onFirstListener(): void {
    this.log.push('first');
  }

  protected override onLastListener(): void {
    this.log.push('last');
  }
}

/** Collects what would end as an error of the page, in place of the test runner that listens for them too. */
async function pageErrors(work: () => void): Promise<string[]> {
  const messages: string[] = [];
  const { onerror } = window;
  window.onerror = (message) => messages.push(String(message)) > 0;
  work();
  await new Promise((resolve) => setTimeout(resolve));
  window.onerror = onerror;
  return messages;
}

describe('a store', () => {
  it('replaces its state and never changes it', () => {
    const lamp = new LampStore();
    const before = lamp.state;
    lamp.turn({ on: true });
    expect(before).to.deep.equal({ on: false });
    expect(lamp.state).to.deep.equal({ on: true });
    expect(Object.isFrozen(lamp.state)).to.equal(true);
  });

  it('tells everybody who listens, until they leave', () => {
    const lamp = new LampStore();
    const heard: string[] = [];
    lamp.subscribe(() => heard.push(`a ${lamp.state.on}`));
    const leave = lamp.subscribe(() => heard.push(`b ${lamp.state.on}`));
    lamp.turn({ on: true });
    leave();
    leave();
    lamp.turn({ on: false });
    expect(heard).to.deep.equal(['a true', 'b true', 'a false']);
  });

  it('keeps its state and tells nobody when nothing differs', () => {
    const lamp = new LampStore();
    const { state } = lamp;
    let told = 0;
    lamp.subscribe(() => (told += 1));
    lamp.turn({ on: false, colour: undefined });
    expect(lamp.state).to.equal(state);
    expect(told).to.equal(0);
  });

  it('tells the same function twice when it subscribed twice', () => {
    const lamp = new LampStore();
    let told = 0;
    const listener = (): void => void (told += 1);
    const leave = lamp.subscribe(listener);
    lamp.subscribe(listener);
    lamp.turn({ on: true });
    leave();
    lamp.turn({ on: false });
    expect(told).to.equal(3);
  });

  it('does not tell a listener that another one has just taken away', () => {
    const lamp = new LampStore();
    let told = 0;
    lamp.subscribe(() => leave());
    const leave = lamp.subscribe(() => (told += 1));
    lamp.turn({ on: true });
    expect(told).to.equal(0);
  });

  it('lets nobody suffer for a listener that throws, and reports it as an error of the page', async () => {
    const lamp = new LampStore();
    let told = 0;
    lamp.subscribe(() => {
      throw new Error('a listener of the host');
    });
    lamp.subscribe(() => (told += 1));
    const messages = await pageErrors(() => lamp.turn({ on: true }));
    expect(told).to.equal(1);
    expect(messages).to.deep.equal(['Uncaught Error: a listener of the host']);
  });

  it('knows when somebody begins and when nobody looks any more', () => {
    const lamp = new LampStore();
    const leave = [lamp.subscribe(() => undefined), lamp.subscribe(() => undefined)];
    expect(lamp.looked).to.equal(true);
    leave[0]!();
    leave[0]!();
    expect(lamp.log).to.deep.equal(['first']);
    leave[1]!();
    expect(lamp.looked).to.equal(false);
    lamp.subscribe(() => undefined);
    expect(lamp.log).to.deep.equal(['first', 'last', 'first']);
  });
});
