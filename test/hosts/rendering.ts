/**
 * What an element draws, for comparing it across pages: its tags, attributes and texts down through open shadow roots, without what a framework
 * or Lit leaves between them. Runs in the page.
 */
export function rendering(element: Element): string {
  const lines: string[] = [];
  const write = (node: Node, depth: number): void => {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (text) lines.push(`${' '.repeat(depth)}${text}`);
    } else if (node instanceof Element) {
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.replaceAll(location.origin, '')}`).filter((one) => !/^(id|for|aria-\w+by|data-v-app)=/.test(one));
      lines.push(`${' '.repeat(depth)}<${node.localName} ${attributes.sort().join(' ')}>`);
      for (const inner of (node.shadowRoot ?? node).childNodes) write(inner, depth + 1);
    }
  };
  for (const node of (element.shadowRoot ?? element).childNodes) write(node, 0);
  return lines.join('\n');
}
