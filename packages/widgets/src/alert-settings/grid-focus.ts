import type { LitElement } from 'lit';

/**
 * The keyboard of a grid (APG): one stop for Tab, arrows from cell to cell, Home and End in the row, with Ctrl in the whole. What can have
 * the focus carries its place as `data-place="row column"`, counted from 0.
 */
export class GridFocus {
  readonly #host: LitElement;
  #row = 0;
  #column = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Says how large the grid is that is drawn next: a smaller one than the last still has its stop. */
  fit(rows: number, columns: number): void {
    this.#row = Math.min(this.#row, rows - 1);
    this.#column = Math.min(this.#column, columns - 1);
  }

  /** The `tabindex` of what stands at that place. */
  tabIndex(row: number, column: number): 0 | -1 {
    return row === this.#row && column === this.#column ? 0 : -1;
  }

  readonly onFocus = (event: FocusEvent): void => {
    const place = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!place) return;
    const [row = 0, column = 0] = numbersOf(place);
    if (row === this.#row && column === this.#column) return;
    [this.#row, this.#column] = [row, column];
    // the focus may move while its host is being drawn
    queueMicrotask(() => this.#host.requestUpdate());
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const target = this.#targetOf(event);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  #targetOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): HTMLElement | undefined {
    const all = this.#places();
    const at = all.find((place) => place === (target as HTMLElement).closest('[data-place]'));
    if (!at || altKey || metaKey) return undefined;
    const [row = 0, column = 0] = numbersOf(at);
    const inRow = all.filter((place) => numbersOf(place)[0] === row);
    const index = inRow.indexOf(at);
    const forward = getComputedStyle(at).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    if (key === forward) return inRow[index + 1];
    if (key === backward) return inRow[index - 1];
    if (key === 'Home') return (ctrlKey ? all : inRow)[0];
    if (key === 'End') return (ctrlKey ? all : inRow).at(-1);
    if (key === 'ArrowDown') return inColumn(all, column).find((place) => (numbersOf(place)[0] ?? 0) > row);
    return key === 'ArrowUp' ? inColumn(all, column).reverse().find((place) => (numbersOf(place)[0] ?? 0) < row) : undefined;
  }

  #places(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-place]')];
  }
}

function inColumn(all: readonly HTMLElement[], column: number): HTMLElement[] {
  return all.filter((place) => numbersOf(place)[1] === column);
}

function numbersOf({ dataset }: HTMLElement): readonly number[] {
  return (dataset['place'] ?? '').split(' ').map(Number);
}
