import type { OrderState } from '@selfcare/core';
import { icon, statusPill, type IconName, type Tone } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';
import type { OrderTrackerWords } from './order-tracker-strings.js';

interface StateAppearance {
  readonly word: 'Draft' | 'Acknowledged' | 'Rejected' | 'Pending' | 'Held' | 'InProgress' | 'Cancelled' | 'Completed' | 'Failed' | 'Partial' | 'AssessingCancellation' | 'PendingCancellation' | 'Unknown';
  readonly tone: Tone | 'neutral';
  readonly icon: IconName;
}

/** A state as the back end gave it: one of ours, with its own word beside it. */
export interface NamedState {
  readonly state: OrderState;
  readonly stateName: string;
}

/** A state in the customer's words: what it is called, what it means, what comes next. */
export interface StateWords {
  readonly label: string;
  readonly means: string;
  readonly next: string;
}

/** The customer's words for the state. An unknown one is called what the back end calls it. */
export function stateWords(named: NamedState, words: OrderTrackerWords): StateWords {
  const { word } = appearanceOf(named.state);
  const label = word === 'Unknown' && named.stateName.trim() ? named.stateName : words.say(`state${word}`);
  return { label, means: words.say(`state${word}Means`), next: words.say(`state${word}Next`) };
}

/** How grave the state is, for the panel that it heads. */
export function stateTone({ state }: NamedState): Tone | 'neutral' {
  return appearanceOf(state).tone;
}

/** The drawing that goes with the state. */
export function stateIcon({ state }: NamedState): IconName {
  return appearanceOf(state).icon;
}

/** The state in a word or two. The back end's own word stands by itself, whatever script it is in. */
export function statePill(named: NamedState, words: OrderTrackerWords): TemplateResult {
  const appearance = appearanceOf(named.state);
  const { label } = stateWords(named, words);
  if (appearance !== unknownAppearance) return statusPill({ label, tone: appearance.tone, icon: appearance.icon, part: 'state' });
  return html`<span class="pill neutral" part="pill state">${icon(appearance.icon)}<bdi>${label}</bdi></span>`;
}

function appearanceOf(state: OrderState): StateAppearance {
  switch (state) {
    case 'draft':
      return { word: 'Draft', tone: 'neutral', icon: 'edit' };
    case 'acknowledged':
      return { word: 'Acknowledged', tone: 'info', icon: 'document' };
    case 'rejected':
      return { word: 'Rejected', tone: 'critical', icon: 'critical' };
    case 'pending':
      return { word: 'Pending', tone: 'neutral', icon: 'clock' };
    case 'held':
      return { word: 'Held', tone: 'caution', icon: 'caution' };
    case 'inProgress':
      return { word: 'InProgress', tone: 'info', icon: 'parcel' };
    case 'cancelled':
      return { word: 'Cancelled', tone: 'neutral', icon: 'close' };
    case 'completed':
      return { word: 'Completed', tone: 'positive', icon: 'positive' };
    case 'failed':
      return { word: 'Failed', tone: 'critical', icon: 'critical' };
    case 'partial':
      return { word: 'Partial', tone: 'caution', icon: 'caution' };
    case 'assessingCancellation':
      return { word: 'AssessingCancellation', tone: 'neutral', icon: 'clock' };
    case 'pendingCancellation':
      return { word: 'PendingCancellation', tone: 'neutral', icon: 'clock' };
    case 'unknown':
      return unknownAppearance;
    default:
      return unforeseen(state);
  }
}

const unknownAppearance: StateAppearance = { word: 'Unknown', tone: 'neutral', icon: 'unknown' };

// The store may come from a newer bundle, which knows more states.
function unforeseen(_state: never): StateAppearance {
  return unknownAppearance;
}
