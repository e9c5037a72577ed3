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

/** @param {Tag} tag */
const directiveName = ({ tag }) => listenerName(tag).slice('on'.length);

/**
 * The directives that let Angular (22; the form is known since 16) check the tags in strict templates, one for each: a module in the form in which Angular's own
 * compiler publishes them, to be linked by the application's, and its declarations. An input hands its value to the element's property, whether the
 * element is defined yet or not.
 * @param {Tag[]} tags
 * @returns {{ code: string, types: string }}
 */
export function angularDirectives(tags) {
  const classes = tags.map((tag) => {
    const name = directiveName(tag);
    const inputs = tag.properties.map((property) => `${property}: '${property}'`).join(', ');
    return `export class ${name} extends Inputs {
${tag.properties.map((property) => `  set ${property}(value) { this.give('${property}', value); }`).join('\n')}
  static ɵfac = i0.ɵɵngDeclareFactory({ minVersion: '16.0.0', version: '0.0.0-PLACEHOLDER', ngImport: i0, type: ${name}, deps: [{ token: i0.ElementRef }], target: i0.ɵɵFactoryTarget.Directive });
  static ɵdir = i0.ɵɵngDeclareDirective({ minVersion: '16.0.0', version: '0.0.0-PLACEHOLDER', ngImport: i0, type: ${name}, isStandalone: true, selector: '${tag.tag}', inputs: { ${inputs} } });
}
`;
  });
  const code = `${made}import * as i0 from '@angular/core';

class Inputs {
  constructor({ nativeElement }) {
    this.element = nativeElement;
  }
  give(name, value) {
    // an attribute that the template writes is the element's own affair
    if (typeof value !== 'string' || this.element.getAttribute(name) !== value) this.element[name] = value;
  }
}

${classes.join('\n')}
export const selfcareDirectives = [${tags.map(directiveName).join(', ')}];
`;
  const declarations = tags.map((tag) => {
    const setters = tag.properties.map((property) => `  set ${property}(value: Input<HTMLElementTagNameMap['${tag.tag}']['${property}']>);`);
    const inputs = tag.properties.map((property) => `${property}: { alias: '${property}'; required: false }`);
    return `export declare class ${directiveName(tag)} {
${setters.join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${directiveName(tag)}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${directiveName(tag)}, '${tag.tag}', never, { ${inputs.join('; ')} }, {}, never, never, true, never>;
}
`;
  });
  const types = `${made}${imports}import type * as i0 from '@angular/core';

/** A boolean may also be written as an attribute without a value. */
type Input<T> = boolean extends T ? T | '' : T;

${declarations.join('\n')}
/** All of them, for the \`imports\` of a component. */
export declare const selfcareDirectives: readonly [${tags.map((tag) => `typeof ${directiveName(tag)}`).join(', ')}];
`;
  return { code, types };
}
