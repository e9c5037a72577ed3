const pages = import.meta.glob('../decisions/*.md', { query: '?raw', import: 'default', eager: true });

/** All decisions in the order of their numbers, as one Markdown text whose headings are a step smaller than theirs. */
export const decisions = Object.keys(pages)
  .sort()
  .map((path) => pages[path]!.replace(/^(#+) /gm, '#$1 '))
  .join('\n\n');
