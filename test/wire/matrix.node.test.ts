import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { tmf, tmfV4, tmfV5, type TmfOptions } from '@selfcare/adapters/tmf';
import { startOddBss } from '../support/odd-bss.js';
import { quirks, type Quirk } from '../support/odd-habits.js';
import { goThrough, matrixHead, rowOf, type JourneyEnds } from './journeys.js';

/** Where a journey cannot hold: what the customer is told instead. */
const told: Readonly<Partial<Record<Quirk, Partial<JourneyEnds>>>> = {
  'a change is answered and ignored': { cart: 'bad-answer' },
  'arrays of a change are put behind the old ones': { cart: 'bad-answer' },
};

const holds: JourneyEnds = { browse: 'holds', search: 'holds', detail: 'holds', cart: 'holds', order: 'holds', track: 'holds' };
const rows: string[] = [];

// The test platform's message channel would keep the process.
after(() => {
  console.log([matrixHead, ...rows].join('\n'));
  setImmediate(() => process.exit());
});

async function endsOver(quirk: Quirk | undefined, name: string, options: Omit<TmfOptions, 'base'>): Promise<JourneyEnds> {
  const bss = await startOddBss(quirk);
  try {
    const ends = await goThrough(tmf({ base: bss.base, ...options }));
    rows.push(rowOf(name, ends));
    return ends;
  } finally {
    await bss.close();
  }
}

test('every journey holds over v4, over v5, and over both mixed', async () => {
  const mixed = { productCatalog: 'v5', shoppingCart: 'v4', productOrdering: 'v5' } as const;
  assert.deepEqual(await endsOver(undefined, 'after the specifications, v4', { profile: tmfV4 }), holds);
  assert.deepEqual(await endsOver(undefined, 'after the specifications, v5', { profile: tmfV5 }), holds);
  assert.deepEqual(await endsOver(undefined, 'after the specifications, catalogue and orders v5, cart v4', { versions: mixed }), holds);
});

for (const quirk of quirks) {
  test(`where ${quirk}, every journey holds or the customer is told, in v4 and in v5`, async () => {
    for (const profile of [tmfV4, tmfV5]) {
      const ends = await endsOver(quirk, `${quirk}, ${profile.name.slice(4)}`, { profile });
      assert.deepEqual(ends, { ...holds, ...told[quirk] }, profile.name);
    }
  });
}

test('a profile that says that arrays are appended makes the cart hold there', async () => {
  const ends = await endsOver('arrays of a change are put behind the old ones', '… with a profile that says so', { patch: { arrays: 'append' } });
  assert.deepEqual(ends, holds);
});
