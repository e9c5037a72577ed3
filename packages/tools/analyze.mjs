import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { listFiles, root } from './files.mjs';
import { angularDirectives, reactTypes, tagsOf, vueTypes } from './framework-types.mjs';

/** @typedef {import('custom-elements-manifest/schema').Package} Manifest */
/** @typedef {import('custom-elements-manifest/schema').CustomElementDeclaration & import('custom-elements-manifest/schema').CustomElement} Element */
/** @typedef {import('custom-elements-manifest/schema').Event} DocumentedEvent */

/** @type {(declaration: any) => declaration is Element} */
const isElement = (declaration) => Boolean(declaration.tagName);

/**
 * The custom-elements manifest of the packages lit and widgets: every element with its public properties, attributes, events, slots,
 * parts and custom properties; and `gaps`, one line for everything that is public and has no sentence.
 * @returns {Promise<{ manifest: Manifest, gaps: string[] }>}
 */
export async function analyze() {
  /** @type {Manifest} */
  const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
  const gaps = manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter(isElement).flatMap((element) => gapsOf(element, sourcesBeside(path))),
  );
  return { manifest: withWrittenEvents(manifest), gaps };
}

/**
 * What is public about an element and has no sentence, one line each. `sources` is all that its folder holds; parts and slots in it must be
 * documented: a part by a `@csspart` of its own, or in backticks in the sentence of another.
 * @param {Element} element
 * @param {string} sources
 */
export function gapsOf(element, sources) {
  const { tagName, description, members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const written = events.filter(isWritten);
  const parts = cssParts.flatMap(({ name, description: about = '' }) => [name, ...[...about.matchAll(/`([a-z-]+)`/g)].map(([, part]) => part)]);
  const slotNames = slots.map(({ name }) => name);
  /** @type {(kind: string, things: readonly { name: string, description?: string }[]) => string[]} */
  const silent = (kind, things) => things.filter((thing) => !thing.description?.trim()).map(({ name }) => `${kind} ${name} has no sentence`);
  return [
    ...(description ? [] : ['it has no sentence itself']),
    ...silent('the property', members),
    ...silent('the event', written),
    ...silent('the slot', slots),
    ...silent('the part', cssParts),
    ...silent('the custom property', cssProperties),
    ...events
      .filter(({ type }) => !written.some((event) => event.type?.text === type?.text))
      .map(({ type }) => `it dispatches ${type?.text}, which no @fires tells of`),
    ...partsIn(sources)
      .filter((part) => !parts.includes(part))
      .map((part) => `it draws the part ${part}, which no @csspart tells of`),
    ...slotsIn(sources)
      .filter((slot) => !slotNames.includes(slot))
      .map((slot) => `it has the slot ${slot || '(default)'}, which no @slot tells of`),
  ].map((gap) => `<${tagName}>: ${gap}`);
}

/** @param {DocumentedEvent} event */
const isWritten = ({ name }) => Boolean(name?.startsWith('selfcare-'));

/**
 * The manifest with the events that are written down: the analyzer adds one for each `dispatchEvent` and guesses its name.
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
function withWrittenEvents(manifest) {
  for (const element of manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(isElement))) {
    element.events = element.events?.filter(isWritten);
  }
  return manifest;
}

/**
 * The names of the parts that templates write as they are; what stands in `${…}` is whoever's who passes it.
 * @param {string} sources
 */
function partsIn(sources) {
  const found = [...sources.matchAll(/\spart="([^"]*)"|\bpart:\s*'([^']*)'/g)].map(([, attribute, option]) => attribute ?? option ?? '');
  return [...new Set(found.flatMap((names) => names.replace(/\$\{[^}]*\}/g, ' ').split(' ').filter(Boolean)))];
}

/** @param {string} sources */
function slotsIn(sources) {
  const tags = [...sources.matchAll(/<slot(?:\s+name="([\w-]+)")?[^>]*>/g)];
  return [...new Set(tags.map(([, name = '']) => name))];
}

/** @param {string} path of an element's module */
function sourcesBeside(path) {
  const folder = posix.dirname(path);
  // all of the lit package stands in one folder, and its one element has nothing beside it
  const files = folder.endsWith('/src') ? [path] : listFiles(folder).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

/**
 * Writes each package its own part of the manifest, beside what is built of it, with the paths that its package.json knows.
 * @param {Manifest} manifest
 */
function writeManifests(manifest) {
  for (const name of ['lit', 'widgets']) {
    const folder = `packages/${name}/`;
    const modules = manifest.modules
      .filter(({ path }) => path.startsWith(folder))
      .map((module) => ({ ...module, path: module.path.slice(folder.length) }));
    const target = join(root, folder, 'dist/custom-elements.json');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${JSON.stringify({ ...manifest, modules }, null, 2)}\n`);
  }
}

/**
 * Writes what frameworks read of the elements, beside what is built of the widgets.
 * @param {Manifest} manifest
 */
function writeFrameworkTypes(manifest) {
  const tags = tagsOf(manifest);
  const nothing = 'export {};\n';
  const modules = { react: { code: nothing, types: reactTypes(tags) }, vue: { code: nothing, types: vueTypes(tags) }, angular: angularDirectives(tags) };
  for (const [name, { code, types }] of Object.entries(modules)) {
    writeFileSync(join(root, `packages/widgets/dist/${name}.d.ts`), types);
    writeFileSync(join(root, `packages/widgets/dist/${name}.js`), code);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { manifest, gaps } = await analyze();
  if (gaps.length) {
    console.error(`Not everything public is documented:\n${gaps.join('\n')}`);
    process.exitCode = 1;
  } else {
    writeManifests(manifest);
    writeFrameworkTypes(manifest);
  }
}
