import type { Cost, Holding } from './bench-page-visit.js';

/** One measurement. */
export type Sample = Cost & Partial<Holding>;

/** All measurements of one run, under `scene/operation/page`. */
export type Figures = Map<string, readonly Sample[]>;

/** A ratio of medians, and the quartiles of the ratios of single rounds. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What must hold (performance.md, 2). `of` is the page that ours is compared with, or the scene where ours is compared with itself. */
interface Budget {
  readonly what: string;
  readonly scene: string;
  readonly operations: readonly string[];
  readonly of?: string;
  readonly most: number;
  readonly figure: (sample: Sample) => number;
}

const ours = 'catalogue';
const cpu = ({ cpu: ms }: Sample): number => ms;
const everything = ['mount', 'facet on', 'facet off', 'search', 'sort'];
const held = (what: keyof Holding) => (sample: Sample): number => sample[what] ?? 0;

const budgets: readonly Budget[] = [
  { what: 'first page, CPU', scene: 'start', operations: ['first page'], of: 'vanilla', most: 1.3, figure: cpu },
  { what: 'first page on slow 4G, wall', scene: 'slow', operations: ['first page'], of: 'vanilla', most: 1.15, figure: ({ wall }) => wall },
  { what: '24 of 1,000, CPU', scene: 'page', operations: [...everything, 'next', 'add'], of: 'vanilla', most: 1.25, figure: cpu },
  { what: '1,000 in one list, CPU', scene: 'all-1000', operations: [...everything, 'update'], of: 'vanilla-window', most: 1.5, figure: cpu },
  { what: '10,000 in one list, CPU', scene: 'all-10000', operations: [...everything, 'update'], of: 'vanilla-window', most: 1.5, figure: cpu },
  { what: 'longest task at 10,000, ms', scene: 'all-10000', operations: everything, most: 50, figure: ({ longTask }) => longTask },
  { what: 'cards in the page at 10,000', scene: 'all-10000', operations: ['held'], most: 60, figure: held('cards') },
  { what: 'layout shift', scene: 'start', operations: ['first page'], most: 0, figure: (sample) => Math.round((sample.shift ?? 0) * 100) / 100 },
];

/** The median of a list that is not empty. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * at;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place - Math.floor(place));
}

/** How many times as much `samples` took as `others`, measured in the same rounds. */
export function ratio(samples: readonly number[], others: readonly number[]): Ratio {
  const rounds = samples.map((sample, at) => sample / (others[at] ?? NaN));
  return { median: median(samples) / median(others), low: quantile(rounds, 0.25), high: quantile(rounds, 0.75) };
}

const samplesOf = (figures: Figures, scene: string, operation: string, page: string, figure: Budget['figure']): readonly number[] | undefined =>
  figures.get(`${scene}/${operation}/${page}`)?.map(figure);

/** What is over its budget, a sentence for each. */
export function judge(figures: Figures): readonly string[] {
  return budgets.flatMap(({ what, scene, operations, of, most, figure }) =>
    operations.flatMap((operation) => {
      const mine = samplesOf(figures, scene, operation, ours, figure);
      const others = of === undefined ? undefined : samplesOf(figures, scene, operation, of, figure);
      if (!mine || (of !== undefined && !others)) return [];
      const value = others ? ratio(mine, others).median : median(mine);
      return value <= most ? [] : [`${what}, ${operation}: ${value.toFixed(2)}, and at most ${most} is allowed`];
    }),
  );
}

/** The run as two tables: ratios of main-thread CPU with their quartiles, and counts. */
export function benchTable(figures: Figures): string {
  return `${ratioTable(figures)}\n\n${countTable(figures)}`;
}

function ratioTable(figures: Figures): string {
  const rows = budgets.flatMap(({ what, scene, operations, of, most, figure }) => {
    if (of === undefined) return [];
    return operations.flatMap((operation) => {
      const base = samplesOf(figures, scene, operation, of, figure);
      if (!base) return [];
      const cell = (page: string): string => {
        const samples = samplesOf(figures, scene, operation, page, figure);
        if (!samples) return '–';
        const { median: middle, low, high } = ratio(samples, base);
        return `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
      };
      return [`| ${what}: ${operation} | ${of}, ${median(base).toFixed(0)} ms | ${cell(ours)} | ${cell('instant-search')} | ${most} |`];
    });
  });
  return ['| ratio of medians (quartiles of rounds) | to | catalogue browser | InstantSearch | budget |', '| --- | --- | --: | --: | --: |', ...rows].join('\n');
}

function countTable(figures: Figures): string {
  const rows = [...figures].flatMap(([key, samples]) => {
    const [scene = '', operation = '', page = ''] = key.split('/');
    if (samples[0]?.elements === undefined || scene === 'slow') return [];
    const middle = (what: keyof Sample): number => median(samples.map((sample) => sample[what] ?? 0));
    const longest = Math.max(...[...figures].filter(([other]) => other.startsWith(`${scene}/`) && other.endsWith(`/${page}`)).flatMap(([, all]) => median(all.map(({ longTask }) => longTask))));
    return [
      `| ${scene}, ${operation}: ${page} | ${middle('elements')} | ${middle('cards')} | ${(middle('heap') / 1_000).toFixed(1)} MB | ${middle('requests')} | ${(middle('bytes') / 1_000).toFixed(0)} kB | ${middle('shift').toFixed(2)} | ${longest ? `${longest.toFixed(0)} ms` : '< 50 ms'} |`,
    ];
  });
  return ['| counts (medians) | elements | cards | JS heap | requests | on the wire | layout shift | longest task |', '| --- | --: | --: | --: | --: | --: | --: | --: |', ...rows].join('\n');
}
