import manifest from 'selfcare:manifest';
import type { CustomElement } from 'custom-elements-manifest/schema';

/** How often, in ms, it is looked whether what is outlined still stands where it stood. */
const pace = 400;

interface Outlined {
  readonly kind: 'part' | 'slot';
  readonly name: string;
  readonly boxes: readonly DOMRect[];
}

/** Outlines the parts and slots of the widgets within an element, each under its name as the manifest has it. */
export class Anatomy {
  readonly #place: HTMLElement;
  readonly #layer = document.createElement('div');
  #drawn = '';
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #resized = new ResizeObserver(() => this.#draw());

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#layer.className = 'anatomy';
    this.#layer.ariaHidden = 'true';
  }

  /** Begins or ends to outline; what changes its place is followed. */
  show(shown: boolean): void {
    clearInterval(this.#timer);
    this.#resized.disconnect();
    if (!shown) return this.#layer.remove();
    this.#timer = setInterval(() => this.#draw(), pace);
    this.#place.append(this.#layer);
    this.#resized.observe(this.#place);
  }

  #draw(): void {
    const found = [...this.#place.querySelectorAll('*')].flatMap(outlinedOf);
    const origin = this.#place.getBoundingClientRect();
    const drawn = JSON.stringify([origin, found]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const labels: DOMRect[] = [];
    this.#layer.replaceChildren();
    for (const [index, { kind, name, boxes }] of found.entries()) {
      for (const box of boxes) this.#box(box, origin, kind, index % 6);
      if (boxes[0]) this.#label(boxes[0], origin, { kind, name, hue: index % 6 }, labels);
    }
  }

  #box(box: DOMRect, origin: DOMRect, kind: string, hue: number): void {
    const outline = document.createElement('div');
    outline.className = `anatomy-box anatomy-${kind} anatomy-hue-${hue}`;
    this.#put(outline, box, origin);
    outline.style.setProperty('inline-size', `${box.width}px`);
    outline.style.setProperty('block-size', `${box.height}px`);
  }

  #label(box: DOMRect, origin: DOMRect, { kind, name, hue }: { kind: string; name: string; hue: number }, labels: DOMRect[]): void {
    const label = document.createElement('span');
    label.className = `anatomy-label anatomy-hue-${hue}`;
    label.textContent = kind === 'slot' ? `slot ${name || '(default)'}` : name;
    this.#put(label, box, origin);
    const { x, y, width, height } = label.getBoundingClientRect();
    // above what it names, so that this can be read; names of things that begin at one place stand below one another
    let at = new DOMRect(x, Math.max(y - height, origin.top), width, height);
    for (let other = overlapped(at, labels); other; other = overlapped(at, labels)) at = new DOMRect(at.x, other.bottom + 1, at.width, at.height);
    labels.push(at);
    label.style.setProperty('top', `${at.top - origin.top}px`);
  }

  #put(element: HTMLElement, box: DOMRect, origin: DOMRect): void {
    element.style.setProperty('left', `${box.left - origin.left}px`);
    element.style.setProperty('top', `${box.top - origin.top}px`);
    this.#layer.append(element);
  }
}

function overlapped(box: DOMRect, others: readonly DOMRect[]): DOMRect | undefined {
  return others.find((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
}

const documented = new Map(
  manifest.modules.flatMap(({ declarations = [] }) => (declarations as CustomElement[]).flatMap((element) => (element.tagName ? [[element.tagName, element] as const] : []))),
);

function outlinedOf({ localName, shadowRoot }: Element): readonly Outlined[] {
  const { cssParts = [], slots = [] } = documented.get(localName) ?? {};
  if (!shadowRoot) return [];
  const names = cssParts.flatMap(({ name, description = '' }) => [name, ...[...description.matchAll(/`([a-z-]+)`/g)].map(([, other = '']) => other)]);
  const parts = names.map((name) => ({ kind: 'part' as const, name, boxes: [...shadowRoot.querySelectorAll(`[part~="${name}"]`)].flatMap(boxesOf) }));
  const places = slots.map(({ name }) => ({
    kind: 'slot' as const,
    name,
    boxes: [...shadowRoot.querySelectorAll<HTMLSlotElement>(name ? `slot[name="${name}"]` : 'slot:not([name])')].flatMap((slot) => {
      const filled = [...slot.assignedElements(), ...slot.children].flatMap(boxesOf);
      return filled.length || !slot.parentElement ? filled : boxesOf(slot.parentElement);
    }),
  }));
  return [...parts, ...places].filter(({ boxes }) => boxes.length > 0);
}

function boxesOf(element: Element): readonly DOMRect[] {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 ? [box] : [];
}
