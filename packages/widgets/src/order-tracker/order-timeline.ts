import type { Order } from '@selfcare/core';
import { formatDate } from '@selfcare/lit';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { milestonesOf, type Milestone } from './order-milestones.js';
import { stateIcon, stateTone, stateWords } from './order-states.js';
import type { OrderTrackerWord, OrderTrackerWords } from './order-tracker-strings.js';

const names: Readonly<Record<Exclude<Milestone['name'], 'state'>, OrderTrackerWord>> = {
  received: 'milestoneReceived',
  work: 'milestoneWork',
  worked: 'milestoneWorked',
  complete: 'milestoneComplete',
  outcome: 'milestoneOutcome',
};

const standings = { done: 'milestoneDone', now: 'milestoneNow', next: 'milestoneNext' } as const;

/** What has happened, what happens now, what comes next: no more than the order's state tells for sure. `now` is in ms since the epoch. */
export function orderTimeline(order: Order, words: OrderTrackerWords, now: number): TemplateResult {
  return html`<section class="panel" part="timeline" aria-labelledby="timeline">
    <h3 id="timeline">${words.say('timeline')}</h3>
    <ol class="timeline" role="list">
      ${milestonesOf(order).map((milestone) => renderMilestone(milestone, { order, words, now }))}
    </ol>
  </section>`;
}

interface Shown {
  readonly order: Order;
  readonly words: OrderTrackerWords;
  readonly now: number;
}

function renderMilestone({ name, standing, at, expectedAt }: Milestone, { order, words, now }: Shown): TemplateResult {
  const label = name === 'state' ? stateWords(order, words).label : words.say(names[name]);
  const tone = standing === 'now' ? stateTone(order) : 'neutral';
  const mark = standing === 'done' ? icon('check') : standing === 'now' ? icon(stateIcon(order)) : nothing;
  const when = at ? dateTime(at, words) : expectedAt ? expectedWords(expectedAt, words, now) : '';
  return html`<li class="milestone ${standing} ${tone}" part="milestone" aria-current=${standing === 'now' ? 'step' : nothing}>
    <span class="milestone-mark">${mark}</span>
    <div>
      <p class="milestone-name"><bdi>${label}</bdi><span class="visually-hidden">, ${words.say(standings[standing])}</span></p>
      ${when ? html`<p class="muted small">${when}</p>` : nothing}
    </div>
  </li>`;
}

function expectedWords(expectedAt: string, words: OrderTrackerWords, now: number): string {
  const date = formatDate(expectedAt, words.locale, { dateStyle: 'long' });
  return words.say(Date.parse(expectedAt) < now ? 'expectedBefore' : 'expected', { date });
}

/** The moment with its time of day, in the reader's own zone, which is named. */
export function dateTime(instant: string, { locale }: OrderTrackerWords): string {
  return formatDate(instant, locale, { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
}
