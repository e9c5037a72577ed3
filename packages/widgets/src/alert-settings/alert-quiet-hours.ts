import type { AlertsState, AlertSettings, QuietHours, QuietHoursFault, Weekday } from '@selfcare/core';
import { formatDate, formatList } from '@selfcare/lit';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { alertSwitch } from './alert-switch.js';
import { failureId, type UndoOf } from './alert-view.js';
import type { AlertSettingsWord, AlertSettingsWords } from './alert-settings-strings.js';

export interface QuietHoursOptions {
  readonly quietHours: NonNullable<AlertSettings['quietHours']>;
  readonly settings: AlertSettings;
  readonly state: AlertsState;
  readonly words: AlertSettingsWords;
  readonly undo: UndoOf;
  readonly onChange: (part: Partial<QuietHours>) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const faults: Readonly<Record<QuietHoursFault, AlertSettingsWord>> = {
  start: 'quietFaultStart',
  end: 'quietFaultEnd',
  days: 'quietFaultDays',
  timeZone: 'quietFaultTimeZone',
};

/** When only urgent news comes: a switch, and while it is on its times, days and zone. */
export function alertQuietHours(options: QuietHoursOptions): TemplateResult {
  const { quietHours, state, words, undo, onChange } = options;
  const { id, hours } = quietHours;
  const { standing, problem } = state.cells[id] ?? {};
  const fault = problem?.fields?.[0]?.field as QuietHoursFault | undefined;
  return html`<div class="quiet" part="quiet-hours">
    <div class="quiet-switch">
      ${alertSwitch({
        cell: id,
        on: hours.on,
        name: words.say('quietSwitch'),
        ...(standing === 'failed' && !fault ? { describedBy: failureId(id) } : {}),
        onPress: () => onChange({ on: !hours.on }),
      })}
      <span aria-hidden="true">${words.say('quietSwitch')}</span>
      <span class="choice-note">${standing === 'pending' ? html`<span class="spinner"></span>${words.say('saving')}` : undo(id)}</span>
    </div>
    ${hours.on ? renderHours(options, fault) : nothing}
    ${fault && faults[fault] ? html`<p class="field-error" id="quiet-fault">${icon('critical')}<span>${words.say(faults[fault])}</span></p>` : nothing}
  </div>`;
}

function renderHours(options: QuietHoursOptions, fault: QuietHoursFault | undefined): TemplateResult {
  const { quietHours, settings, words, onChange } = options;
  const { start, end, timeZone } = quietHours.hours;
  const urgent = settings.topics.filter((topic) => topic.urgent).map(({ name }) => name);
  const until = formatDate(`2024-01-01T${end}:00Z`, words.locale, { timeStyle: 'short', timeZone: 'UTC' });
  const meaning = urgent.length
    ? words.say('quietMeans', { end: until, topics: formatList(urgent, words.locale) })
    : words.say('quietMeansAll', { end: until });
  return html`
    <div class="quiet-times">
      ${renderTime('start', start, fault, options)} ${renderTime('end', end, fault, options)}
      <div class="field">
        <label for="quiet-zone">${words.say('quietZone')}</label>
        <select class="input" part="input" id="quiet-zone" @change=${(event: Event) => onChange({ timeZone: (event.target as HTMLSelectElement).value })}>
          ${zones(timeZone).map((zone) => html`<option value=${zone} ?selected=${live(zone === timeZone)}>${zone.replaceAll('_', ' ')}</option>`)}
        </select>
      </div>
    </div>
    ${renderDays(options, fault)}
    <p class="muted small">${meaning} ${end <= start ? words.say('quietOvernight') : ''}</p>
  `;
}

function renderTime(which: 'start' | 'end', value: string, fault: QuietHoursFault | undefined, { words, onChange }: QuietHoursOptions): TemplateResult {
  const onTime = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    // half a time is no answer yet
    if (typed !== '') onChange({ [which]: typed });
  };
  return html`<div class="field">
    <label for=${`quiet-${which}`}>${words.say(which === 'start' ? 'quietFrom' : 'quietTo')}</label>
    <input
      class="input"
      part="input"
      id=${`quiet-${which}`}
      type="time"
      aria-invalid=${fault === which ? 'true' : 'false'}
      aria-describedby=${fault === which ? 'quiet-fault' : nothing}
      .value=${value}
      @change=${onTime}
    />
  </div>`;
}

function renderDays({ quietHours, words, onChange }: QuietHoursOptions, fault: QuietHoursFault | undefined): TemplateResult {
  const { days } = quietHours.hours;
  const toggle = (day: Weekday): void =>
    onChange({ days: days.includes(day) ? days.filter((other) => other !== day) : [...days, day].sort((one, other) => one - other) });
  return html`<fieldset class="days" aria-describedby=${fault === 'days' ? 'quiet-fault' : nothing}>
    <legend>${words.say('quietDays')}</legend>
    ${weekdays.map(
      (day) => html`<label class="day">
        <input type="checkbox" .checked=${live(days.includes(day))} @change=${() => toggle(day)} aria-label=${dayName(day, words.locale, 'long')} />
        <span aria-hidden="true">${dayName(day, words.locale, 'short')}</span>
      </label>`,
    )}
  </fieldset>`;
}

// 2024 began on a Monday
function dayName(day: Weekday, locale: string, weekday: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}

let known: readonly string[] | undefined;

/** The zones that the browser knows, with the one in use. */
function zones(inUse: string): readonly string[] {
  known ??= Intl.supportedValuesOf('timeZone');
  return known.includes(inUse) ? known : [inUse, ...known];
}
