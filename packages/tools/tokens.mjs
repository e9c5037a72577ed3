import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contrastPairs } from './contrast.mjs';
import { listFiles, root } from './files.mjs';

/** @typedef {{ path: string, type: string, description?: string, value: unknown, extensions: Record<string, unknown> }} Token */

/** @typedef {{ name: string, description: string, scheme?: string, tokens: Token[] }} Brand The tokens of a brand; `scheme` is the one that it is made for. */

const target = 'packages/ui/src/tokens.ts';
const brandsTarget = 'packages/ui/brands.css';

/**
 * The tokens of one W3C Design Tokens document (format 2025.10), in its order. A group hands its `$type` down.
 * @param {unknown} group
 * @param {string[]} [path]
 * @param {string} [inherited]
 * @returns {Token[]}
 */
export function tokensOf(group, path = [], inherited) {
  if (typeof group !== 'object' || group === null || Array.isArray(group)) throw new Error(`${path.join('.')}: neither a group nor a token`);
  const entry = /** @type {Record<string, any>} */ (group);
  const type = entry.$type ?? inherited;
  if ('$value' in entry) {
    if (!type) throw new Error(`${path.join('.')}: a token needs a $type`);
    return [{ path: path.join('-'), type, description: entry.$description ?? '', value: entry.$value, extensions: entry.$extensions ?? {} }];
  }
  return Object.entries(entry)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, inner]) => tokensOf(inner, [...path, name], type));
}

/**
 * What stands in the style sheet for a token that the page has not set.
 * @param {Token} token
 * @returns {string}
 */
export function fallbackOf({ path, type, value, extensions }) {
  const unit = extensions['selfcare.unit'] ?? '';
  const known = /** @type {any} */ (value);
  if (type === 'color') return colorFallback(path, known, extensions);
  if (type === 'number' || type === 'fontWeight') return `${finite(path, known)}${unit}`;
  if (type === 'dimension' || type === 'duration') return `${finite(path, known?.value)}${known.unit}`;
  if (type === 'cubicBezier') return `cubic-bezier(${known.join(', ')})`;
  if (type === 'fontFamily') return known.map((/** @type {string} */ name) => (/[ \d]/.test(name) ? `'${name}'` : name)).join(', ');
  throw new Error(`${path}: no rule for the type ${type}`);
}

/**
 * @param {string} path
 * @param {any} light
 * @param {Record<string, any>} extensions
 */
function colorFallback(path, light, extensions) {
  const inherits = extensions['selfcare.inherits'];
  if (inherits === 'surface') return 'transparent';
  if (inherits === 'text') {
    const alpha = light.alpha ?? 1;
    return alpha === 1 ? 'currentColor' : `color-mix(in srgb, currentColor ${Math.round(alpha * 100)}%, transparent)`;
  }
  return `light-dark(${hex(path, light)}, ${hex(path, extensions['selfcare.dark'])})`;
}

/**
 * @param {string} path
 * @param {{ hex?: string } | undefined} color
 */
function hex(path, color) {
  if (!/^#[0-9a-f]{6}$/.test(color?.hex ?? '')) throw new Error(`${path}: a colour needs its hex, light and dark`);
  return color?.hex;
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function finite(path, value) {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${path}: ${value} is no number`);
  return value;
}

/**
 * The source of `packages/ui/src/tokens.ts`: equal tokens give equal text.
 * @param {Token[]} tokens
 */
export function tokensModule(tokens) {
  const lines = tokens.map((token) => `  --_${token.path}: var(--selfcare-${token.path}, ${fallbackOf(token)});`);
  return `// Made by packages/tools/tokens.mjs from packages/ui/tokens; change it there.
import { css } from 'lit';

/**
 * Every token under its private name: \`--_color-accent\` is the page's \`--selfcare-color-accent\`, or what is written here.
 * Declarations without a selector, for the rule of the element that carries them.
 */
export const tokenDeclarations = css\`
${lines.join('\n')}
\`;
`;
}

/** The tokens of all files in packages/ui/tokens, files in the order of their names; brands are apart. */
export function readTokens() {
  const files = listFiles('packages/ui/tokens').filter((file) => /^packages\/ui\/tokens\/[^/]+\.tokens\.json$/.test(file));
  return files.flatMap((file) => tokensOf(readJson(join(root, file))));
}

/** The brands of packages/ui/tokens/brands, in the order of their names. */
export function readBrands() {
  const files = listFiles('packages/ui/tokens/brands').filter((file) => file.endsWith('.tokens.json'));
  return files.map((file) => readBrand(join(root, file)));
}

/**
 * The brand in one file, which is named by it. Throws where it names a token that there is not.
 * @param {string} file
 * @returns {Brand}
 */
export function readBrand(file) {
  const document = readJson(file);
  const tokens = tokensOf(document);
  const known = new Set(readTokens().map(({ path }) => path));
  const odd = tokens.find(({ path }) => !known.has(path));
  if (odd) throw new Error(`${file}: there is no token ${odd.path}`);
  const scheme = document.$extensions?.['selfcare.color-scheme'];
  return { name: basename(file, '.tokens.json'), description: document.$description ?? '', ...(scheme ? { scheme } : {}), tokens };
}

/**
 * All tokens as they are under a brand: its own, and the others as they always are.
 * @param {Brand} brand
 * @returns {Token[]}
 */
export function underBrand({ tokens }) {
  const own = new Map(tokens.map((token) => [token.path, token]));
  return readTokens().map((token) => ({ ...token, ...own.get(token.path), description: token.description }));
}

/**
 * The style sheet of a brand: it sets the properties for whatever stands in an element of that `data-brand`.
 * @param {Brand} brand
 */
export function brandSheet({ name, description, scheme, tokens }) {
  const lines = tokens.map((token) => `  --selfcare-${token.path}: ${fallbackOf(token)};`);
  return `/* ${description} */\n[data-brand='${name}'] {\n${scheme ? `  color-scheme: ${scheme};\n` : ''}${lines.join('\n')}\n}\n`;
}

/** The source of `packages/ui/brands.css`. */
export function brandsSheet() {
  return `/* Made by packages/tools/tokens.mjs from packages/ui/tokens/brands; change it there. */\n\n${readBrands().map(brandSheet).join('\n')}`;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

// npm run tokens: writes what is made of the tokens. npm run tokens -- <file>: prints the style sheet of a brand, and what in it is hard to read.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = process.argv;
  if (file) {
    const brand = readBrand(file);
    process.stdout.write(brandSheet(brand));
    for (const { mode, front, back, ratio, least } of contrastPairs(underBrand(brand)).filter((pair) => pair.ratio < pair.least)) {
      console.error(`${mode}: ${front} on ${back} has ${ratio.toFixed(2)} : 1, and needs ${least} : 1`);
      process.exitCode = 1;
    }
  } else {
    writeFileSync(join(root, target), tokensModule(readTokens()));
    writeFileSync(join(root, brandsTarget), brandsSheet());
  }
}
