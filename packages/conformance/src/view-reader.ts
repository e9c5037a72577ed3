/** What a person meets in an element, down through open shadow roots; what is hidden from them is left out. */
export interface ViewReader {
  /** Every word that is shown or announced, and what stands in fields, white space folded. */
  text(): string;
  /** Every word of the live regions. */
  announced(): string;
  /** How many live regions there are. */
  liveRegions(): number;
  /** The button or link of that name, as a screen reader says it; undefined when there is none that can be pressed. */
  control(name: string): HTMLElement | undefined;
}

const unread = 'script, style, template, [hidden]';
const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';

/** Reads what `root` answers at each call, as it is then; undefined is nothing at all. */
export function readView(root: () => Element | undefined): ViewReader {
  const elements = (): readonly Element[] => {
    const element = root();
    return element ? [...elementsIn(element)] : [];
  };
  const announcing = (): readonly Element[] => elements().filter((each) => each.matches(live));
  return {
    text: () => folded(elements().slice(0, 1).map(wordsIn).join('')),
    announced: () => folded(announcing().map(wordsIn).join(' ')),
    liveRegions: () => announcing().length,
    control: (name) => elements().filter(isControl).find((each) => nameOf(each) === name),
  };
}

function isControl(element: Element): element is HTMLElement {
  return element.matches('button:not(:disabled), [role="button"], a[href]') && element.getAttribute('aria-disabled') !== 'true';
}

function nameOf(element: Element): string {
  return folded(element.getAttribute('aria-label') ?? wordsIn(element));
}

function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) if (child instanceof Element) yield* elementsIn(child);
}

function wordsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element) || node.matches(unread)) return '';
  if (node instanceof HTMLInputElement) return ` ${node.value} `;
  return ` ${childrenOf(node).map(wordsIn).join('')} `;
}

/** Of an element with a shadow root what that draws; of a slot what is put into it. */
function childrenOf(element: Element): readonly Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length ? assigned : [...element.childNodes];
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

function folded(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
}
