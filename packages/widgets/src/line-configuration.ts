import type { Configuration } from '@selfcare/core';
import { css, html, nothing, type TemplateResult } from 'lit';

/** What is chosen of a line, in the words of its offering: "Colour: Ink", "2 × TV box". */
export function configurationWords({ characteristics, parts }: Configuration): readonly string[] {
  return [
    ...characteristics.filter(({ values }) => values.length > 0).map(({ name, values }) => `${name}: ${values.join(', ')}`),
    ...parts.map(({ name, quantity, configuration }) => {
      const inner = configuration ? configurationWords(configuration) : [];
      return `${quantity > 1 ? `${quantity} × ` : ''}${name}${inner.length ? ` (${inner.join(', ')})` : ''}`;
    }),
  ];
}

/** The words in a small list; nothing where there was nothing to choose. */
export function lineConfiguration(configuration: Configuration | undefined): TemplateResult | typeof nothing {
  const words = configuration ? configurationWords(configuration) : [];
  if (!words.length) return nothing;
  return html`<ul class="line-configuration muted" part="line-configuration" role="list">
    ${words.map((word) => html`<li><bdi>${word}</bdi></li>`)}
  </ul>`;
}

/** Goes with `lineConfiguration`. */
export const lineConfigurationStyles = css`
  .line-configuration {
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-regular);
  }
`;
