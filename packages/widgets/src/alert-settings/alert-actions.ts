import type { AlertContact, AlertOutcome, AlertPreference, AlertRow, AlertSettings, AlertsState, AlertsStore, QuietHours } from '@selfcare/core';
import type { LitElement, ReactiveController } from 'lit';
import { problemWords } from '../problem-notice.js';
import { codeFault, notSentWords } from './alert-contacts.js';
import { AlertChangedEvent, ContactVerifiedEvent, type ChangedAlert } from './alert-settings-events.js';
import type { AlertSettingsWords } from './alert-settings-strings.js';
import { cellName, changeWords, channelWords } from './alert-words.js';

/** The controllers of the widget that acting goes through. */
export interface AlertScene {
  readonly alerts: { readonly store: AlertsStore; readonly value: AlertsState | undefined };
  readonly sessions: { readonly signOn: string | undefined };
  readonly words: AlertSettingsWords;
}

/** What a customer does: it goes to the store, is said aloud, told to the page once it is saved, and leaves the focus where the eye is. */
export class AlertActions implements ReactiveController {
  /** What was said last, for the status region. */
  announcement = '';
  /** What is typed of a code. */
  code = '';
  readonly #host: LitElement;
  readonly #scene: AlertScene;
  readonly #last = new Map<string, Promise<AlertOutcome>>();
  #signOn: string | undefined;
  #focusNext: string | undefined;

  constructor(host: LitElement, scene: AlertScene) {
    this.#host = host;
    this.#scene = scene;
    host.addController(this);
  }

  hostUpdate(): void {
    const { signOn } = this.#scene.sessions;
    // what was said to one customer is not left standing for the next
    if (signOn !== this.#signOn) this.announcement = this.code = '';
    this.#signOn = signOn;
  }

  hostUpdated(): void {
    if (this.#focusNext === undefined) return;
    const target = this.find(this.#focusNext);
    this.#focusNext = undefined;
    target?.focus();
  }

  /** The control of a cell, or the first one of a contact, if it is drawn. */
  find(cell: string | undefined): HTMLElement | undefined {
    const found = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-cell]')].find(({ dataset }) => dataset['cell'] === cell);
    return found?.matches('.contact') ? (found.querySelector<HTMLElement>('input, button') ?? undefined) : found;
  }

  readonly choose = ({ id, locked }: AlertPreference, value: AlertPreference['choice']): void => {
    const { settings, store, words } = this.#now;
    if (locked) return this.#say(locked.reason);
    if (settings) this.#say(changeWords(settings, { kind: 'preference', id, value }, words));
    this.#report(id, store.choose(id, value));
  };

  /** Gives up all choices of a line's own about a topic. */
  readonly reset = ({ topic, cells }: AlertRow): void => {
    const { store, words } = this.#now;
    const own = Object.values(cells).filter(({ locked, choice }) => !locked && choice !== 'inherited');
    this.#focusNext = own[0]?.id;
    for (const { id } of own) this.#report(id, store.choose(id, 'inherited'));
    this.#say(words.say('isInherited', { name: topic.name }));
  };

  readonly enterLimit = ({ id }: { readonly id: string }, typed: string): void => {
    this.announcement = '';
    this.#report(id, this.#now.store.enterLimit(id, typed));
  };

  readonly changeQuietHours = (part: Partial<QuietHours>): void => {
    const { settings, store } = this.#now;
    this.announcement = '';
    if (settings?.quietHours) this.#report(settings.quietHours.id, store.changeQuietHours(part));
  };

  readonly retry = (cell: string): void => {
    this.#focusNext = cell;
    this.announcement = '';
    this.#report(cell, this.#now.store.retry(cell));
  };

  readonly undo = (cell: string): void => {
    const { settings, store, words } = this.#now;
    this.#focusNext = cell;
    if (settings) this.#say(words.say('undone', { name: cellName(settings, cell, words) }));
    this.#report(cell, store.undo(cell));
  };

  readonly verify = async ({ id }: AlertContact): Promise<void> => {
    const { store, words } = this.#now;
    this.code = '';
    await store.sendCode(id);
    const { problem } = store.state.verification ?? {};
    if (problem) this.#say(notSentWords(problem, words));
    await this.#host.updateComplete;
    this.#leadToCode();
  };

  readonly confirm = async (): Promise<void> => {
    const { settings, store, words } = this.#now;
    const contact = settings?.contacts.find(({ id }) => id === store.state.verification?.contactId);
    const isVerified = await store.confirmCode(this.code);
    if (!isVerified || !contact) {
      await this.#host.updateComplete;
      const { problem } = store.state.verification ?? {};
      // a field that has the focus already is not read out again
      if (problem && this.#codeField?.matches(':focus')) this.#say(codeFault(problem, this.code, words));
      this.#leadToCode();
      return;
    }
    this.code = '';
    this.#say(words.say('isVerified', { channel: channelWords(contact.channel, words) }));
    this.#host.dispatchEvent(new ContactVerifiedEvent(contact.channel));
  };

  get #now() {
    const { alerts, words } = this.#scene;
    return { store: alerts.store, settings: alerts.value?.settings.value, words };
  }

  /** Goes on with the code, unless the customer has gone on with something else meanwhile. */
  #leadToCode(): void {
    const { activeElement: inside } = this.#host.renderRoot as ShadowRoot;
    const { activeElement: outside } = this.#host.getRootNode() as Document | ShadowRoot;
    const field = this.#codeField;
    const isElsewhere = inside ? !field?.closest('.contact')?.contains(inside) : outside !== null && outside !== this.#host.ownerDocument.body;
    if (!isElsewhere) field?.focus();
  }

  get #codeField(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#code');
  }

  /** Says only what went wrong: that something was saved is seen by nothing being said. */
  #report(id: string, ended: Promise<AlertOutcome>): void {
    const { settings, words } = this.#now;
    this.#last.set(id, ended);
    void ended.then((outcome) => {
      // of presses that became one change of a cell, the last one speaks
      if (!settings || this.#last.get(id) !== ended) return;
      this.#last.delete(id);
      if (outcome.ok) this.#host.dispatchEvent(new AlertChangedEvent(describe(settings, id)));
      else if (outcome.problem.code !== 'cancelled') {
        const title = words.say('wasNotSaved', { name: cellName(settings, id, words) });
        this.#say(`${title}. ${problemWords(outcome.problem, words).message}`);
      }
    });
  }

  #say(words: string): void {
    this.announcement = words;
    this.#host.requestUpdate();
  }
}

function describe({ preferences, thresholds }: AlertSettings, id: string): ChangedAlert {
  const preference = preferences.find((one) => one.id === id);
  if (preference) return { kind: 'preference', topicId: preference.topicId, channel: preference.channel };
  const threshold = thresholds.find((one) => one.id === id);
  return threshold ? { kind: 'threshold', topicId: threshold.topicId } : { kind: 'quietHours' };
}
