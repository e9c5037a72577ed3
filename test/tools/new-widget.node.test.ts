import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { root } from '../../packages/tools/files.mjs';
import { writeWidget } from '../../packages/tools/new-widget.mjs';

const copy = mkdtempSync(join(tmpdir(), 'selfcare-new-'));
after(() => rmSync(copy, { recursive: true }));

/** A copy of the sources, with the same dependencies beside them. */
function copySources(): void {
  for (const path of ['packages', 'mocks', 'stories', 'test', 'eslint.config.mjs', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (from) => !/[\\/](node_modules|dist)$/.test(from) });
  }
  mkdirSync(join(copy, 'node_modules/@selfcare'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@selfcare') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of ['core', 'browser', 'lit', 'ui', 'widgets', 'adapters']) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@selfcare', name));
  }
  symlinkSync(join(copy, 'mocks'), join(copy, 'node_modules/@selfcare/mocks'));
}

/** What the compiler finds in these files, by the settings of the package they belong to. */
function typeProblems(folder: string, files: readonly string[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(copy, folder, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, join(copy, folder));
  const ambient = existsSync(join(copy, folder, 'kit/modules.d.ts')) ? [join(copy, folder, 'kit/modules.d.ts')] : [];
  const program = ts.createProgram([...files.map((file) => join(copy, file)), ...ambient], options);
  return files
    .flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(join(copy, file))))
    .map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

copySources();
const written = writeWidget('usage-meter', copy);

test('writes a widget, its stories and its tests where the others stand', () => {
  assert.ok(written.includes('packages/widgets/src/usage-meter/usage-meter-element.ts'));
  assert.ok(written.includes('stories/widgets/usage-meter.stories.ts'));
  assert.ok(written.includes('test/widgets/usage-meter/usage-meter-element.test.ts'));
  for (const path of written) assert.doesNotMatch(readFileSync(join(copy, path), 'utf8'), /\{\{|\}\}/, path);
});

test('lists the widget in its package, in order', () => {
  const exported = readFileSync(join(copy, 'packages/widgets/src/index.ts'), 'utf8').trim().split('\n');
  assert.ok(exported.includes("export * from './usage-meter/index.js';"));
  assert.deepEqual(exported, [...exported].sort());
  const { exports } = JSON.parse(readFileSync(join(copy, 'packages/widgets/package.json'), 'utf8'));
  assert.equal(exports['./usage-meter/define'].source, './src/usage-meter/define.ts');
  assert.equal(Object.keys(exports)[0], '.');
});

test('what it writes has the right types', () => {
  const of = (start: string): string[] => written.filter((path) => path.startsWith(start));
  assert.deepEqual(typeProblems('packages/widgets', of('packages/widgets/')), []);
  assert.deepEqual(typeProblems('stories', of('stories/')), []);
  assert.deepEqual(typeProblems('test', of('test/')), []);
});

test('what it writes passes the lint rules', async () => {
  const results = await new ESLint({ cwd: copy }).lintFiles(written);
  assert.deepEqual(results.flatMap(({ filePath, messages }) => messages.map(({ message }) => `${filePath}: ${message}`)), []);
});

test('refuses a name that is none, or that is taken, and writes nothing', () => {
  for (const name of [undefined, '', 'Usage', 'usage meter', '../usage', '9-lives']) assert.throws(() => writeWidget(name, copy), /^Error: Name the widget by its tag/);
  assert.throws(() => writeWidget('cart', copy), { message: 'There is a packages/widgets/src/cart/cart-element.ts already: choose another name.' });
});
