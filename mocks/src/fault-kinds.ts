/**
 * What a simulated BSS can do to one request, by the numbers of the project's fault matrix. Where a number has several shapes, a word tells
 * them apart. A refusal changes nothing; what spoils an answer spoils it after the request took effect, unless it says otherwise.
 */
export const faultKinds = {
  T1: 'The connection is refused: nothing arrives.',
  'T1-applied': 'The request takes effect, then the connection breaks before the answer.',
  T2: 'No answer ever begins: nothing arrives.',
  'T2-applied': 'The request takes effect, but no answer ever begins.',
  'T2-late': 'No answer ever begins; the request takes effect when nobody waits any more (after 45 s, or `delay`).',
  T3: 'The answer stops in the middle of its body and never ends.',
  T4: 'The answer is late (by 3 s, or `delay`).',
  T5: 'The answer ends in the middle of its body, as if that were all.',
  'T5-cut': 'The connection breaks in the middle of the body.',
  T6: 'The answer is no well-formed JSON.',
  T7: 'The answer is JSON of another schema: what has an id calls it otherwise.',
  'T7-some': 'Every second item of a list is of another schema.',
  T8: 'The answer is a page of HTML with 200, as a sign-on in between gives it: nothing arrives.',
  T9: 'The answer is 200 with an empty body.',
  'T9-204': 'The answer is 204.',
  T10: '400.',
  T11: '401.',
  T15: '403.',
  T16: '404, with a TMF error.',
  T17: '409.',
  T18: '410.',
  T19: '412.',
  T20: '422 that names what it refuses: the item that was sent, or the e-mail address.',
  T21: '428.',
  T22: '429 with Retry-After in seconds (3).',
  T23: '429 with Retry-After as a date (in 30 s).',
  'T23-skew': '429 with Retry-After as a date (in 30 s) from a server whose clock is an hour ahead.',
  'T23-absurd': '429 with Retry-After: 999999.',
  T24: '500.',
  'T24-502': '502 with a page of HTML, as a gateway gives it.',
  'T24-503': '503.',
  'T24-504': '504 of a gateway that lost patience: the request takes effect.',
  T26: 'A redirect to another origin: nothing arrives.',
  T28: 'The request arrives twice, and the second answer is the one that comes.',
  T29: 'A stale cache: each address goes on answering what it answered first.',
  T30: '200 with a TMF error in the body: nothing takes effect.',
  T31: 'The pages of a list lie: each is the first one, and the total is never reached.',
} as const;

/** The name of a fault. */
export type FaultKind = keyof typeof faultKinds;
