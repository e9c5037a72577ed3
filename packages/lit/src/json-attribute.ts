import type { ComplexAttributeConverter } from 'lit';
import { tellDeveloper } from './tell-developer.js';

/** What the JSON says, or undefined when it is none: the developer is told. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const start = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    tellDeveloper('error', `${start} is no JSON: a selfcare element takes an object as a property, or as JSON in the attribute`);
    return undefined;
  }
}

/**
 * For `@property({ converter: jsonAttribute })`: an object property that also takes JSON as its attribute. Nothing is
 * reflected.
 */
export const jsonAttribute: ComplexAttributeConverter<unknown> = {
  fromAttribute: (text) => (text === null ? undefined : fromJson(text)),
};
