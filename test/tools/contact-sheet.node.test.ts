import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactSheet, looks, pictureOf, widths } from '../../packages/tools/contact-sheet.mjs';

const stories = [
  { id: 'widgets-cart--lines', title: 'Widgets/Cart', name: 'Lines' },
  { id: 'widgets-cart--empty', title: 'Widgets/Cart', name: 'Empty' },
  { id: 'widgets-checkout--review', title: 'Widgets/Checkout', name: '<Review> & "more"' },
];

test('shows every story in every look at every width', () => {
  const sheet = contactSheet(stories, looks);
  assert.equal([...sheet.matchAll(/<img /g)].length, stories.length * looks.length * widths.length);
  assert.ok(sheet.includes('src="pictures/widgets-cart--empty-dark-rtl-360.png"'));
  assert.equal(pictureOf('widgets-cart--lines', { theme: 'light', direction: 'ltr', locale: 'en-IE' }, 1280), 'pictures/widgets-cart--lines-light-ltr-1280.png');
});

test('has one heading for each widget', () => {
  assert.deepEqual([...contactSheet(stories, looks).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title), ['Widgets/Cart', 'Widgets/Checkout']);
});

test('a name is text and never markup', () => {
  const sheet = contactSheet(stories, [{ theme: 'light', direction: 'ltr', locale: 'en-IE' }]);
  assert.ok(sheet.includes('&lt;Review> &amp; &quot;more&quot;'));
  assert.ok(!sheet.includes('<Review>'));
});
