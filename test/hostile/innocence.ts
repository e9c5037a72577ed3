import type { LitElement } from 'lit';

declare global {
  interface Window {
    __pwned?: unknown;
  }
}

/** What hostile data has brought about in the widget, in sentences; nothing at best. */
export function harmIn(widget: LitElement): readonly string[] {
  return [...ranAnything(widget), ...leftTheBox(widget), ...turnedAround(widget)];
}

function ranAnything(widget: LitElement): readonly string[] {
  const all = [...elementsOf(widget)];
  const unsafe = all.filter((each) => each.matches('script, iframe, object, embed, link, meta, base, foreignObject'));
  const handlers = all.filter((each) => each.getAttributeNames().some((name) => /^on|^style$|^srcdoc$/.test(name)));
  const addresses = all.flatMap((each) => ['href', 'src', 'action'].flatMap((name) => each.getAttribute(name) ?? []));
  return [
    ...(window.__pwned === undefined ? [] : ['it ran']),
    ...unsafe.map(({ localName }) => `it made a <${localName}>`),
    ...handlers.map((each) => `it gave ${each.localName} ${each.getAttributeNames().join(' ')}`),
    ...addresses.filter((address) => !isWebAddress(address)).map((address) => `it links to ${address}`),
  ];
}

function isWebAddress(address: string): boolean {
  return /^https?:$/.test(new URL(address, location.href).protocol);
}

/** How far a quiet button may reach out so that its words align with what stands above them, in px. */
const outdent = 12;

/** Sideways: no word may stand outside of the widget, nor of what holds it. */
function leftTheBox(widget: LitElement): readonly string[] {
  const seen = [...elementsOf(widget)].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !isCut(each));
  const box = widget.getBoundingClientRect();
  const outside = seen.filter((each) => wordsIn(each).some(({ left, right }) => left < box.left - 1 || right > box.right + 1));
  const overflowing = seen.filter(
    (each) => getComputedStyle(each).overflowX === 'visible' && each.clientWidth > 0 && each.scrollWidth > each.clientWidth + outdent,
  );
  return [
    ...(widget.scrollWidth > widget.clientWidth + 1 ? [`it is ${widget.scrollWidth} px wide in ${widget.clientWidth}`] : []),
    ...outside.slice(0, 3).map((each) => `the words of ${nameOf(each)} stand outside`),
    ...overflowing.slice(0, 3).map((each) => `what is in ${nameOf(each)} leaves it: ${each.scrollWidth} in ${each.clientWidth}`),
  ];
}

/** Where the element's own words are drawn. */
function wordsIn(element: Element): readonly DOMRect[] {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [range.getBoundingClientRect()];
  });
}

/** A text that turns its direction may turn nothing but itself. */
function turnedAround(widget: LitElement): readonly string[] {
  const wrong: string[] = [];
  for (const element of elementsOf(widget)) {
    for (const text of element.childNodes) {
      const words = text.nodeType === Node.TEXT_NODE ? (text.textContent ?? '') : '';
      const turn = words.search(/[\u202A-\u202E\u2066-\u2069][^\u202A-\u202E\u2066-\u2069]*$/);
      if (turn < 0) continue;
      const paragraph = isolating(element);
      // What comes before stays as it is; only what comes after is turned around.
      const after = `${words.slice(turn + 1)} ${paragraph?.textContent?.split(words).at(-1) ?? ''}`.trim();
      if (after) wrong.push(`in ${nameOf(paragraph as Element)}, “${after.slice(0, 40)}” is turned around`);
    }
  }
  return wrong.slice(0, 3);
}

function isolating(element: Element): Element | undefined {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { display, unicodeBidi } = getComputedStyle(each);
    if (/isolate|plaintext/.test(unicodeBidi) || !/^(inline|contents)$/.test(display)) return each;
  }
  return undefined;
}

/** True inside of what is cut off at its own edge, and for what only screen readers meet. */
function isCut(element: Element): boolean {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowX !== 'visible') return true;
  }
  return element.matches('.visually-hidden, .visually-hidden *');
}

function* elementsOf(widget: LitElement): Generator<Element> {
  yield* widget.renderRoot.querySelectorAll(':not(style)');
  yield* widget.querySelectorAll(':not(style)');
}

const nameOf = (element: Element): string => `${element.localName}.${element.className} [${element.getAttribute('part') ?? ''}]`;
