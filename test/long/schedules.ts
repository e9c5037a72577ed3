import { lateModules } from '../../packages/adapters/src/tmf/late-modules.js';
import { playCart } from './cart-schedule.js';
import { playOrder } from './order-schedule.js';

/** What the long test plays. */
export type ScheduleKind = 'orders' | 'cart';

/** What schedules of one kind came to. */
export interface ScheduleSum {
  /** By the words that the summary says; all 0 at best. */
  readonly wrong: Readonly<Record<string, number>>;
  /** Each schedule in which something went wrong, with its story. */
  readonly failures: readonly string[];
}

/** Plays the schedules of the seeds from `from` to `to`, both included. */
export async function playSchedules(kind: ScheduleKind, from: number, to: number): Promise<ScheduleSum> {
  const wrong: Record<string, number> = {};
  const failures: string[] = [];
  for (let seed = from; seed <= to; seed++) {
    const { found, story } = await play(kind, seed);
    for (const [name, count] of Object.entries(found)) wrong[name] = (wrong[name] ?? 0) + count;
    if (Object.values(found).some((count) => count > 0)) failures.push(inWords(kind, { found, story }));
  }
  return { wrong, failures };
}

/** The words of one schedule, whether it went wrong or not. */
export async function tellSchedule(kind: ScheduleKind, seed: number): Promise<string> {
  return inWords(kind, await play(kind, seed));
}

interface Played {
  readonly found: Readonly<Record<string, number>>;
  readonly story: readonly string[];
}

async function play(kind: ScheduleKind, seed: number): Promise<Played> {
  // Loading code takes the machine's time, which is none of a schedule's.
  await lateModules.shopping();
  if (kind === 'cart') {
    const { story, ...found } = await playCart(seed);
    return { found, story };
  }
  const { story, duplicates, lost, falseSuccesses } = await playOrder(seed);
  return { found: { duplicates, lost, 'false successes': falseSuccesses }, story };
}

function inWords(kind: ScheduleKind, { found, story }: Played): string {
  return [`${kind} ${JSON.stringify(found)}`, ...story].join('\n    ');
}

/** The line that sums schedules up: `orders: 100 schedules, 0 duplicates, 0 lost, 0 false successes`. */
export function summaryOf(kind: ScheduleKind, count: number, { wrong }: ScheduleSum): string {
  return [`${kind}: ${count} schedules`, ...Object.entries(wrong).map(([name, found]) => `${found} ${name}`)].join(', ');
}
