import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, gapsOf } from '../../packages/tools/analyze.mjs';

const { manifest, gaps } = await analyze();

const declarations = (): any[] => manifest.modules.flatMap((module) => module.declarations ?? []);
const element = (tag: string): any => declarations().find(({ tagName }) => tagName === tag);

test('everything public of every element has a sentence', () => {
  assert.deepEqual(gaps, []);
});

test('tells of the cart what a page can set, hear, fill and style, and nothing private', () => {
  const cart = element('selfcare-cart');
  const members = cart.members.map(({ name }: { name: string }) => name);
  assert.ok(members.includes('checkoutHref'));
  assert.ok(!members.some((name: string) => name.startsWith('#') || name.startsWith('render') || name === 'styles'));
  assert.ok(cart.attributes.some(({ name, fieldName }: any) => name === 'checkouthref' && fieldName === 'checkoutHref'));
  assert.ok(cart.events.every(({ name }: { name: string }) => name.startsWith('selfcare-')));
  assert.ok(cart.cssParts.length > 0);
  assert.deepEqual(cart.slots.map(({ name }: { name: string }) => name), ['empty']);
});

test('an attribute has the name that Lit gives it', () => {
  for (const { attributes = [] } of declarations()) {
    for (const { name } of attributes) assert.equal(name, name.toLowerCase());
  }
});

const documented: any = {
  kind: 'class',
  customElement: true,
  name: 'MeterElement',
  tagName: 'selfcare-meter',
  description: 'A meter.',
  members: [{ kind: 'field', name: 'unit', description: 'What it counts.' }],
  events: [{ name: 'selfcare-meter-read', type: { text: 'MeterReadEvent' }, description: 'It was read.' }],
  slots: [{ name: 'empty', description: 'Stands in an empty meter.' }],
  cssParts: [{ name: 'dial', description: 'The dial; `hand` is in it.' }],
};
const sources = '<div part="dial ${more}"><i part="hand"></i><slot name="empty"></slot></div>';

test('finds no gap where everything has its sentence', () => {
  assert.deepEqual(gapsOf(documented, sources), []);
});

test('names whatever has none', () => {
  const silent = { ...documented, description: '', members: [{ kind: 'field', name: 'unit' }], slots: [{ name: 'empty' }] };
  assert.deepEqual(gapsOf(silent, sources), [
    '<selfcare-meter>: it has no sentence itself',
    '<selfcare-meter>: the property unit has no sentence',
    '<selfcare-meter>: the slot empty has no sentence',
  ]);
});

test('names parts, slots and events that the source has and the comment does not', () => {
  const events = [...documented.events, { name: 'reading', type: { text: 'MeterBrokeEvent' } }];
  assert.deepEqual(gapsOf({ ...documented, events }, `${sources}<p part="scale"></p><slot></slot>`), [
    '<selfcare-meter>: it dispatches MeterBrokeEvent, which no @fires tells of',
    '<selfcare-meter>: it draws the part scale, which no @csspart tells of',
    '<selfcare-meter>: it has the slot (default), which no @slot tells of',
  ]);
});
