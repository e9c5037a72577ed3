import { parseAst } from 'vite';

/** Stands for an expression while the text around it is squeezed: a letter that no source holds. */
const gap = '\uE000';

const blocks =
  'address|article|aside|blockquote|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|option|p|section|select|style|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const besideBlock = new RegExp(`(?<=</?(?:${blocks})(?:\\s[^<>]*)?>) | (?=</?(?:${blocks})[\\s>])`, 'g');

/**
 * The text of a template with the white space gone that nobody sees: runs become one space, and none is left beside a block or at the
 * ends of lines that only hold a template's beginning or end. Texts with `<pre>` or `<textarea>` stay as they are.
 * @param {string} text
 */
export function minifyMarkup(text) {
  if (/<(pre|textarea)\b/.test(text)) return text;
  const pieces = text.split(/(<\/?[a-z][^\s>/]*(?:"[^"]*"|'[^']*'|[^"'>])*>)/);
  const squeezed = pieces.map((piece, at) => (at % 2 ? minifyTag(piece) : piece.replace(/\s+/g, ' '))).join('');
  return squeezed.replace(besideBlock, '').replace(text.match(/^\s*\n/) ? /^ / : /^$/, '').replace(text.match(/\n\s*$/) ? / $/ : /$^/, '');
}

/** @param {string} tag */
function minifyTag(tag) {
  return tag
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, at) => (at % 2 ? piece : piece.replace(/\s+/g, ' ').replace(/ (?=>$)/, '')))
    .join('');
}

/**
 * A style sheet without comments and without the white space that no parser asks for. Strings stay as they are.
 * @param {string} text
 */
export function minifySheet(text) {
  return text
    .replace(/("[^"\n]*"|'[^'\n]*')|\/\*[\s\S]*?\*\//g, '$1')
    .split(/("[^"\n]*"|'[^'\n]*')/)
    .map((piece, at) => (at % 2 ? piece : minifyRules(piece)))
    .join('')
    .trim();
}

/** @param {string} text */
const minifyRules = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([:(]) /g, '$1')
    .replace(/ \)/g, ')')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.%-])0\.(?=\d)/g, '.');

/** @type {Readonly<Record<string, (text: string) => string>>} */
const minifiers = { html: minifyMarkup, svg: minifyMarkup, css: minifySheet };

/**
 * The source with every `html`, `svg` and `css` template minified, each line where it was; undefined when it holds none.
 * @param {string} code JavaScript
 */
export function withMinifiedTemplates(code) {
  if (!/\b(?:html|svg|css)`/.test(code)) return undefined;
  /** @type {{ start: number, end: number, text: string }[]} */
  const changes = [];
  visit(parseAst(code), ({ type, tag, quasi }) => {
    const minify = type === 'TaggedTemplateExpression' && minifiers[tag.name];
    if (!minify) return;
    const texts = quasi.quasis.map((/** @type {any} */ { value }) => value.raw);
    const squeezed = minify(texts.join(gap)).split(gap);
    if (squeezed.length !== texts.length) throw new Error(`A template lost an expression: ${texts.join('${…}').slice(0, 200)}`);
    texts.forEach((/** @type {string} */ before, /** @type {number} */ index) => {
      const { start, end } = quasi.quasis[index];
      const text = squeezed[index] ?? '';
      // the lines that went stand behind the `${` or the end of the template, so that all other code keeps its line
      const mark = index < texts.length - 1 ? '${' : '`';
      changes.push({ start, end: end + mark.length, text: text + mark + '\n'.repeat(linesIn(before) - linesIn(text)) });
    });
  });
  return changes.length ? rewritten(code, changes) : undefined;
}

/** @param {string} text */
const linesIn = (text) => text.split('\n').length;

/**
 * @param {string} code
 * @param {{ start: number, end: number, text: string }[]} changes
 */
function rewritten(code, changes) {
  let at = 0;
  let result = '';
  for (const { start, end, text } of changes.sort((one, other) => one.start - other.start)) {
    result += code.slice(at, start) + text;
    at = end;
  }
  return result + code.slice(at);
}

/**
 * @param {any} node
 * @param {(node: any) => void} see
 */
function visit(node, see) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') see(node);
  for (const value of Object.values(node)) visit(value, see);
}

/**
 * A Vite plugin that minifies the templates of this repository's own sources as they are built; what they draw stays the same.
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'selfcare-minify-templates',
    apply: 'build',
    transform(code, id) {
      const minified = /[\\/]node_modules[\\/]/.test(id) ? undefined : withMinifiedTemplates(code);
      return minified === undefined ? null : { code: minified, map: null };
    },
  };
}
