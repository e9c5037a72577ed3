import assert from 'node:assert/strict';
import { test } from 'node:test';
import { angularDirectives, reactTypes, tagsOf, vueTypes } from '../../packages/tools/framework-types.mjs';

const manifest = {
  schemaVersion: '2.1.0',
  modules: [
    {
      kind: 'javascript-module' as const,
      path: 'lamp.ts',
      declarations: [
        {
          kind: 'class' as const,
          name: 'Lamp',
          customElement: true as const,
          tagName: 'selfcare-lamp',
          members: [
            { kind: 'field' as const, name: 'bright' },
            { kind: 'field' as const, name: 'problem', readonly: true },
            { kind: 'method' as const, name: 'turn' },
          ],
          events: [{ name: 'selfcare-turned-on', type: { text: 'TurnedOnEvent' } }],
        },
        { kind: 'class' as const, name: 'Bulb' },
      ],
    },
  ],
};

test('takes the properties that can be set, and the events, of every element', () => {
  assert.deepEqual(tagsOf(manifest as never), [{ tag: 'selfcare-lamp', properties: ['bright'], events: ['selfcare-turned-on'] }]);
});

test('names them as React does, and as Vue does', () => {
  const tags = tagsOf(manifest as never);
  assert.match(reactTypes(tags), /'selfcare-lamp': .*Pick<HTMLElementTagNameMap\['selfcare-lamp'\], 'bright'>> & \{ 'onselfcare-turned-on'\?:/);
  assert.match(vueTypes(tags), /'selfcare-lamp': .*'bright'>> & \{ onSelfcareTurnedOn\?: \(event: HTMLElementEventMap\['selfcare-turned-on'\]\)/);
});

test('gives Angular a directive for each tag, that types the properties and hands them over', () => {
  const { code, types } = angularDirectives(tagsOf(manifest as never));
  assert.match(code, /class SelfcareLamp extends Inputs \{\n {2}set bright\(value\) \{ this\.give\('bright', value\); \}/);
  assert.match(code, /selector: 'selfcare-lamp', inputs: \{ bright: 'bright' \}/);
  assert.match(types, /set bright\(value: Input<HTMLElementTagNameMap\['selfcare-lamp'\]\['bright'\]>\);/);
  assert.match(types, /selfcareDirectives: readonly \[typeof SelfcareLamp\]/);
});
