import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { noOwnInstanceof } from './packages/tools/lint/no-own-instanceof.mjs';
import { logicalStyles, safeMarkup } from './packages/tools/lint/templates.mjs';
import { walls } from './packages/tools/lint/walls.mjs';

const inLibrary = ['packages/{core,browser,adapters,lit,ui,widgets,conformance}/src/**/*.ts'];

/** @param {string} names */
const passedOn = (names) =>
  `:matches(ImportSpecifier[imported.name=/^(${names})$/], ExportSpecifier[local.name=/^(${names})$/])`;
const htmlSinks = 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]';

const bannedEverywhere = [{ selector: 'TSEnumDeclaration', message: 'No enums: use a union of strings.' }];

const bannedInLibrary = [
  ...bannedEverywhere,
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: a name is found and renamed more easily.' },
  { selector: htmlSinks, message: 'No HTML from strings: data from a back end is never trusted.' },
  {
    selector: passedOn('unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic'),
    message: 'No HTML from strings: data from a back end is never trusted.',
  },
  {
    selector: passedOn('styleMap'),
    message: 'styleMap writes a style attribute, which a strict Content-Security-Policy refuses.',
  },
];

const bannedInCore = [
  ...bannedInLibrary,
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Core reads the time only through its clock port.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Core reads the time only through its clock port.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Core reads the time only through its clock port.' },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Core draws chance only through its random port.',
  },
  {
    selector: 'MemberExpression[object.name="AbortSignal"][property.name="timeout"]',
    message: 'Core waits only through its clock port.',
  },
];

const platform = [
  'globalThis',
  'self',
  'window',
  'document',
  'navigator',
  'fetch',
  'setTimeout',
  'setInterval',
  'crypto',
  'performance',
  'localStorage',
  'sessionStorage',
];

/**
 * @param {string[]} names
 * @returns {import('eslint').Linter.RuleEntry}
 */
const banGlobals = (names) => [
  'error',
  ...names.map((name) => ({ name, message: 'Core asks for what it needs of the platform through a port.' })),
];

export default ts.config(
  // projects of other people, as they would write them
  { ignores: ['**/dist/**', '**/coverage/**', 'test/hosts/*/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    plugins: {
      selfcare: {
        rules: { walls, 'safe-markup': safeMarkup, 'logical-styles': logicalStyles, 'no-own-instanceof': noOwnInstanceof },
      },
    },
    rules: {
      // the compiler knows better, with the libraries of each package
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...bannedEverywhere],
      'selfcare/walls': 'error',
    },
  },
  {
    files: inLibrary,
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      'no-restricted-syntax': ['error', ...bannedInLibrary],
      'selfcare/safe-markup': 'error',
      'selfcare/logical-styles': 'error',
      'selfcare/no-own-instanceof': 'error',
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bannedInCore],
      'no-restricted-globals': banGlobals(platform),
    },
  },
  {
    // the page has one list of named back ends, whichever bundle brings them
    files: ['packages/core/src/backend.ts'],
    rules: { 'no-restricted-globals': banGlobals(platform.filter((name) => name !== 'globalThis')) },
  },
  {
    // expect(x).to.be.true is a statement, and an answer's shape is what a test proves
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
);
