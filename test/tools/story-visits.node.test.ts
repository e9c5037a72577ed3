import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docsOf, storiesOf, wrongWith } from '../../packages/tools/story-visits.mjs';

const well = { errors: [], reports: [{ type: 'a11y', status: 'passed' }] };

test('plays the stories that are to be tested, and opens the pages', () => {
  const index = {
    entries: {
      a: { id: 'a', title: 'Cart', name: 'Lines', type: 'story' as const, tags: ['test'] },
      b: { id: 'b', title: 'Cart', name: 'Draft', type: 'story' as const, tags: ['!test'] },
      c: { id: 'c', title: 'Cart', name: 'Docs', type: 'docs' as const },
    },
  };
  assert.deepEqual(storiesOf(index).map(({ id }) => id), ['a']);
  assert.deepEqual(docsOf(index).map(({ id }) => id), ['c']);
});

test('nothing is wrong with a story that ended well and said nothing', () => {
  assert.deepEqual(wrongWith(well, []), []);
});

test('an error of the console is wrong, unless the story expects it', () => {
  assert.deepEqual(wrongWith(well, ['it broke']), ['the console says: it broke']);
  assert.deepEqual(wrongWith({ ...well, expectsError: 'brok' }, ['it broke']), []);
  assert.deepEqual(wrongWith({ ...well, expectsError: 'brok' }, ['it broke', 'and burnt']), ['the console says: and burnt']);
});

test('an expected error that does not come is wrong too', () => {
  assert.deepEqual(wrongWith({ ...well, expectsError: 'brok' }, []), ['the console does not say: brok']);
});

test('tells what a story threw, and what axe found where', () => {
  const violations = [{ id: 'color-contrast', help: 'Too faint', nodes: [{ target: ['selfcare-cart', '.count'], html: '<p>4</p>' }] }];
  assert.deepEqual(wrongWith({ errors: ['storyErrored: no'], reports: [{ type: 'a11y', status: 'failed', result: { violations } }] }, []), [
    'storyErrored: no',
    'axe: color-contrast: Too faint\n    selfcare-cart .count <p>4</p>',
  ]);
});
