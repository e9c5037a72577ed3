import assert from 'node:assert/strict';
import { test } from 'node:test';
import { integrityOf } from '../../packages/tools/integrity.mjs';

test('signs each script by what is in it, in the order of their names', () => {
  const signed = integrityOf([
    { fileName: 'b.js', code: 'alert(1)' },
    { fileName: 'a.js', code: '' },
  ]);
  assert.deepEqual(Object.entries(signed), [
    ['a.js', 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb'],
    ['b.js', 'sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW'],
  ]);
});
