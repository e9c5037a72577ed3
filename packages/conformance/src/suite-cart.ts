import type { BackendProblem, Cart, CartLine, CartPort } from '@selfcare/core';

/** A back end's cart as a suite plays it: in memory, and failing as it is told to. */
export class SuiteCart implements CartPort {
  /** What every read throws while it is set. */
  readProblem: BackendProblem | undefined;
  /** What every change throws while it is set; nothing of it takes effect. */
  writeProblem: BackendProblem | undefined;
  /** While it is set, no answer comes before it settles. */
  gate: Promise<unknown> | undefined;
  #lines: readonly CartLine[];

  constructor(lines: readonly CartLine[]) {
    this.#lines = lines;
  }

  async load(): Promise<Cart> {
    await this.gate;
    if (this.readProblem) throw this.readProblem;
    return this.#cart;
  }

  async putLine(_cartId: string | undefined, { lineId, key, ...line }: Parameters<CartPort['putLine']>[1]): Promise<Cart> {
    await this.gate;
    if (this.writeProblem) throw this.writeProblem;
    const id = lineId ?? key;
    const others = this.#lines.filter((other) => other.id !== id);
    this.#lines = line.quantity > 0 ? [...others, { ...line, id }] : others;
    return this.#cart;
  }

  discard(): Promise<void> {
    this.#lines = [];
    return Promise.resolve();
  }

  get #cart(): Cart {
    return { id: 'suite-cart', lines: this.#lines };
  }
}
