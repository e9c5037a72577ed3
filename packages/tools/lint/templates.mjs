/** @typedef {import('eslint').Rule.RuleModule} RuleModule */
/** @typedef {{ pattern: RegExp, message: string }} Ban What a template may not say, and why. */

const physical = [
  '(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)?',
  'border-(?:top|bottom)-(?:left|right)-radius',
  'left',
  'right',
].join('|');

/** @type {Ban[]} */
const bannedInMarkup = [
  {
    pattern: /\sstyle\s*=/,
    message:
      'A style attribute in a template is refused by a strict Content-Security-Policy: use a class or a custom property.',
  },
  {
    pattern: /<style[\s>]/,
    message: 'A style element in a template is refused by a strict Content-Security-Policy: use static styles.',
  },
  { pattern: /\s\.(?:inner|outer)HTML\s*=/, message: 'A template may not set HTML from a string.' },
];

/** @type {Ban[]} */
const bannedInStyles = [
  { pattern: /(?<![\w-])[\d.]+rem\b/, message: 'No rem: hosts change the size of the root. Use em.' },
  {
    pattern: new RegExp(String.raw`(?<![\w-])(?:${physical})\s*:`),
    message: 'No physical property: use the logical one, so that right-to-left works.',
  },
  {
    pattern: /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
    message: 'No physical side: use start or end, so that right-to-left works.',
  },
];

/**
 * @param {string[]} tags
 * @param {Ban[]} bans
 * @returns {RuleModule}
 */
const banInTemplates = (tags, bans) => ({
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || !tags.includes(node.tag.name)) return;
      const text = node.quasi.quasis.map((part) => part.value.raw).join('0');
      const said = text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, ' ');
      for (const { pattern, message } of bans) if (pattern.test(said)) context.report({ node, message });
    },
  }),
});

/** Lint rule: no style attributes or elements and no HTML from strings in html`` and svg`` templates. */
export const safeMarkup = banInTemplates(['html', 'svg'], bannedInMarkup);

/** Lint rule: no rem and no physical sides in css`` templates. */
export const logicalStyles = banInTemplates(['css'], bannedInStyles);
