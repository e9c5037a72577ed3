import type { Journal, Platform } from '@selfcare/core';
import { unlessAborted } from './unless-aborted.js';

/** A platform without a page: time stands still until it is told to pass, and chance is always the same. */
export interface TestPlatform extends Platform {
  /** Lets time pass: what is due runs in order, and all it sets off settles before time goes on. */
  advance(ms: number): Promise<void>;
  /** Lets everything settle that needs no time. */
  settle(): Promise<void>;
  hide(): void;
  show(): void;
  /** The page rests in the browser's back-forward cache, and hears nothing. */
  rest(): void;
  comeBack(): void;
  goOffline(): void;
  goOnline(): void;
  /** The browser's Back. */
  goBack(): void;
  /** A link of the page's own, or the address the page was opened with. */
  visit(address: Readonly<Record<string, string>>): void;
  /** Another tab: the same clock, journal, locks and channel; its own address, chance, visibility and connection. */
  openTab(): TestPlatform;
  /** The next page of this tab: as another tab, but with this one's own journal. */
  openPage(): TestPlatform;
  /** The tab is gone at once: its timers never run, its locks are free and never its again, it hears nothing. Its journal stays. */
  crash(): void;
  readonly crashed: boolean;
}

export interface TestPlatformOptions {
  readonly seed?: number;
  /** False plays an insecure origin: locks hold only within a tab. */
  readonly acrossTabs?: boolean;
  /** False plays storage that is off: each tab has its own journal. */
  readonly durable?: boolean;
  /** True while something is under way that needs no time of this platform, but more than a turn of the machine. */
  readonly busy?: () => boolean;
  /** Lets every task run that is due by the machine's own time; by default a task of a message channel. */
  readonly turn?: () => Promise<void>;
}

/** Starts at 2026-01-15T12:00:00Z. */
export function testPlatform(options: TestPlatformOptions = {}): TestPlatform {
  return openTab(new World(options));
}

interface Timer {
  readonly due: number;
  readonly call: () => void;
  readonly tab: object;
}

class World {
  now = Date.UTC(2026, 0, 15, 12);
  timers: Timer[] = [];
  tabs = 0;
  readonly journal = new Map<string, string>();
  readonly locks = new Map<string, Promise<unknown>>();
  readonly resting = new Set<object>();
  readonly listeners = new Set<{ readonly tab: object; readonly topic: string; hear(notice: string): void }>();

  constructor(readonly options: TestPlatformOptions) {}

  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    await this.settle();
    for (let timer = this.#next(end); timer; timer = this.#next(end)) {
      this.timers.splice(this.timers.indexOf(timer), 1);
      this.now = Math.max(this.now, timer.due);
      timer.call();
      await this.settle();
    }
    this.now = end;
  }

  async settle(): Promise<void> {
    do await (this.options.turn ?? turn)();
    while (this.options.busy?.());
  }

  #next(end: number): Timer | undefined {
    return this.timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0];
  }
}

function journalIn(entries: Map<string, string>, durable: boolean): Journal {
  return {
    durable,
    read: (key) => entries.get(key),
    write: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

function openTab(world: World, ownEntries = new Map<string, string>()): TestPlatform {
  const tab = {};
  const { durable = true, acrossTabs = true, seed = 1 } = world.options;
  const journal = durable ? world.journal : new Map<string, string>();
  const locks = acrossTabs ? world.locks : new Map<string, Promise<unknown>>();
  const random = seeded(seed + 1000 * world.tabs++);
  const visibility = flag(true);
  const online = flag(true);
  const awake = flag(true);
  const gone = new AbortController();
  const address = routing();

  return {
    clock: {
      now: () => world.now,
      after(delay, call) {
        const timer = { due: world.now + delay, call, tab };
        if (!gone.signal.aborted) world.timers.push(timer);
        return () => void (world.timers = world.timers.filter((other) => other !== timer));
      },
    },
    random,
    locks: {
      acrossTabs,
      async hold(name, work, signal) {
        if (gone.signal.aborted) return never();
        const before = locks.get(name);
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => (release = resolve));
        gone.signal.addEventListener('abort', release);
        locks.set(name, Promise.all([before, held]));
        try {
          await unlessAborted(before, signal);
          return await (gone.signal.aborted ? never<Awaited<ReturnType<typeof work>>>() : work());
        } finally {
          gone.signal.removeEventListener('abort', release);
          release();
        }
      },
    },
    journal: journalIn(journal, durable),
    tabJournal: journalIn(durable ? ownEntries : new Map(), durable),
    channel: {
      post(topic, notice = '') {
        for (const listener of world.listeners) {
          if (listener.topic === topic && listener.tab !== tab)
            queueMicrotask(() => world.listeners.has(listener) && !world.resting.has(listener.tab) && listener.hear(notice));
        }
      },
      subscribe(topic, hear) {
        const listener = { tab, topic, hear };
        world.listeners.add(listener);
        return () => world.listeners.delete(listener);
      },
      onReturn: awake.subscribe,
    },
    visibility: {
      get visible() {
        return visibility.value;
      },
      subscribe: visibility.subscribe,
    },
    online: {
      get online() {
        return online.value;
      },
      subscribe: online.subscribe,
    },
    routing: address.port,
    advance: (ms) => world.advance(ms),
    settle: () => world.settle(),
    hide: () => visibility.change(false),
    show: () => visibility.change(true),
    rest: () => void world.resting.add(tab),
    comeBack() {
      world.resting.delete(tab);
      awake.change(true);
    },
    goOffline: () => online.change(false),
    goOnline: () => online.change(true),
    goBack: address.goBack,
    visit: address.visit,
    openTab: () => openTab(world),
    openPage: () => openTab(world, ownEntries),
    get crashed() {
      return gone.signal.aborted;
    },
    crash() {
      world.timers = world.timers.filter((timer) => timer.tab !== tab);
      for (const listener of world.listeners) if (listener.tab === tab) world.listeners.delete(listener);
      gone.abort();
    },
  };
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

const { port1, port2 } = new MessageChannel();

/** A task of its own comes after every microtask, however many follow one another. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}

function seeded(seed: number): Platform['random'] {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const digit = (): number => Math.floor(number() * 16);
  const id = (): string =>
    'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
      (place === 'x' ? digit() : 8 + (digit() % 4)).toString(16),
    );
  return { number, id };
}

function flag(initial: boolean) {
  const listeners = new Set<() => void>();
  return {
    value: initial,
    change(value: boolean) {
      this.value = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function routing() {
  const listeners = new Set<() => void>();
  const entries: Readonly<Record<string, string | undefined>>[] = [{}];
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const port: Platform['routing'] = {
    read: (name) => entries.at(-1)?.[name],
    write(values, { replace = false } = {}) {
      const next = { ...entries.at(-1), ...values };
      if (replace) entries.pop();
      entries.push(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    port,
    goBack() {
      if (entries.length > 1) entries.pop();
      tell();
    },
    visit(address: Readonly<Record<string, string>>) {
      entries.push(address);
      tell();
    },
  };
}
