/** Texts that want to run, to leave their box, or to turn what stands beside them around. Each sets `window.__pwned` where it runs. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a script': '<script>window.__pwned=1</script>',
  'an image that fails': '<img src=x onerror="window.__pwned=1">',
  'the end of an attribute': '" autofocus onfocus="window.__pwned=1" x="',
  'the end of a style': '</style></title></textarea><svg onload="window.__pwned=1">',
  'a template expression': '${window.__pwned=1}{{constructor.constructor("window.__pwned=1")()}}',
  'a javascript: address': 'javascript:window.__pwned=1',
  'a link in Markdown': '[x](javascript:window.__pwned=1)![x](https://evil.invalid/x.png)',
  'style that loads': 'x;background:url(//evil.invalid/x)}*{display:none',
  'one word of 10,000 letters': 'W'.repeat(10_000),
  'a name of 10,000 characters': 'Plan of words '.repeat(715),
  'a right-to-left override': 'Plan \u202Egnp.eerf\u202E for \u2067you\u2069\u2069',
  'a thousand marks on one letter': `Z${'\u0301\u0316'.repeat(500)}`,
  'control characters and half of a pair': '\u0000\u0007Plan\uD800\uFFFE\u0085',
  'a family of joined pictures': '👩‍👩‍👧‍👦'.repeat(500),
  'the name of a prototype': '__proto__',
};

/** Addresses that no link and no picture may have. */
export const hostileAddresses: readonly string[] = [
  'javascript:window.__pwned=1',
  ' \tjava\nscript:window.__pwned=1',
  'JaVaScRiPt:window.__pwned=1',
  'data:text/html,<script>window.__pwned=1</script>',
  'vbscript:window.__pwned=1',
  'blob:https://evil.invalid/1',
  'file:///etc/passwd',
];

/** Ids that are names of every object's own. */
export const hostileIds: readonly string[] = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '.', '..', '../../x', '#order', '<b>', ' ', '%00', '𝟘',
];

/** What in an answer tells of kinds, states, times and amounts, and not of anything that a person reads. */
const structural = new RegExp(
  `^(${[
    'id|href|@.*|externalId|role|action|relationshipType|mediumType|mimeType|attachmentType|valueType',
    'kind|part|bucket|currency|channel|readiness|choice|.*Id|inheritsFrom|least|most|initial|limit|start|end|timeZone',
    'lifecycleStatus|state|status|priceType|recurringChargePeriod.*|unit|units|startDateTime|endDateTime|.*Date|lastUpdate',
  ].join('|')})$`,
);

const address = /^(url|href|.*schemaLocation)$/i;

/** The answer with `text` in every field that a person may read. */
export function withTexts(body: unknown, text: string): unknown {
  const isRead = (name: string): boolean => !structural.test(name) && !address.test(name);
  return withFields(body, /./, (value, name) => (typeof value === 'string' && isRead(name) ? text : value));
}

/** The answer with `text` in every field whatever, but for ids. */
export function withTextsEverywhere(body: unknown, text: string): unknown {
  return withFields(body, /^(?!id$)/, (value) => (typeof value === 'string' ? text : value));
}

/** The answer with `link` wherever an address may stand. */
export function withAddresses(body: unknown, link: string): unknown {
  return withFields(body, address, () => link);
}

/** The answer with each field of such a name as `change` makes it. */
export function withFields(body: unknown, names: RegExp, change: (value: unknown, name: string) => unknown): unknown {
  const changed = ([name, value]: [string, unknown]): [string, unknown] => [name, names.test(name) ? change(value, name) : value];
  return withObjects(body, (object) => Object.fromEntries(Object.entries(object).map(changed)));
}

/** The answer with each object as `change` makes it, from the inside out. */
export function withObjects(body: unknown, change: (object: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (Array.isArray(body)) return body.map((each) => withObjects(each, change));
  if (typeof body !== 'object' || body === null) return body;
  return change(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, withObjects(value, change)])));
}
