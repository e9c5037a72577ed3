import {
  formatMoney,
  type AlertChange,
  type AlertChannel,
  type AlertLimit,
  type AlertSettings,
  type AlertThreshold,
  type AlertTopic,
} from '@selfcare/core';
import { formatNumber } from '@selfcare/lit';
import type { AlertSettingsWord, AlertSettingsWords } from './alert-settings-strings.js';

const channels: Readonly<Record<AlertChannel, AlertSettingsWord>> = {
  email: 'channelEmail',
  sms: 'channelSms',
  push: 'channelPush',
  letter: 'channelLetter',
};

const cells: Readonly<Record<AlertChannel, AlertSettingsWord>> = {
  email: 'cellEmail',
  sms: 'cellSms',
  push: 'cellPush',
  letter: 'cellLetter',
};

/** "Email". */
export function channelWords(channel: AlertChannel, words: AlertSettingsWords): string {
  return words.say(channels[channel]);
}

/** "Bills and payments by email". */
export function preferenceName({ name }: AlertTopic, channel: AlertChannel, words: AlertSettingsWords): string {
  return words.say(cells[channel], { topic: name });
}

/** "40 GB", "€20.00". */
export function limitWords(limit: AlertLimit, threshold: AlertThreshold, words: AlertSettingsWords): string {
  if (typeof limit !== 'number') return formatMoney(limit, words.locale);
  const unit = threshold.kind === 'usage' ? threshold.unit : '';
  return words.say('measure', { amount: formatNumber(limit, words.locale), unit });
}

/** What a cell is called; one of a line with the line, since what happens to it is told wherever the customer looks meanwhile. */
export function cellName({ preferences, thresholds, topics, subjects }: AlertSettings, id: string, words: AlertSettingsWords): string {
  const preference = preferences.find((one) => one.id === id);
  const threshold = thresholds.find((one) => one.id === id);
  const topic = topics.find((one) => one.id === preference?.topicId);
  const name = preference && topic ? preferenceName(topic, preference.channel, words) : (threshold?.name ?? words.say('quietHeading'));
  const line = subjects.find((one) => one.kind === 'line' && one.id === (preference ?? threshold)?.subjectId);
  return line ? words.say('cellOfLine', { name, line: line.name }) : name;
}

/** The value that a change brings its cell to: "on", "40 GB". */
export function valueWords(settings: AlertSettings, change: AlertChange, words: AlertSettingsWords): string {
  if (change.kind === 'preference') return words.say(change.value === 'inherited' ? 'asAccount' : change.value);
  if (change.kind === 'quietHours') {
    const { on, start, end } = change.value;
    return on ? `${start}–${end}` : words.say('off');
  }
  const threshold = settings.thresholds.find(({ id }) => id === change.id);
  return threshold && change.value !== undefined ? limitWords(change.value, threshold, words) : words.say('none');
}

/** What just happened to a cell: "Bills and payments by email: off". */
export function changeWords(settings: AlertSettings, change: AlertChange, words: AlertSettingsWords): string {
  const name = cellName(settings, change.id, words);
  if (change.kind === 'preference') {
    return words.say(change.value === 'inherited' ? 'isInherited' : change.value === 'on' ? 'isOn' : 'isOff', { name });
  }
  return words.say('isSet', { name, value: valueWords(settings, change, words) });
}
