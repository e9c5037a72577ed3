import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { noOwnInstanceof } from '../../../packages/tools/lint/no-own-instanceof.mjs';

const problemsIn = (code: string) =>
  new Linter()
    .verify(code, { plugins: { own: { rules: { check: noOwnInstanceof } } }, rules: { 'own/check': 'error' } })
    .map(({ message }) => message);

test('refuses instanceof on a class of this project, wherever it comes from', () => {
  assert.match(
    problemsIn("import { BackendProblem } from '@selfcare/core'; e instanceof BackendProblem;").join(),
    /No instanceof BackendProblem/,
  );
  assert.match(
    problemsIn("import { Cart } from './cart.js'; function f(x) { return x instanceof Cart; }").join(),
    /No instanceof Cart/,
  );
  assert.match(problemsIn('class Own {} x instanceof Own;').join(), /No instanceof Own/);
});

test("allows instanceof on the platform's classes and on those of other packages", () => {
  assert.deepEqual(
    problemsIn("import { HTTPError } from 'ky'; e instanceof HTTPError; e instanceof Error; e instanceof HTMLElement;"),
    [],
  );
});
