const ours = 'selfcare-';

/**
 * Calls `found` with every element of ours under `root`, those that are there and those that come, and with a session again when its back end
 * changes; also in open shadow roots, those of elements that are defined later included. Returns what ends it.
 */
export function watchTags(root: Document | ShadowRoot, found: (element: Element) => void): () => void {
  const seen = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') look(target as Element);
      else for (const node of addedNodes) if (node instanceof Element) visit(node);
    }
  });
  let ended = false;

  function watch(place: Document | ShadowRoot): void {
    if (ended || seen.has(place)) return;
    seen.add(place);
    observer.observe(place, { childList: true, subtree: true, attributeFilter: ['backend'] });
    for (const element of place.querySelectorAll('*')) look(element);
  }

  function visit(element: Element): void {
    look(element);
    for (const inner of element.querySelectorAll('*')) look(inner);
  }

  function look(element: Element): void {
    const { localName, shadowRoot } = element;
    if (localName.startsWith(ours)) return found(element);
    if (shadowRoot) return watch(shadowRoot);
    if (!localName.includes('-') || seen.has(element) || customElements.get(localName)) return;
    seen.add(element);
    customElements.whenDefined(localName).then(
      () => element.shadowRoot && watch(element.shadowRoot),
      () => undefined, // no name that could ever be defined
    );
  }

  watch(root);
  return () => {
    ended = true;
    observer.disconnect();
  };
}
