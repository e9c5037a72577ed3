import type { Money } from '../money.js';

/** The ways by which news reaches a customer, in the order in which they are shown. */
export const alertChannels = ['email', 'sms', 'push', 'letter'] as const;

export type AlertChannel = (typeof alertChannels)[number];

/** What news is about: the customer's account, or one line of it. */
export interface AlertSubject {
  readonly id: string;
  readonly kind: 'account' | 'line';
  /** As the customer knows it: "Mobile 085 555 0100". */
  readonly name: string;
  /** The subject whose choices hold where this one has none of its own. */
  readonly inheritsFrom?: string;
}

/** A kind of news: `order`, `appointment`, `usage`, `bill`, `outage`, `security`, `marketing`, or one of the operator's own. */
export interface AlertTopic {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Comes at once, also in quiet hours. */
  readonly urgent: boolean;
}

/** Where one channel leads. */
export interface AlertContact {
  readonly id: string;
  readonly channel: AlertChannel;
  /** Only to a `verified` contact does anything arrive; from a `bounced` one it came back. */
  readonly readiness: 'verified' | 'unverified' | 'bounced';
  /** Masked by the back end as far as it sees fit. Personal. */
  readonly address?: string;
  /** The customer can show by a code that it is theirs. */
  readonly verifiable: boolean;
}

/** What a subject says of one topic and channel itself; `inherited`: what the subject above it says holds. */
export type AlertChoice = 'on' | 'off' | 'inherited';

/** Why a choice is not the customer's. Shown in full beside it. */
export interface AlertLock {
  readonly reason: string;
  /** The rule that asks for it. */
  readonly reference?: string;
}

/** What every part of the settings that is saved by itself has. */
export interface AlertCell {
  /** Unique among all cells of the settings; opaque. */
  readonly id: string;
  /** Of the value that is shown; a change made on an older one is refused. Opaque; without it the last change wins. */
  readonly version?: string;
}

/** Whether news of a topic about a subject comes by a channel. */
export interface AlertPreference extends AlertCell {
  readonly subjectId: string;
  readonly topicId: string;
  readonly channel: AlertChannel;
  readonly choice: AlertChoice;
  /** What holds, the subjects above taken into account. */
  readonly on: boolean;
  readonly locked?: AlertLock;
}

/** What a threshold can be set to: whole units of use, or money. */
export type AlertLimit = number | Money;

/** An amount of use or money from which on the customer is told. */
export type AlertThreshold = AlertCell & {
  readonly subjectId: string;
  /** The news is of this topic, and comes by its channels. */
  readonly topicId: string;
  /** "Mobile data in a month". */
  readonly name: string;
} & (
    | { readonly kind: 'usage'; readonly unit: string; readonly limit?: number; readonly least: number; readonly most: number }
    | { readonly kind: 'spending'; readonly limit?: Money; readonly least: Money; readonly most: Money }
  );

/** ISO 8601: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When only urgent news comes. */
export interface QuietHours {
  readonly on: boolean;
  /** Local wall time, `22:00`. */
  readonly start: string;
  /** Local wall time; not after `start` means on the next day. */
  readonly end: string;
  /** The days on which they begin, in order. */
  readonly days: readonly Weekday[];
  /** IANA. */
  readonly timeZone: string;
}

/** Everything that a customer can decide about news from the operator. */
export interface AlertSettings {
  readonly subjects: readonly AlertSubject[];
  readonly topics: readonly AlertTopic[];
  readonly contacts: readonly AlertContact[];
  readonly preferences: readonly AlertPreference[];
  readonly thresholds: readonly AlertThreshold[];
  readonly quietHours?: AlertCell & { readonly hours: QuietHours };
  /** What the back end sent that could not be read. */
  readonly skipped: number;
}

/** One cell brought to a value, made on `version`. The values are absolute, so that sending one twice does no harm. */
export type AlertChange = AlertCell &
  (
    | { readonly kind: 'preference'; readonly value: AlertChoice }
    /** Without a value the customer is not told. */
    | { readonly kind: 'threshold'; readonly value?: AlertLimit }
    | { readonly kind: 'quietHours'; readonly value: QuietHours }
  );
