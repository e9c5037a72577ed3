/** What core needs of the platform it runs on; `@selfcare/browser` gives the web's. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly locks: Locks;
  readonly journal: Journal;
  /** As `journal`, but of one tab, whose pages follow one another. Absent where there is none: then what needs it does without. */
  readonly tabJournal?: Journal;
  readonly channel: Channel;
  readonly visibility: Visibility;
  readonly online: Online;
  readonly routing: Routing;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls once after `delay` ms, unless what it returns is called first. */
  after(delay: number, call: () => void): () => void;
}

export interface Random {
  /** A new UUID (v4). */
  id(): string;
  /** From 0 up to, and without, 1. */
  number(): number;
}

/** Mutual exclusion among all tabs of one origin. */
export interface Locks {
  /** False where the platform has none (an insecure origin): `hold` then excludes only within this page. */
  readonly acrossTabs: boolean;
  /** Runs `work` while holding the lock; waits for it as long as it takes, unless `signal` aborts. */
  hold<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Small strings that outlive the page and are shared by its tabs. Never personal words, never tokens. */
export interface Journal {
  /** False where nothing outlives the page (storage is off or full): entries then live in memory. */
  readonly durable: boolean;
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Short notices to the other tabs of the same origin; a sender does not hear itself. */
export interface Channel {
  post(topic: string, notice?: string): void;
  subscribe(topic: string, listener: (notice: string) => void): () => void;
  /** Calls `listener` when the page is back from a rest in which it heard nothing. Absent where that cannot be told. */
  onReturn?(listener: () => void): () => void;
}

export interface Visibility {
  /** False also once the page is being left, before what was under way fails for it. */
  readonly visible: boolean;
  subscribe(listener: () => void): () => void;
}

export interface Online {
  readonly online: boolean;
  subscribe(listener: () => void): () => void;
}

/** Part of the page's address, owned by the host: names and values that a widget may read and ask to change. */
export interface Routing {
  read(name: string): string | undefined;
  /** Changes the named values in one step (`undefined` removes). `replace` leaves no entry to go back to. */
  write(values: Readonly<Record<string, string | undefined>>, options?: { replace?: boolean }): void;
  /** How the name is written in the address, for links to it; absent where it is as it is. */
  nameOf?(name: string): string;
  /** Calls `listener` when somebody else (Back, a link, the host) changed the address. */
  subscribe(listener: () => void): () => void;
}
