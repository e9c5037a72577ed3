import { isWithin, type Category } from '@selfcare/core';
import type { WireCategory } from './catalogue-wire.js';
import { lifecycleOf } from './tmf-words.js';
import { timeSpanFrom } from './tmf-time.js';

/** True for a shelf that customers may see at `now`. */
export function isOpen({ lifecycleStatus, validFor }: WireCategory, now: number, timeZone: string): boolean {
  return lifecycleOf(lifecycleStatus) === undefined && isWithin(timeSpanFrom(validFor, timeZone), now);
}

/**
 * The shelves in our words. A shelf's place comes from its own `parentId` or from the `subCategory` list of another; a parent
 * that is not there, and a circle, make it a shelf at the top.
 */
export function categoriesFrom(wire: readonly WireCategory[]): readonly Category[] {
  const parents = new Map<string, string>();
  for (const { id, subCategory } of wire) for (const child of subCategory) parents.set(child.id, id);
  for (const { id, parentId } of wire) if (parentId !== undefined) parents.set(id, parentId);
  const known = new Set(wire.map(({ id }) => id));
  for (const id of known) if (!known.has(parents.get(id) ?? '') || isCircle(id, parents)) parents.delete(id);
  return wire.map(({ id, name, description }) => {
    const parentId = parents.get(id);
    return {
      id,
      name: name ?? id,
      ...(description === undefined ? {} : { description }),
      ...(parentId === undefined ? {} : { parentId }),
    };
  });
}

/** The shelf and all that stand in it. */
export function categoryAndBelow(categories: readonly Category[], id: string): readonly string[] {
  const found = new Set([id]);
  for (const parent of found) for (const category of categories) if (category.parentId === parent) found.add(category.id);
  return [...found];
}

function isCircle(start: string, parents: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let id = parents.get(start); id !== undefined && !passed.has(id); id = parents.get(id)) {
    if (id === start) return true;
    passed.add(id);
  }
  return false;
}
