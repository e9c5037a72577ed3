import { ContextRoot, createContext } from '@lit/context';
import type { Session } from '@selfcare/core';
import { pageWide } from './page-wide.js';

/** The nearest session, or undefined while its provider has none yet. The key is the same in every bundle. */
export const sessionContext = createContext<Session | undefined>(Symbol.for('selfcare.session.v1'));

/**
 * Lets a widget that woke before its provider be answered once the provider arrives. One listener a page, however many
 * bundles call.
 */
export function answerLateProviders(): void {
  if (typeof document === 'undefined') return;
  pageWide('context-root', () => {
    const root = new ContextRoot();
    root.attach(document.documentElement);
    return root;
  });
}
