/** Markup that may be put into a page as it is. */
export interface Markup {
  readonly markup: string;
}

/** Builds markup; everything put in is escaped, unless it is markup itself. Lists are joined, `false` and `undefined` leave nothing. */
export function html(texts: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return { markup: texts.map((text, at) => text + (at < values.length ? written(values[at]) : '')).join('') };
}

function written(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value === 'object' && 'markup' in value) return String(value.markup);
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
