import type { Problem } from '@selfcare/core';
import { button, notice, type Tone } from '@selfcare/ui';
import type { TemplateResult } from 'lit';
import { countdown } from './countdown.js';
import type { ProblemWord } from './problem-strings.js';

/** Says a key of `problemStrings` in the widget's language. */
export interface ProblemSpeaker {
  say(key: ProblemWord, values?: Readonly<Record<string, string | number>>): string;
}

/** What a customer can do about a problem. */
export interface WaysOn {
  readonly onRetry?: () => void;
  readonly onSignIn?: () => void;
}

type Kind = 'offline' | 'unavailable' | 'busy' | 'signedOut' | 'notAllowed' | 'changed' | 'refused' | 'unsupported' | 'notSetUp';

const kinds: Readonly<Record<Problem['code'], Kind>> = {
  offline: 'offline',
  timeout: 'unavailable',
  cancelled: 'unavailable',
  'signed-out': 'signedOut',
  'not-allowed': 'notAllowed',
  'not-found': 'refused',
  conflict: 'changed',
  outdated: 'changed',
  invalid: 'refused',
  'too-many': 'busy',
  unavailable: 'unavailable',
  'bad-answer': 'unavailable',
  unsupported: 'unsupported',
  configuration: 'notSetUp',
  unknown: 'unavailable',
};

const tones: Readonly<Record<Kind, Tone>> = {
  offline: 'caution',
  unavailable: 'critical',
  busy: 'caution',
  signedOut: 'info',
  notAllowed: 'info',
  changed: 'caution',
  refused: 'critical',
  unsupported: 'info',
  notSetUp: 'info',
};

const final: ReadonlySet<Kind> = new Set(['notAllowed', 'unsupported', 'notSetUp', 'signedOut']);

// A code of a newer core than this bundle's is one more thing that went wrong.
const kindOf = ({ code }: Problem): Kind => kinds[code] ?? 'unavailable';

/** The problem in the customer's words; what the back end said stays out of it. */
export function problemWords(problem: Problem, words: ProblemSpeaker): { readonly title: string; readonly message: string } {
  const kind = kindOf(problem);
  const wait = kind === 'busy' && problem.retryAfter === undefined ? 'unavailableMessage' : `${kind}Message` as const;
  return { title: words.say(`${kind}Title`), message: words.say(wait, { count: problem.retryAfter ?? 0 }) };
}

/** A problem in place, with the way on that fits it. `title` says what failed, where all that is known is that something went wrong on the other side. */
export function problemNotice(problem: Problem, words: ProblemSpeaker, { onRetry, onSignIn }: WaysOn, title?: string): TemplateResult {
  const kind = kindOf(problem);
  const { retryAfter } = problem;
  const spoken = problemWords(problem, words);
  const message = kind === 'busy' && retryAfter !== undefined ? countdown(problem, retryAfter, (count) => words.say('busyMessage', { count })) : spoken.message;
  return notice({ tone: tones[kind], title: kind === 'unavailable' && title ? title : spoken.title, message, part: 'problem', actions: renderWayOn(kind, words, { onRetry, onSignIn }) });
}

function renderWayOn(kind: Kind, words: ProblemSpeaker, { onRetry, onSignIn }: WaysOn): TemplateResult | undefined {
  if (kind === 'signedOut' && onSignIn) return button({ label: words.say('signIn'), icon: 'person', part: 'sign-in', onPress: onSignIn });
  if (!final.has(kind) && onRetry) return button({ label: words.say('tryAgain'), icon: 'again', part: 'retry', onPress: onRetry });
  return undefined;
}
