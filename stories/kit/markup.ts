import { render } from 'lit';

/** What a page would write for this story: the widgets inside the session that they need. */
export function markupOf(content: unknown): string {
  const place = document.implementation.createHTMLDocument().createElement('div');
  render(content, place);
  const widgets = place.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/=""/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ >/g, '>')
    .replace(/(<\/selfcare-[a-z-]+>)(?=<)/g, '$1\n')
    .trim();
  if (widgets.startsWith('<selfcare-session')) return widgets;
  return `<selfcare-session backend="tmf" base="/tmf-api">\n${widgets.replace(/^/gm, '  ')}\n</selfcare-session>`;
}
