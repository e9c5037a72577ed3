// Made by packages/tools/tokens.mjs from packages/ui/tokens; change it there.
import { css } from 'lit';

/**
 * Every token under its private name: `--_color-accent` is the page's `--selfcare-color-accent`, or what is written here.
 * Declarations without a selector, for the rule of the element that carries them.
 */
export const tokenDeclarations = css`
  --_color-text: var(--selfcare-color-text, currentColor);
  --_color-text-muted: var(--selfcare-color-text-muted, color-mix(in srgb, currentColor 72%, transparent));
  --_color-surface: var(--selfcare-color-surface, transparent);
  --_color-surface-raised: var(--selfcare-color-surface-raised, transparent);
  --_color-surface-sunken: var(--selfcare-color-surface-sunken, color-mix(in srgb, currentColor 5%, transparent));
  --_color-border: var(--selfcare-color-border, color-mix(in srgb, currentColor 16%, transparent));
  --_color-border-strong: var(--selfcare-color-border-strong, color-mix(in srgb, currentColor 55%, transparent));
  --_color-accent: var(--selfcare-color-accent, light-dark(#2447c5, #a9bcff));
  --_color-on-accent: var(--selfcare-color-on-accent, light-dark(#ffffff, #0e1738));
  --_color-positive: var(--selfcare-color-positive, light-dark(#17683a, #74d6a0));
  --_color-caution: var(--selfcare-color-caution, light-dark(#7d4a00, #f2c36b));
  --_color-critical: var(--selfcare-color-critical, light-dark(#b0261c, #ffa59b));
  --_color-focus: var(--selfcare-color-focus, light-dark(#2447c5, #a9bcff));
  --_font-family: var(--selfcare-font-family, inherit);
  --_font-size-base: var(--selfcare-font-size-base, 1em);
  --_font-size-small: var(--selfcare-font-size-small, 0.8333em);
  --_font-size-large: var(--selfcare-font-size-large, 1.2em);
  --_font-size-title: var(--selfcare-font-size-title, 1.44em);
  --_font-size-display: var(--selfcare-font-size-display, 1.728em);
  --_font-weight-regular: var(--selfcare-font-weight-regular, 400);
  --_font-weight-strong: var(--selfcare-font-weight-strong, 600);
  --_font-line-height-text: var(--selfcare-font-line-height-text, 1.5);
  --_font-line-height-heading: var(--selfcare-font-line-height-heading, 1.2);
  --_motion-quick: var(--selfcare-motion-quick, 120ms);
  --_motion-calm: var(--selfcare-motion-calm, 200ms);
  --_motion-easing: var(--selfcare-motion-easing, cubic-bezier(0.2, 0, 0, 1));
  --_radius-small: var(--selfcare-radius-small, 0.5em);
  --_radius-large: var(--selfcare-radius-large, 0.875em);
  --_radius-full: var(--selfcare-radius-full, 999px);
  --_border-width: var(--selfcare-border-width, 1px);
  --_space-1: var(--selfcare-space-1, 0.25em);
  --_space-2: var(--selfcare-space-2, 0.5em);
  --_space-3: var(--selfcare-space-3, 0.75em);
  --_space-4: var(--selfcare-space-4, 1em);
  --_space-5: var(--selfcare-space-5, 1.25em);
  --_space-6: var(--selfcare-space-6, 1.5em);
  --_space-8: var(--selfcare-space-8, 2em);
  --_space-10: var(--selfcare-space-10, 2.5em);
  --_space-12: var(--selfcare-space-12, 3em);
  --_density: var(--selfcare-density, 1);
`;
