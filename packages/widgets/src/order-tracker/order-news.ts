import type { Order } from '@selfcare/core';
import { stateWords } from './order-states.js';
import type { OrderTrackerWords } from './order-tracker-strings.js';

/** What to tell somebody who listens: that the order's state changed, or else an item's. Empty when neither did. */
export function orderNews(before: Order, after: Order, words: OrderTrackerWords): string {
  if (before.state !== after.state || before.stateName !== after.stateName) {
    return words.say('orderState', { number: after.id, state: stateWords(after, words).label });
  }
  const former = new Map(before.lines.map((line) => [line.id, line.stateName]));
  return after.lines
    .filter(({ id, stateName }) => former.has(id) && former.get(id) !== stateName)
    .map((line) => words.say('itemState', { name: line.name, state: stateWords(line, words).label }))
    .join('. ');
}
