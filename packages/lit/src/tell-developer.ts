import { pageWide } from './page-wide.js';

/** Writes to the console, each distinct message once a page. */
export function tellDeveloper(level: 'error' | 'warn', message: string): void {
  const told = pageWide('told', () => new Set<string>());
  if (told.has(message)) return;
  told.add(message);
  console[level](message);
}
