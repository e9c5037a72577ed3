import type {
  WireAlertContact,
  WireAlertPreference,
  WireAlertSettings,
  WireAlertThreshold,
} from './alert-settings-wire.js';

type Channel = WireAlertContact['channel'];
type Subject = WireAlertSettings['subjects'][number];

const topics: WireAlertSettings['topics'] = [
  { id: 'order', name: 'Orders', description: 'How far your order is, and what we need from you', urgent: false },
  { id: 'appointment', name: 'Appointments', description: 'Your technician: booked, on the way, changed', urgent: false },
  { id: 'usage', name: 'Use and limits', description: 'When you come near what your plan includes', urgent: false },
  { id: 'bill', name: 'Bills and payments', description: 'Your bill is ready, due, or could not be paid', urgent: false },
  { id: 'outage', name: 'Outages', description: 'Something does not work, and when it works again', urgent: true },
  { id: 'security', name: 'Security', description: 'Sign-ins, SIM changes and threats to your account', urgent: true },
  { id: 'marketing', name: 'Offers and news', description: 'New plans, prices made for you, surveys', urgent: false },
];

/** Which channels bring a topic of the account, and whether they do at first. */
const accountChoices: Readonly<Record<string, Readonly<Partial<Record<Channel, boolean>>>>> = {
  order: { email: true, sms: true, push: true },
  appointment: { email: true, sms: true, push: true },
  usage: { email: false, sms: true, push: true },
  bill: { email: true, sms: false, push: true, letter: false },
  outage: { email: true, sms: true, push: true },
  security: { email: true, sms: true, push: true, letter: true },
  marketing: { email: false, sms: false, push: false, letter: false },
};

const lineTopics = ['order', 'appointment', 'usage', 'outage', 'marketing'];

const securityLock = {
  reason: 'We have to tell you about threats to your account.',
  reference: 'European Electronic Communications Code, Article 40',
};
const roamingLock = {
  reason: 'We have to text you when you come near your roaming limit.',
  reference: 'Regulation (EU) 2022/612, Article 14',
};

interface Draft {
  readonly lines: readonly { readonly id: string; readonly name: string; readonly mobile: boolean }[];
  readonly contacts: readonly Omit<WireAlertContact, 'id'>[];
}

const maya: Draft = {
  lines: [
    { id: 'line-mobile', name: 'Mobile 085 555 0142', mobile: true },
    { id: 'line-fibre', name: 'Fibre, 12 Harbour Road', mobile: false },
  ],
  contacts: [
    { channel: 'email', readiness: 'verified', address: 'm•••@example.com', verifiable: true },
    { channel: 'sms', readiness: 'unverified', address: '085 ••• 0142', verifiable: true },
    { channel: 'push', readiness: 'verified', address: 'Tern app on Maya’s phone', verifiable: false },
    { channel: 'letter', readiness: 'verified', address: '12 Harbour Road, Dublin', verifiable: false },
  ],
};

const tom: Draft = {
  lines: [
    { id: 'line-tom', name: 'Mobile 085 555 0177', mobile: true },
    { id: 'line-nora', name: 'Nora’s mobile 085 555 0178', mobile: true },
  ],
  contacts: [
    { channel: 'email', readiness: 'bounced', address: 't•••@example.com', verifiable: true },
    { channel: 'sms', readiness: 'verified', address: '085 ••• 0177', verifiable: true },
    { channel: 'letter', readiness: 'verified', address: '3 Quay Street, Galway', verifiable: false },
  ],
};

const harbour: Draft = {
  lines: [
    { id: 'line-till', name: 'Till line 01 555 0190', mobile: true },
    { id: 'line-office', name: 'Office fibre, Pier 4', mobile: false },
  ],
  contacts: [
    { channel: 'email', readiness: 'unverified', address: 'o•••@harbourbakery.example', verifiable: true },
    { channel: 'sms', readiness: 'verified', address: '01 ••• 0190', verifiable: true },
    { channel: 'letter', readiness: 'verified', address: 'Pier 4, Howth', verifiable: false },
  ],
};

const drafts: ReadonlyMap<string, Draft> = new Map([
  ['customer-maya', maya],
  ['customer-tom', tom],
  ['customer-harbour', harbour],
]);

/**
 * The alert settings that a demonstration customer starts with: an account, two lines, and one channel by which nothing arrives yet.
 * Somebody else has no channel at all.
 */
export function firstAlertSettings(customerId: string): WireAlertSettings {
  const draft = drafts.get(customerId);
  if (!draft) return { subjects: [], topics: [], contacts: [], preferences: [], thresholds: [] };
  const account: Subject = { id: 'account', kind: 'account', name: 'Your account' };
  const lines = draft.lines.map(({ id, name }): Subject => ({ id, kind: 'line', name, inheritsFrom: account.id }));
  const channels = draft.contacts.map(({ channel }) => channel);
  return {
    subjects: [account, ...lines],
    topics,
    contacts: draft.contacts.map((contact) => ({ id: `contact-${contact.channel}`, ...contact })),
    preferences: [
      ...topics.flatMap(({ id }) => preferences(account.id, id, channels, ({ on }) => (on ? 'on' : 'off'))),
      ...draft.lines.flatMap((line) =>
        lineTopics.flatMap((topicId) => preferences(line.id, topicId, channels, ({ channel }) => lineChoice(line.mobile, topicId, channel))),
      ),
    ],
    thresholds: [
      spending('account', 'bill', 'bill', 'The bill of a month', null, '500'),
      ...draft.lines.flatMap(({ id, mobile }) => thresholds(id, mobile)),
    ],
    quietHours: {
      id: 'quiet-hours',
      version: '1',
      hours: { on: true, start: '22:00', end: '07:00', days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Dublin' },
    },
  };
}

function preferences(
  subjectId: string,
  topicId: string,
  channels: readonly Channel[],
  choose: (cell: { readonly channel: Channel; readonly on: boolean }) => WireAlertPreference['choice'],
): readonly WireAlertPreference[] {
  const offered = accountChoices[topicId] ?? {};
  return channels.flatMap((channel) => {
    const on = offered[channel];
    if (on === undefined) return [];
    const choice = choose({ channel, on });
    const lock = lockOf(subjectId, topicId, channel, choice);
    return [{ id: `${subjectId}.${topicId}.${channel}`, version: '1', subjectId, topicId, channel, choice, ...(lock ? { locked: lock } : {}) }];
  });
}

/** Lines have what the account has, but a mobile's warnings about its use, of which one is the law's. */
function lineChoice(mobile: boolean, topicId: string, channel: Channel): WireAlertPreference['choice'] {
  return mobile && topicId === 'usage' && (channel === 'sms' || channel === 'email') ? 'on' : 'inherited';
}

function lockOf(subjectId: string, topicId: string, channel: Channel, choice: WireAlertPreference['choice']): WireAlertPreference['locked'] {
  if (topicId === 'security' && channel === 'email') return securityLock;
  return subjectId !== 'account' && topicId === 'usage' && channel === 'sms' && choice === 'on' ? roamingLock : undefined;
}

function thresholds(lineId: string, mobile: boolean): readonly WireAlertThreshold[] {
  if (!mobile) return [usage(lineId, 'Data in a month', null, '5000')];
  return [
    usage(lineId, 'Mobile data in a month', '40', '500'),
    spending(lineId, 'extras', 'usage', 'Calls and extras beyond the plan', '20', '500'),
    spending(lineId, 'roaming', 'usage', 'Roaming', '50', '200'),
  ];
}

function usage(subjectId: string, name: string, limit: string | null, most: string): WireAlertThreshold {
  return { id: `${subjectId}.data`, version: '1', subjectId, topicId: 'usage', name, kind: 'usage', unit: 'GB', limit, least: '1', most };
}

function spending(
  subjectId: string,
  what: string,
  topicId: string,
  name: string,
  limit: string | null,
  most: string,
): WireAlertThreshold {
  const id = `${subjectId}.${what}-spending`;
  return { id, version: '1', subjectId, topicId, name, kind: 'spending', unit: 'EUR', limit, least: '1', most };
}
