import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, portalPages } from '../../packages/tools/portal-pages.mjs';

test('every page of the portal that is pictured has an id of its own', () => {
  assert.equal(new Set(portalPages.map(({ id }) => id)).size, portalPages.length);
  assert.ok(portalPages.some(({ id, title }) => id === 'portal-shop-in-volt' && title === 'Portal'));
});

test('a page is shown in the language of the look, and keeps what its address says besides', () => {
  assert.equal(addressIn('/shop?brand=volt#offering=fibre-500', { locale: 'ar-AE' }), '/shop?brand=volt&locale=ar-AE#offering=fibre-500');
});
