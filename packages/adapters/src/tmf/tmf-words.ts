import type { PriceKind } from '@selfcare/core';

const priceKinds: readonly [RegExp, PriceKind | 'fee' | 'discount'][] = [
  [/discount|alteration|rebate/, 'discount'],
  [/penalty|termination/, 'penalty'],
  [/deposit/, 'deposit'],
  [/usage|metered/, 'usage'],
  [/recurring|rental|subscription|monthly/, 'recurring'],
  [/^fee$|^firstbill/, 'fee'],
  [/onetime|fee|activation|setup/, 'oneTime'],
];

/**
 * What a back end's word for the kind of a price means; undefined for a word nobody knows. `fee` is a one-time price on the
 * first bill.
 */
export function priceKindOf(word: string | undefined): PriceKind | 'fee' | 'discount' | undefined {
  // "nonrecurring" is in use for one-time prices
  const plain = (word ?? '').toLowerCase().replace(/[^a-z]/g, '').replace('nonrecurring', 'onetime');
  return priceKinds.find(([pattern]) => pattern.test(plain))?.[1];
}

/** What a catalogue's life-cycle word says about something that is not on sale; undefined for every other word, and for none. */
export function lifecycleOf(word: string | undefined): 'retired' | 'planned' | undefined {
  const plain = (word ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (/^(retired|obsolete|archived|withdrawn|terminated|endoflife|rejected)$/.test(plain)) return 'retired';
  return /^(instudy|indesign|intest|inreview|draft|planned|proposed)$/.test(plain) ? 'planned' : undefined;
}
