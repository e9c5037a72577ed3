import type { Backend, BackendFactory, Capabilities } from './backend.js';
import { BackendProblem } from './problem.js';

/** The parts of a back end that can come from an adapter of their own. */
export type BackendPart = Exclude<keyof Backend, 'key' | 'capabilities'>;

/**
 * One back end of several adapters: everything comes from `main`, but each named part from an adapter of its own, with what that
 * adapter can do there. The key is that of `main`. Throws a `configuration` problem when an adapter does not give the part that it
 * is named for.
 */
export function composeBackend(main: BackendFactory, parts: Readonly<Partial<Record<BackendPart, BackendFactory>>>): BackendFactory {
  return (host) => {
    const started = new Map<BackendFactory, Started>();
    const start = (factory: BackendFactory): Started => {
      const one = started.get(factory) ?? factory(host);
      started.set(factory, one);
      return one;
    };
    return Object.entries(parts).reduce((whole, [part, factory]) => withPart(whole, part as BackendPart, start(factory)), start(main));
  };
}

type Started = ReturnType<BackendFactory>;

function withPart(whole: Started, part: BackendPart, from: Started): Started {
  if (!from[part]) throw new BackendProblem('configuration', `composeBackend(): the adapter named for ${part} (${from.key}) has no ${part}`);
  const { idempotentCreate, findByExternalId } = from.capabilities ?? {};
  const capabilities: Capabilities = {
    ...whole.capabilities,
    [part]: from.capabilities?.[part] ?? true,
    // what is said of placing orders is said of one adapter's orders
    ...(part === 'orders' ? { idempotentCreate, findByExternalId } : {}),
  };
  return { ...whole, [part]: from[part], capabilities };
}
