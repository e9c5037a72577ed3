import {
  alertChannels,
  type AlertChannel,
  type AlertContact,
  type AlertPreference,
  type AlertSettings,
  type AlertThreshold,
  type AlertTopic,
} from './alert-settings.js';

/** One topic about one subject. */
export interface AlertRow {
  readonly topic: AlertTopic;
  /** By the channels that can bring the topic. */
  readonly cells: Readonly<Partial<Record<AlertChannel, AlertPreference>>>;
}

/** The topics that can be chosen for a subject, in the back end's order. */
export function alertRows({ topics, preferences }: AlertSettings, subjectId: string): readonly AlertRow[] {
  const own = preferences.filter((one) => one.subjectId === subjectId);
  return topics.flatMap((topic) => {
    const cells = Object.fromEntries(own.filter(({ topicId }) => topicId === topic.id).map((one) => [one.channel, one]));
    return Object.keys(cells).length ? [{ topic, cells }] : [];
  });
}

/** The channels that bring anything at all, in their usual order. */
export function offeredChannels({ preferences }: AlertSettings): readonly AlertChannel[] {
  return alertChannels.filter((channel) => preferences.some((one) => one.channel === channel));
}

/** Where a channel leads; undefined when the back end knows no address for it. */
export function contactOf({ contacts }: AlertSettings, channel: AlertChannel): AlertContact | undefined {
  const all = contacts.filter((contact) => contact.channel === channel);
  return all.find(({ readiness }) => readiness === 'verified') ?? all[0];
}

export function thresholdsOf({ thresholds }: AlertSettings, subjectId: string): readonly AlertThreshold[] {
  return thresholds.filter((one) => one.subjectId === subjectId);
}

/** Choices about a topic or a subject that the back end no longer names. They are kept, and never changed. */
export function orphanedPreferences({ topics, subjects, preferences }: AlertSettings): readonly AlertPreference[] {
  const known = (things: readonly { readonly id: string }[], id: string): boolean => things.some((thing) => thing.id === id);
  return preferences.filter(({ topicId, subjectId }) => !known(topics, topicId) || !known(subjects, subjectId));
}
