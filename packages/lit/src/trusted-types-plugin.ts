const ownPolicy = /([\w$]+)\.createPolicy\(\s*(['"])lit-html\2\s*,\s*(\{[^{}]*\})\s*\)/g;

/**
 * Replaces, in the source of Lit's template engine, its own Trusted Types policy by the page's: found or made under
 * `Symbol.for('selfcare.lit.policy')` with the name `selfcare-lit`. Undefined when the source makes no policy of its own.
 */
export function withSharedPolicy(source: string): string | undefined {
  const shared = source.replace(
    ownPolicy,
    (_, trustedTypes: string, _quote: string, rules: string) =>
      `(globalThis[Symbol.for("selfcare.lit.policy")]??=${trustedTypes}.createPolicy("selfcare-lit",${rules}))`,
  );
  return shared === source ? undefined : shared;
}

/** What the plugin is to Vite or Rollup, written out so that the package needs neither. */
export interface SharedLitPolicyPlugin {
  readonly name: string;
  readonly apply: 'build';
  buildStart(): void;
  transform(code: string, id: string): { code: string; map: null } | null;
  generateBundle(this: { error(message: string): never }, options: unknown, bundle: Record<string, { type: string; code?: string }>): void;
}

/**
 * A Vite plugin that lets several bundles, each with a Lit of its own, live on one page under `trusted-types selfcare-lit`:
 * a policy's name can be taken only once. The build fails when it holds Lit's template engine and no policy of it was
 * replaced.
 */
export function sharedLitPolicy(): SharedLitPolicyPlugin {
  let holdsEngine = false;
  let replaced = false;
  return {
    name: 'selfcare-shared-lit-policy',
    apply: 'build',
    buildStart() {
      holdsEngine = false;
      replaced = false;
    },
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]/.test(id)) return null;
      holdsEngine = true;
      const shared = withSharedPolicy(code);
      if (shared === undefined) return null;
      replaced = true;
      // the lines stay where they are
      return { code: shared, map: null };
    },
    generateBundle(_, bundle) {
      const missed = Object.values(bundle).find(
        (file) => file.type === 'chunk' && new RegExp(ownPolicy.source).test(file.code ?? ''),
      );
      if (missed || (holdsEngine && !replaced)) {
        this.error(
          'lit-html makes its Trusted Types policy in a way unknown to this plugin: two bundles would not start on one page.',
        );
      }
    },
  };
}
