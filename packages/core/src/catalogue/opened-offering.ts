import type { CallOptions } from '../call-options.js';
import { healingPause } from '../paged-watch.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session } from '../session.js';
import type { Instant } from '../time/instant.js';
import type { Offering } from './catalogue.js';
import { configured, usualConfiguration } from './configuration-rules.js';
import type { Configuration, ConfiguredOffering } from './configuration.js';

/** The open detail: the offering, and what is chosen of it as soon as it is here. */
export interface OpenedState {
  readonly opened: Reading<Offering>;
  readonly configured?: ConfiguredOffering;
}

const nothingOpen: OpenedState = { opened: notRead, configured: undefined };

/** Reads the one offering whose detail is open, and keeps what was chosen of each that was open before. */
export class OpenedOffering {
  readonly #session: Session;
  readonly #show: (state: OpenedState) => void;
  /** What was chosen of each offering, for coming back to it. */
  readonly #configurations = new Map<string, Configuration>();
  #state = nothingOpen;
  #asked: string | undefined;
  #watch: Watch | undefined;

  /** `show` is called with each new state. */
  constructor(session: Session, show: (state: OpenedState) => void) {
    this.#session = session;
    this.#show = show;
  }

  /** Reads that offering, as it is at `asOf` or now, until another is asked for; none with undefined. */
  read(id: string | undefined, asOf: Instant | undefined): void {
    const asked = id === undefined ? undefined : JSON.stringify([id, asOf]);
    if (asked !== undefined && asked === this.#asked) return;
    this.stop();
    if (this.#state !== nothingOpen) this.#set(nothingOpen);
    if (id === undefined) return;
    this.#asked = asked;
    const { backend, queries } = this.#session;
    const question = {
      key: ['catalogue', 'offering', id, ...(asOf ? [asOf] : [])],
      read: (options: CallOptions) => backend.catalogue.getOffering(id, asOf ? { ...options, asOf } : options),
      pollEvery: (offering: Offering | undefined, round: number) => (offering?.unread ? healingPause(round) : undefined),
    };
    this.#watch = queries.watch(question, (opened) => this.#onRead(opened));
  }

  /** Changes what is chosen of the open offering; nothing while it is not here. */
  choose(change: (offering: Offering, chosen: Configuration) => Configuration): void {
    const { opened, configured: before } = this.#state;
    if (!opened.value || !before) return;
    const chosen = change(opened.value, before.chosen);
    this.#configurations.set(opened.value.id, chosen);
    this.#set({ opened, configured: Object.freeze(configured(opened.value, chosen)) });
  }

  /** Asks again for what failed, whole or in parts. */
  async retry(): Promise<void> {
    const { problem, value } = this.#state.opened;
    if (problem ?? value?.unread) await this.#watch?.refresh();
  }

  /** Reads no more; what is shown stays. */
  stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#asked = undefined;
  }

  /** What the former person chose is gone. */
  forget(): void {
    this.stop();
    this.#configurations.clear();
    this.#state = nothingOpen;
  }

  #onRead(opened: Reading<Offering>): void {
    const { value } = opened;
    const before = this.#state;
    if (!value) return this.#set({ opened, configured: undefined });
    if (value === before.opened.value) return this.#set({ opened, configured: before.configured });
    const chosen = this.#configurations.get(value.id) ?? usualConfiguration(value);
    this.#set({ opened, configured: Object.freeze(configured(value, chosen)) });
  }

  #set(state: OpenedState): void {
    this.#state = state;
    this.#show(state);
  }
}
