import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { tokenDeclarations } from '../../packages/ui/src/tokens.js';
import colorTokens from '../../packages/ui/tokens/color.tokens.json' with { type: 'json' };

type Rgb = readonly [number, number, number];

interface ColorToken {
  readonly $value: ColorValue;
  readonly $extensions: { readonly 'selfcare.dark': ColorValue };
}

interface ColorValue {
  readonly components: readonly number[];
  readonly alpha?: number;
}

const tokens = colorTokens.color as unknown as Readonly<Record<string, ColorToken>>;
const modes = ['light', 'dark'] as const;
type Mode = (typeof modes)[number];

const valueOf = (name: string, mode: Mode): ColorValue => (mode === 'light' ? tokens[name]!.$value : tokens[name]!.$extensions['selfcare.dark']);

function over(color: ColorValue, below: Rgb, share = color.alpha ?? 1): Rgb {
  return color.components.map((part, index) => part * share + below[index]! * (1 - share)) as unknown as Rgb;
}

const opaque = ({ components }: ColorValue): Rgb => components as unknown as Rgb;

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((first, second) => first - second) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What the drawings put behind words: the surface, a sunken well on it, or a tint of the tone itself. */
function grounds(mode: Mode, tone: string): Record<string, Rgb> {
  const surface = opaque(valueOf('surface', mode));
  return {
    surface,
    raised: opaque(valueOf('surface-raised', mode)),
    sunken: over(valueOf('surface-sunken', mode), surface),
    tint: over(valueOf(tone, mode), surface, 0.12),
  };
}

class TokenPlace extends LitElement {
  static override styles = css`
    :host {
      ${tokenDeclarations}
      color: var(--_color-text);
      background: var(--_color-accent);
      padding: var(--_space-4);
    }
  `;
}
customElements.define('test-token-place', TokenPlace);

describe('the tokens', () => {
  for (const mode of modes) {
    it(`keep words readable on every surface, ${mode}`, () => {
      for (const name of ['text', 'text-muted', 'accent', 'positive', 'caution', 'critical']) {
        for (const [ground, color] of Object.entries(grounds(mode, name))) {
          if (name.startsWith('text') && ground === 'tint') continue;
          expect(contrast(over(valueOf(name, mode), color), color), `${name} on ${ground}`).to.be.at.least(4.5);
        }
      }
      expect(contrast(opaque(valueOf('on-accent', mode)), opaque(valueOf('accent', mode))), 'on-accent').to.be.at.least(4.5);
    });

    it(`show the edge of a control and the focus at 3 : 1, ${mode}`, () => {
      const surface = opaque(valueOf('surface', mode));
      for (const name of ['border-strong', 'focus']) expect(contrast(over(valueOf(name, mode), surface), surface), name).to.be.at.least(3);
    });
  }

  it('follow the page: its text colour until it sets one, and what it sets from then on', async () => {
    const place = await fixture<HTMLElement>(html`<div><test-token-place></test-token-place></div>`);
    const inside = getComputedStyle(place.firstElementChild!);
    place.style.color = 'rgb(1, 2, 3)';
    expect(inside.color).to.equal('rgb(1, 2, 3)');
    place.style.setProperty('--selfcare-color-text', 'rgb(4, 5, 6)');
    place.style.setProperty('--selfcare-color-accent', 'rgb(7, 8, 9)');
    expect(inside.color).to.equal('rgb(4, 5, 6)');
    expect(inside.backgroundColor).to.equal('rgb(7, 8, 9)');
  });

  it('have a light and a dark accent', async () => {
    const place = await fixture<HTMLElement>(html`<div><test-token-place></test-token-place></div>`);
    const inside = getComputedStyle(place.firstElementChild!);
    place.style.colorScheme = 'light';
    const light = inside.backgroundColor;
    place.style.colorScheme = 'dark';
    expect(inside.backgroundColor).not.to.equal(light);
  });

  it('measure space by the text of the page, never by its root', async () => {
    const place = await fixture<HTMLElement>(html`<div><test-token-place></test-token-place></div>`);
    const inside = getComputedStyle(place.firstElementChild!);
    place.style.fontSize = '20px';
    expect(inside.paddingBlockStart).to.equal('20px');
    document.documentElement.style.fontSize = '10px';
    expect(inside.paddingBlockStart).to.equal('20px');
    document.documentElement.style.fontSize = '';
  });
});
