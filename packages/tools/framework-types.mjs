/** @typedef {import('custom-elements-manifest/schema').Package} Manifest */
/** @typedef {{ tag: string, properties: string[], events: string[] }} Tag What a framework has to know of an element. */

/**
 * The elements of a custom-elements manifest, by tag: the properties that can be set, and the events.
 * @param {Manifest} manifest
 * @returns {Tag[]}
 */
export function tagsOf(manifest) {
  return manifest.modules
    .flatMap(({ declarations = [] }) => /** @type {any[]} */ (declarations).filter(({ tagName }) => tagName))
    .map(({ tagName, members = [], events = [] }) => ({
      tag: tagName,
      properties: members.filter((/** @type {any} */ { kind, readonly }) => kind === 'field' && !readonly).map((/** @type {any} */ { name }) => name),
      events: events.map((/** @type {any} */ { name }) => name),
    }))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

const made = '// Made by packages/tools/framework-types.mjs from the custom-elements manifest.\n';
const imports = "import '@selfcare/lit';\nimport '@selfcare/widgets';\n";

/** @param {Tag} tag */
const propertiesOf = ({ tag, properties }) => `Partial<Pick<HTMLElementTagNameMap['${tag}'], ${properties.map((name) => `'${name}'`).join(' | ')}>>`;

/**
 * The declarations that let React 19 (from 19.0) check the tags in JSX: their properties, and their events under `on…`.
 * @param {Tag[]} tags
 */
export function reactTypes(tags) {
  const lines = tags.map(
    (tag) =>
      `      '${tag.tag}': Plain<HTMLElementTagNameMap['${tag.tag}']> & ${propertiesOf(tag)} & {${tag.events
        .map((name) => ` 'on${name}'?: (event: HTMLElementEventMap['${name}']) => void;`)
        .join('')} };`,
  );
  return `${made}${imports}import type { ClassAttributes, HTMLAttributes } from 'react';

type Plain<E extends HTMLElement> = HTMLAttributes<E> & ClassAttributes<E> & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines.join('\n')}
    }
  }
}
`;
}

/**
 * The declarations that let Vue 3 check the tags in templates: their properties, and their events.
 * @param {Tag[]} tags
 */
export function vueTypes(tags) {
  const lines = tags.map(
    (tag) =>
      `    '${tag.tag}': new () => { $props: HTMLAttributes & ${propertiesOf(tag)} & {${tag.events
        .map((name) => ` ${listenerName(name)}?: (event: HTMLElementEventMap['${name}']) => void;`)
        .join('')} } };`,
  );
  return `${made}${imports}import type { HTMLAttributes } from 'vue';

declare module 'vue' {
  interface GlobalComponents {
${lines.join('\n')}
  }
}
`;
}

/** @param {string} event */
const listenerName = (event) => `on${event.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}`;
