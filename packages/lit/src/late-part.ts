import { asProblem, BackendProblem, type Problem } from '@selfcare/core';
import type { CSSResult, LitElement } from 'lit';

/** What the module of a late part holds: what it draws with, and the styles that go with that. */
export interface LateModule {
  readonly styles: readonly CSSResult[];
}

/** The code of a late part, loaded once for all elements of the page. */
export interface LateCode<Module extends LateModule> {
  /** Undefined until it is loaded. */
  readonly module: Module | undefined;
  /** Loads the code unless it is there or on its way. Rejects when it cannot be loaded; the next call tries again. */
  load(): Promise<Module>;
}

/** Code that is loaded when somebody wants it: `lateCode(() => import('./detail.js'))`. */
export function lateCode<Module extends LateModule>(load: () => Promise<Module>): LateCode<Module> {
  let loading: Promise<Module> | undefined;
  let module: Module | undefined;
  return {
    get module() {
      return module;
    },
    load: () =>
      (loading ??= load().then(
        (loaded) => (module = loaded),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      )),
  };
}

/**
 * A part of a widget whose code is loaded when it is first drawn, so that a page that never shows it never pays for it. Its styles join those of
 * the element.
 */
export class LatePart<Module extends LateModule> {
  readonly #host: LitElement;
  readonly #code: LateCode<Module>;
  #dressed = false;
  #loading = false;
  #problem?: Problem;

  constructor(host: LitElement, code: LateCode<Module>) {
    this.#host = host;
    this.#code = code;
  }

  /** The part, to be read while the element draws; undefined while it is on its way, which reading it sets off, and when it could not be loaded. */
  get module(): Module | undefined {
    const { module } = this.#code;
    if (module) this.#dress(module);
    else if (!this.#problem) void this.load();
    return module;
  }

  /** Why the part could not be loaded the last time. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Loads the part unless it is there or on its way, and has the element drawn again. Never rejects. */
  async load(): Promise<void> {
    if (this.#loading || (this.#code.module && !this.#problem)) return;
    this.#loading = true;
    this.#problem = undefined;
    try {
      await this.#code.load();
    } catch (cause) {
      const message = 'A part of the widget could not be loaded: is every file of the build on the server?';
      this.#problem = asProblem(new BackendProblem('unavailable', message, { cause }));
    }
    this.#loading = false;
    // one that left the page draws itself when it comes back
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  #dress({ styles }: Module): void {
    const root = this.#host.renderRoot;
    if (this.#dressed || !(root instanceof ShadowRoot)) return;
    this.#dressed = true;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.flatMap(({ styleSheet }) => styleSheet ?? [])];
  }
}
