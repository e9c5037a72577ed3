import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchTable, judge, ratio, type Figures, type Sample } from './bench-figures.js';

const sample = (cpu: number, rest: Partial<Sample> = {}): Sample => ({ cpu, wall: cpu, layouts: 1, longTask: 0, ...rest });

test('compares medians, and tells how far single rounds lie apart', () => {
  assert.deepEqual(ratio([2, 4, 6], [2, 2, 2]), { median: 2, low: 1.5, high: 2.5 });
});

test('is content within the budgets, and names what is over them', () => {
  const figures: Figures = new Map([
    ['start/first page/catalogue', [sample(13, { shift: 0 })]],
    ['start/first page/vanilla', [sample(10)]],
  ]);
  assert.deepEqual(judge(figures), []);
  figures.set('start/first page/catalogue', [sample(14, { shift: 0.02 })]);
  assert.deepEqual(judge(figures), ['first page, CPU, first page: 1.40, and at most 1.3 is allowed', 'layout shift, first page: 0.02, and at most 0 is allowed']);
});

test('tabulates what was measured and leaves out what was not', () => {
  const figures: Figures = new Map([
    ['start/first page/catalogue', [sample(13, { elements: 900, cards: 24, heap: 3_000, requests: 9, bytes: 90_000, shift: 0 })]],
    ['start/first page/vanilla', [sample(10)]],
  ]);
  assert.match(benchTable(figures), /\| first page, CPU: first page \| vanilla, 10 ms \| 1\.30 \(1\.30–1\.30\) \| – \| 1\.3 \|/);
  assert.match(benchTable(figures), /\| start, first page: catalogue \| 900 \| 24 \| 3\.0 MB \| 9 \| 90 kB \| 0\.00 \| < 50 ms \|/);
});
