import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles, root } from './files.mjs';

/**
 * @typedef {object} Promised What one test file proves.
 * @property {string} room The first folder below test: `widgets`, `core`, `journeys` …
 * @property {string} subject What the promises are about, as the file's `describe` says, or else its name.
 * @property {string[]} titles The sentences, in their order.
 */

/**
 * What the tests of everything that a page can use prove, file by file: rooms in the order of the tree, files by their paths.
 * @returns {Promised[]}
 */
export function readPromises() {
  return ['widgets', 'journeys', 'lit', 'core', 'adapters', 'browser', 'mocks'].flatMap((room) =>
    listFiles(`test/${room}`)
      .filter((file) => /\.(test|journey)\.ts$/.test(file))
      .map((file) => ({ room, ...promisesIn(readFileSync(join(root, file), 'utf8'), nameOf(file)) }))
      .filter(({ titles }) => titles.length > 0),
  );
}

/**
 * The titles of the tests in a source. What a title fills in when it runs stands as `…`.
 * @param {string} source
 * @param {string} name the subject of a source without `describe`
 * @returns {Omit<Promised, 'room'>}
 */
export function promisesIn(source, name) {
  /** @type {string[]} */
  const titles = [];
  let subject = name;
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const title = node.arguments[0] && textOf(node.arguments[0]);
      const { text } = node.expression;
      if (title !== undefined && text === 'describe' && subject === name) subject = title;
      if (title !== undefined && (text === 'it' || text === 'test') && !titles.includes(title)) titles.push(title);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest));
  return { subject, titles };
}

/** @param {ts.Node} node */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

/** @param {string} file */
function nameOf(file) {
  const [name = ''] = (file.split('/').at(-1) ?? '').split('.');
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
