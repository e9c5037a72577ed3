import type { WireOfferingEntry } from './catalogue-wire-v4.js';

/** One offering as the search sees it. */
export interface SearchEntry {
  readonly id: string;
  readonly categoryIds: readonly string[];
  readonly name: readonly string[];
  readonly all: readonly string[];
}

/** The words of a text, without case, accents and marks (`Straße` is `strasse`). */
export function wordsOf(text: string): readonly string[] {
  return text.slice(0, 2_000).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Prepares an offering for the search; `categories` are the names of the shelves it stands on. */
export function searchEntry(offering: WireOfferingEntry, categories: readonly string[]): SearchEntry {
  const { id, name = '', description = '', category } = offering;
  const nameWords = wordsOf(name);
  const all = [...nameWords, ...wordsOf(description), ...categories.flatMap(wordsOf)];
  return { id, categoryIds: category.map((reference) => reference.id), name: nameWords, all: [...new Set(all)] };
}

/**
 * The entries that hold all the words, each at the beginning of a word: first those whose name holds them all, in the order of
 * the catalogue.
 */
export function searchIn(entries: readonly SearchEntry[], words: readonly string[]): readonly SearchEntry[] {
  const holds = (text: readonly string[]): boolean => words.every((word) => text.some((other) => other.startsWith(word)));
  const matches = entries.filter(({ all }) => holds(all));
  return [...matches.filter(({ name }) => holds(name)), ...matches.filter(({ name }) => !holds(name))];
}
