import { tellDeveloper } from './tell-developer.js';

/** The version of the packages, which are released together. */
export const release = '0.1.0';

// Written on the class, so that the bundle of another team can read it.
const versionKey = Symbol.for('selfcare.version');

/**
 * Gives the class its tag. The first definition of a tag wins and nothing throws: another one of the same version is ignored,
 * one of another version is reported once. Does nothing where there are no custom elements, as in Node. `registry` is by
 * default the page's.
 */
export function defineElement(
  tag: string,
  elementClass: CustomElementConstructor,
  version: string = release,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const first = registry.get(tag);
  if (first) {
    const other = (first as { [versionKey]?: string })[versionKey];
    if (first !== elementClass && other !== version) {
      const known = other ?? 'unknown';
      tellDeveloper('warn', `<${tag}> is defined already in version ${known}: version ${version} is not used on this page`);
    }
    return;
  }
  try {
    registry.define(tag, elementClass);
    Object.defineProperty(elementClass, versionKey, { value: version });
  } catch (error) {
    tellDeveloper('error', `<${tag}> could not be defined: ${(error as Error).message}`);
  }
}
