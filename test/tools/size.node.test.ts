import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loads, pageEntries, sizeTable, weigh, weighLoad } from '../../packages/tools/size.mjs';

for (const load of loads) {
  test(`${load.name}: ${load.ceiling ? `grows no further than ${load.ceiling}` : `stays within ${load.budget}`} kB ${load.unit}`, async () => {
    const { first, kept } = await weighLoad(load);
    assert.ok(kept, `it weighs ${first.toFixed(1)} kB: see npm run size`);
  });
}

test('weighs what a page asks for late with what it loads at once', async () => {
  const code = "import '@selfcare/adapters/tmf/define';";
  const [without, withIt] = [await weigh(code, []), await weigh(code, ['tmf-catalogue'])];
  assert.ok(withIt.first.brotli > without.first.brotli);
  assert.ok(withIt.later.brotli < without.later.brotli);
  await assert.rejects(weigh(code, ['no-such-part']), /no late part no-such-part/);
});

test('a page that brings the catalogue port along asks for none', async () => {
  await assert.rejects(weigh("import '@selfcare/adapters/tmf/define';\nimport '@selfcare/adapters/tmf/define-catalogue';", ['tmf-catalogue']), /no late part tmf-catalogue/);
});

test('names the entries that a page can import, and no others', () => {
  const entries = pageEntries();
  for (const entry of ['@selfcare/core', '@selfcare/lit/define', '@selfcare/adapters/tmf', '@selfcare/widgets/cart/define']) assert.ok(entries.includes(entry), entry);
  for (const entry of ['@selfcare/widgets/react', '@selfcare/mocks', '@selfcare/lit/trusted-types-plugin']) assert.ok(!entries.includes(entry), entry);
});

test('says by how much a budget is exceeded', () => {
  const row = { name: 'a page', unit: 'brotli' as const, first: 51.26, later: 3, budget: 50, holds: false, kept: true };
  assert.match(sizeTable([row]), /\| a page \| 51\.3 kB brotli \| 3\.0 kB \| 50 kB \| over by 1\.3 kB \|/);
});
