import { render, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

export interface LightFormOptions {
  /** The slot of the host's shadow root that shows the form, and the part of its class that is its own: `selfcare-contact`. */
  readonly name: string;
  /** The form's sheet; every selector in it begins with the child's class. Asked for when there is a form. */
  readonly styles: () => CSSResult | undefined;
  /** What the child holds now; undefined takes it away. */
  readonly template: () => TemplateResult | undefined;
}

/**
 * Keeps one child in the host's light DOM that holds a whole form, so that password managers and autofill see native fields in a native form
 * (an input in a slot belongs to no form of the shadow root). When the page empties the host, the child is made again.
 */
export class LightFormController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: LightFormOptions;
  #child: HTMLElement | undefined;
  #observer: MutationObserver | undefined;
  #release: (() => void) | undefined;

  constructor(host: LitElement, options: LightFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The child that holds the form, while there is one. */
  get element(): HTMLElement | undefined {
    return this.#child;
  }

  hostConnected(): void {
    if (this.#child) this.#dress();
    this.#observer = new MutationObserver(() => this.#draw());
    this.#observer.observe(this.#host, { childList: true });
  }

  hostUpdated(): void {
    this.#draw();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#release?.();
    this.#release = undefined;
  }

  /** Throws the child away with all that was typed or filled into it. The next drawing makes a new one. */
  discard(): void {
    // Forgotten first: a field that loses the focus by being taken away was not left by anybody.
    const child = this.#child;
    this.#child = undefined;
    child?.remove();
  }

  #draw(): void {
    const template = this.#options.template();
    if (!template) return this.discard();
    this.#dress();
    if (!this.#child || this.#child.parentNode !== this.#host || !this.#child.firstElementChild) this.#make();
    render(template, this.#child!, { host: this.#host });
  }

  #dress(): void {
    const styles = this.#options.styles();
    if (styles && this.#host.isConnected) this.#release ??= adopt(this.#host.getRootNode() as Document | ShadowRoot, styles);
  }

  #make(): void {
    this.discard();
    const child = this.#host.ownerDocument.createElement('div');
    child.className = this.#options.name;
    child.slot = this.#options.name;
    this.#child = child;
    this.#host.append(child);
    this.#observer?.observe(child, { childList: true });
  }
}

const adoptions = new WeakMap<Document | ShadowRoot, Map<CSSResult, number>>();

/** Gives the root the sheet, once however many ask; the last to release takes it away. */
function adopt(root: Document | ShadowRoot, styles: CSSResult): () => void {
  const sheet = styles.styleSheet;
  if (!sheet || !('adoptedStyleSheets' in root)) return () => undefined;
  const counts = adoptions.get(root) ?? new Map<CSSResult, number>();
  adoptions.set(root, counts);
  const count = counts.get(styles) ?? 0;
  counts.set(styles, count + 1);
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = (counts.get(styles) ?? 1) - 1;
    counts.set(styles, left);
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}
