// npm run test:long: 100,000 orders and 10,000 carts between the real stores and the simulated BSS, over a network
// that delays, drops, repeats and reorders, on all processors.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { playSchedules, summaryOf, tellSchedule, type ScheduleKind, type ScheduleSum } from './schedules.js';

interface Job {
  readonly kind: ScheduleKind;
  readonly from: number;
  readonly to: number;
}

const counts: Readonly<Record<ScheduleKind, number>> = { orders: 100_000, cart: 10_000 };
const portion: Readonly<Record<ScheduleKind, number>> = { orders: 1_000, cart: 100 };
const here = fileURLToPath(import.meta.url);

/** Works off the jobs that the main process sends, one after another. */
function work(): void {
  process.on('message', ({ kind, from, to }: Job) => void playSchedules(kind, from, to).then((sum) => process.send?.(sum)));
}

async function playAll(kind: ScheduleKind, count: number): Promise<ScheduleSum> {
  const jobs: Job[] = [];
  for (let from = 1; from <= count; from += portion[kind]) jobs.push({ kind, from, to: Math.min(count, from + portion[kind] - 1) });
  const sums: ScheduleSum[] = [];
  await Promise.all(Array.from({ length: availableParallelism() }, () => workOff(jobs, (sum) => sums.push(sum))));
  const wrong: Record<string, number> = {};
  for (const sum of sums) for (const [name, found] of Object.entries(sum.wrong)) wrong[name] = (wrong[name] ?? 0) + found;
  return { wrong, failures: sums.flatMap(({ failures }) => failures) };
}

/** One process that takes jobs until there are none. Rejects when it breaks off. */
function workOff(jobs: Job[], done: (sum: ScheduleSum) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(here, ['--worker'], { execArgv: process.execArgv });
    const next = (): void => {
      const job = jobs.shift();
      if (job) worker.send(job);
      else worker.kill();
      if (!job) resolve();
    };
    worker.on('message', (sum: ScheduleSum) => {
      done(sum);
      next();
    });
    worker.on('error', reject).on('exit', (code) => code && reject(new Error(`A process of the long test ended with ${code}`)));
    next();
  });
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string' }, schedules: { type: 'string' }, worker: { type: 'boolean' } },
});
const kinds = (['orders', 'cart'] as const).filter((kind) => values.only === undefined || values.only === kind);

if (values.worker) work();
else if (values.seed !== undefined) {
  for (const kind of kinds) console.log(await tellSchedule(kind, Number(values.seed)));
  process.exit();
} else {
  for (const kind of kinds) {
    const count = Number(values.schedules ?? counts[kind]);
    const started = performance.now();
    const sum = await playAll(kind, count);
    for (const failure of sum.failures.slice(0, 20)) console.log(failure);
    for (const failure of sum.failures.slice(0, 3)) {
      const seed = /seed (\d+)/.exec(failure)?.[1];
      console.log(`Play it again: npm run test:long -- --seed ${seed} --only ${kind}`);
    }
    console.log(summaryOf(kind, count, sum));
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    console.log(`  in ${minutes} min`);
    if (sum.failures.length) process.exitCode = 1;
  }
  process.exit();
}
