import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf } from './prebundle.mjs';

test('finds every import of the given packages, with their subpaths', () => {
  const source = `
    import { html } from 'lit';
    import { repeat } from "lit/directives/repeat.js";
    export { z } from 'zod/mini';
    import 'ky';
    const { http } = await import('msw');
  `;
  assert.deepEqual(importsOf(source, ['lit', 'zod', 'ky', 'msw']), [
    'lit',
    'lit/directives/repeat.js',
    'zod/mini',
    'ky',
    'msw',
  ]);
});

test('leaves other packages and those for Node alone', () => {
  assert.deepEqual(
    importsOf("import '@selfcare/lit'; import './lit.js'; import 'literal'; import { setupServer } from 'msw/node';", [
      'lit',
      'msw',
    ]),
    [],
  );
});
