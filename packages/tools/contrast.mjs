/** @typedef {import('./tokens.mjs').Token} Token */
/** @typedef {readonly number[]} Rgb Three shares from 0 to 1. */
/** @typedef {'light' | 'dark'} Mode */

/**
 * @typedef {object} Pair Two colours that meet on a screen.
 * @property {Mode} mode
 * @property {string} front The token in front, without `color-`.
 * @property {string} back What is behind it: a token, or `tint`, a tenth and a bit of the front itself.
 * @property {number} ratio By WCAG 2.2, from 1 to 21.
 * @property {number} least What it has to be: 4.5 for words, 3 for edges.
 * @property {string} frontColor `#rrggbb`
 * @property {string} backColor `#rrggbb`
 */

const words = ['text', 'text-muted', 'accent', 'positive', 'caution', 'critical'];
const edges = ['border-strong', 'focus'];
const surfaces = ['surface', 'surface-raised', 'surface-sunken'];

/** How much of a tone the drawings put behind words of that tone. */
const tintShare = 0.12;

/**
 * Every pair of colours that the drawings put on one another, light and dark, with its contrast; inherited roles by the values that stand in the
 * token files.
 * @param {readonly Token[]} tokens
 * @returns {Pair[]}
 */
export function contrastPairs(tokens) {
  const values = new Map(tokens.filter(({ type }) => type === 'color').map((token) => [token.path.replace(/^color-/, ''), token]));
  return /** @type {Mode[]} */ (['light', 'dark']).flatMap((mode) => {
    const valueOf = (/** @type {string} */ name) => colorOf(values.get(name), mode);
    const surface = valueOf('surface').rgb;
    /** @type {(front: string, back: string, ground: Rgb, least: number) => Pair} */
    const pair = (front, back, ground, least) => {
      const color = over(valueOf(front), ground);
      return { mode, front, back, least, ratio: contrast(color, ground), frontColor: hex(color), backColor: hex(ground) };
    };
    return [
      ...words.flatMap((front) => surfaces.map((back) => pair(front, back, over(valueOf(back), surface), 4.5))),
      ...words.slice(2).map((front) => pair(front, 'tint', over({ ...valueOf(front), alpha: tintShare }, surface), 4.5)),
      pair('on-accent', 'accent', valueOf('accent').rgb, 4.5),
      ...edges.map((front) => pair(front, 'surface', surface, 3)),
    ];
  });
}

/**
 * @param {Token | undefined} token
 * @param {Mode} mode
 * @returns {{ rgb: Rgb, alpha: number }}
 */
function colorOf(token, mode) {
  const value = /** @type {{ components: Rgb, alpha?: number } | undefined} */ (mode === 'light' ? token?.value : token?.extensions['selfcare.dark']);
  if (!value) throw new Error(`There is no colour ${token?.path ?? 'of that name'} for ${mode}`);
  return { rgb: value.components, alpha: value.alpha ?? 1 };
}

/**
 * @param {{ rgb: Rgb, alpha: number }} color
 * @param {Rgb} below
 * @returns {Rgb}
 */
function over({ rgb, alpha }, below) {
  return rgb.map((part, index) => part * alpha + (below[index] ?? 0) * (1 - alpha));
}

/**
 * The contrast of two opaque colours by WCAG 2.2, from 1 to 21.
 * @param {Rgb} one
 * @param {Rgb} other
 */
export function contrast(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {Rgb} color */
function luminance(color) {
  const [red = 0, green = 0, blue = 0] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Rgb} color */
const hex = (color) =>
  `#${color
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
