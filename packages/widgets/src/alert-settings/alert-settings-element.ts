import {
  alertRows,
  alertsStore,
  offeredChannels,
  orphanedPreferences,
  thresholdsOf,
  type AlertSettings,
  type AlertSubject,
  type AlertsState,
} from '@selfcare/core';
import { jsonAttribute, LatePart, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button, notice, skeleton } from '@selfcare/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusKeeper } from '../focus-keeper.js';
import { problemNotice, problemWords, type WaysOn } from '../problem-notice.js';
import { WidthController } from '../width-controller.js';
import { AlertActions } from './alert-actions.js';
import { alertContacts } from './alert-contacts.js';
import { alertMatrix } from './alert-matrix.js';
import { alertSettingsSkeleton } from './alert-settings-skeleton.js';
import { alertSettingsStrings } from './alert-settings-strings.js';
import { alertSettingsStyles } from './alert-settings-styles.js';
import { alertTopicLists } from './alert-topic-lists.js';
import { failures, undoButton } from './alert-news.js';
import type { ChoicesOptions, UndoOf } from './alert-view.js';
import { cellName } from './alert-words.js';
import { GridFocus } from './grid-focus.js';
import { lateLimits } from './late-limits.js';

/**
 * What a customer hears from the operator: topics by channels for the account and each line, where each channel leads and whether anything
 * arrives there, the amounts from which on to tell, and quiet hours. Each setting saves by itself and can be undone. A matrix where there is
 * room (from 600 px), one list for each topic where there is not.
 *
 * @element selfcare-alert-settings
 * @fires {AlertChangedEvent} selfcare-alert-changed - The back end confirmed that a setting is as the customer wants it.
 * @fires {ContactVerifiedEvent} selfcare-contact-verified - A customer showed by a code that a contact is theirs.
 * @slot empty - Stands in the place of the words where there is nothing to choose.
 * @csspart heading - The widget's heading; `section-heading` those of its sections.
 * @csspart contacts - Where the channels lead; each is a `contact` with its `readiness`.
 * @csspart verification - The form for a code; `code-problem` says that none could be sent.
 * @csspart subjects - The choice between the account and its lines.
 * @csspart matrix - Topics by channels; `topics` where it is a list for each. Each topic is a `topic`, and each choice a `switch`.
 * @csspart lock - Why a choice is not the customer's.
 * @csspart thresholds - The amounts from which on to tell; each is a `threshold`.
 * @csspart quiet-hours - When only urgent alerts come.
 * @csspart empty - What stands where there is nothing to choose.
 * @csspart field - A label with its `input`.
 * @csspart button - Every button; `verify`, `confirm`, `resend`, `not-now`, `reset`, `undo`, `retry` and `sign-in` tell them apart.
 * @csspart notice - News in place; `problem` for what went wrong, `skipped` and `orphans` for what could not be shown.
 * @csspart failures - The choices that were not saved; each is a `failure`.
 * @csspart skeleton - What stands in for words that are on their way.
 */
export class AlertSettingsElement extends LitElement {
  static override styles = alertSettingsStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof alertSettingsStrings>;

  /** The id of the account or line to begin with; by default the line of the session's scope, or the first subject. */
  @property() subject?: string;

  protected readonly alerts = new StoreController(this, alertsStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, alertSettingsStrings);
  protected readonly grid = new GridFocus(this);
  protected readonly width = new WidthController(this, 600);
  protected readonly acts = new AlertActions(this, { alerts: this.alerts, sessions: this.sessions, words: this.words });
  readonly #ways: WaysOn = { onRetry: () => void this.alerts.store.refresh(), onSignIn: () => this.sessions.session?.askToSignIn() };
  readonly #limits = new LatePart(this, lateLimits);
  #lastCell: string | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.acts.find(this.#lastCell) ?? this.renderRoot.querySelector<HTMLElement>('[part="heading"]'));
  }

  protected override render(): TemplateResult {
    const shown = this.alerts.value;
    return html`
      <p class="visually-hidden" role="status">${this.renderStatus(shown)}</p>
      <div class="whole" @focusin=${this.#onFocus}>
        <h2 tabindex="-1" part="heading">${this.words.say('heading')}</h2>
        ${this.renderNews(shown)} ${this.renderBody(shown)}
      </div>
    `;
  }

  protected renderStatus(shown: AlertsState | undefined): string {
    if (!shown) return this.words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    if (this.acts.announcement) return this.acts.announcement;
    const { value, stalled, problem } = shown.settings;
    if (problem) return problem.code === 'signed-out' ? this.words.say('signInTitle') : problemWords(problem, this.words).title;
    if (stalled) return this.words.say('slowTitle');
    return this.words.say(value ? 'ready' : 'loading');
  }

  protected renderNews(shown: AlertsState | undefined): unknown {
    const { words } = this;
    if (!shown) return this.sessions.missing ? problemNotice({ code: 'configuration', message: '' }, words, {}) : nothing;
    const { value, problem, stalled } = shown.settings;
    if (problem?.code === 'signed-out') return this.renderSignIn();
    if (problem) return problemNotice(problem, words, this.#ways, words.say(value ? 'staleTitle' : 'loadFailed'));
    if (!stalled) return nothing;
    const again = button({ label: words.say('tryAgain'), icon: 'again', part: 'retry', onPress: this.#ways.onRetry });
    return notice({ tone: 'info', title: words.say('slowTitle'), message: words.say('slowMessage'), actions: again });
  }

  protected renderSignIn(): TemplateResult {
    const signIn = button({ label: this.words.say('signIn'), kind: 'primary', icon: 'person', part: 'sign-in', onPress: this.#ways.onSignIn });
    const [title, message] = [this.words.say('signInTitle'), this.words.say('signInMessage')];
    return notice({ tone: 'info', title, message, part: 'problem', actions: signIn });
  }

  protected renderBody(shown: AlertsState | undefined): unknown {
    if (!shown) return this.sessions.missing ? nothing : alertSettingsSkeleton();
    const { value, status } = shown.settings;
    if (!value) return status === 'failed' ? nothing : alertSettingsSkeleton();
    if (!value.topics.length) return this.renderEmpty('noTopicsTitle', 'noTopicsMessage');
    if (!offeredChannels(value).length) return this.renderEmpty('noChannelsTitle', 'noChannelsMessage');
    return [
      this.renderLeftOut(value),
      this.renderContacts(value, shown),
      this.renderSubjects(value),
      this.renderChoices(value, shown),
      this.renderThresholds(value, shown),
      this.renderQuietHours(value, shown),
      failures(value, shown.cells, this.words, this.acts.retry),
    ];
  }

  protected renderEmpty(title: 'noTopicsTitle' | 'noChannelsTitle', message: 'noTopicsMessage' | 'noChannelsMessage'): TemplateResult {
    return html`<div class="empty" part="empty">
      <slot name="empty">
        <p class="empty-title">${this.words.say(title)}</p>
        <p class="muted">${this.words.say(message)}</p>
      </slot>
    </div>`;
  }

  /** What there is besides, and is not shown: never lost without a word. */
  protected renderLeftOut(settings: AlertSettings): unknown {
    const orphans = orphanedPreferences(settings).length;
    return [
      orphans ? notice({ tone: 'info', message: this.words.say('orphans', { count: orphans }), part: 'orphans' }) : nothing,
      settings.skipped ? notice({ tone: 'info', message: this.words.say('skipped', { count: settings.skipped }), part: 'skipped' }) : nothing,
    ];
  }

  protected renderContacts(settings: AlertSettings, { verification }: AlertsState): TemplateResult {
    return html`<section class="section" aria-labelledby="contacts-heading">
      <h3 id="contacts-heading" part="section-heading">${this.words.say('contactsHeading')}</h3>
      ${alertContacts({
        settings,
        verification,
        code: this.acts.code,
        verify: this.#limits.module?.alertVerification,
        onItsWay: () => this.renderOnItsWay(1),
        words: this.words,
        onVerify: (contact) => void this.acts.verify(contact),
        onCode: (code) => void (this.acts.code = code),
        onConfirm: () => void this.acts.confirm(),
        onLeave: () => this.alerts.store.stopVerifying(),
      })}
    </section>`;
  }

  protected renderSubjects({ subjects }: AlertSettings): unknown {
    if (subjects.length < 2) return nothing;
    const current = this.#subjectIn(subjects);
    return html`<fieldset class="subjects" part="subjects">
      <legend>${this.words.say('subject')}</legend>
      ${subjects.map(
        ({ id, name }) => html`<label class="subject">
          <input type="radio" name="subject" value=${id} .checked=${id === current?.id} @change=${() => (this.subject = id)} />
          <bdi>${name}</bdi>
        </label>`,
      )}
    </fieldset>`;
  }

  protected renderChoices(settings: AlertSettings, { cells, recent }: AlertsState): TemplateResult {
    const subject = this.#subjectIn(settings.subjects);
    const rows = subject ? alertRows(settings, subject.id) : [];
    const inherits = subject?.inheritsFrom !== undefined;
    const options: ChoicesOptions = {
      settings,
      cells,
      rows,
      inherits,
      words: this.words,
      undo: this.#undoOf(settings, recent),
      onChoose: this.acts.choose,
      onReset: this.acts.reset,
    };
    return html`<section class="section" aria-labelledby="matrix-heading">
      <h3 id="matrix-heading" part="section-heading">${this.words.say('matrixHeading')}</h3>
      ${!rows.length
        ? html`<p class="muted">${this.words.say('noTopicsHere')}</p>`
        : this.width.narrow
          ? alertTopicLists(options)
          : alertMatrix(options, this.grid)}
    </section>`;
  }

  protected renderThresholds(settings: AlertSettings, shown: AlertsState): unknown {
    const subject = this.#subjectIn(settings.subjects);
    const thresholds = subject ? thresholdsOf(settings, subject.id) : [];
    if (!thresholds.length) return nothing;
    return html`<section class="section" aria-labelledby="thresholds-heading">
      <h3 id="thresholds-heading" part="section-heading">${this.words.say('thresholdsHeading')}</h3>
      ${this.#limits.module?.alertThresholds({
        thresholds,
        state: shown,
        words: this.words,
        undo: this.#undoOf(settings, shown.recent),
        onEnter: this.acts.enterLimit,
      }) ?? this.renderOnItsWay(thresholds.length)}
    </section>`;
  }

  protected renderQuietHours(settings: AlertSettings, shown: AlertsState): unknown {
    const { quietHours } = settings;
    if (!quietHours) return nothing;
    return html`<section class="section" aria-labelledby="quiet-heading">
      <h3 id="quiet-heading" part="section-heading">${this.words.say('quietHeading')}</h3>
      ${this.#limits.module?.alertQuietHours({
        quietHours,
        settings,
        state: shown,
        words: this.words,
        undo: this.#undoOf(settings, shown.recent),
        onChange: this.acts.changeQuietHours,
      }) ?? this.renderOnItsWay(1)}
    </section>`;
  }

  /** In place of settings whose code is on its way: their shape, or that it could not be loaded. */
  protected renderOnItsWay(count: number): unknown {
    const { problem } = this.#limits;
    if (problem) return problemNotice(problem, this.words, { onRetry: () => void this.#limits.load() });
    return html`<div class="waits">${Array.from({ length: count }, () => html`<div>${skeleton('short')}${skeleton('line')}</div>`)}</div>`;
  }

  #undoOf(settings: AlertSettings, recent: AlertsState['recent']): UndoOf {
    return (cell) =>
      recent.some(({ change }) => change.id === cell)
        ? undoButton(cell, cellName(settings, cell, this.words), this.words, this.acts.undo)
        : nothing;
  }

  #subjectIn(subjects: readonly AlertSubject[]): AlertSubject | undefined {
    const scoped = this.sessions.session?.state.scope.lineId;
    return subjects.find(({ id }) => id === this.subject) ?? subjects.find(({ id }) => id === scoped) ?? subjects[0];
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    this.#lastCell = cell ?? this.#lastCell;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-alert-settings': AlertSettingsElement;
  }
}
