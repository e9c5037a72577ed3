import type { Category } from './catalogue.js';
import type { CatalogueState } from './catalogue-state.js';

type Shelves = Pick<CatalogueState, 'categories'>;

/** The shelves that stand in no other shelf of the list, in the catalogue's own sequence. */
export function topCategories({ categories }: Shelves): readonly Category[] {
  const ids = new Set(categories.value?.map(({ id }) => id));
  return (categories.value ?? []).filter(({ id, parentId }) => parentId === undefined || parentId === id || !ids.has(parentId));
}

/** The shelves that stand in the one with the id. */
export function childrenOf({ categories }: Shelves, id: string): readonly Category[] {
  return (categories.value ?? []).filter((category) => category.parentId === id && category.id !== id);
}

/**
 * From the top to the chosen shelf; empty when none is chosen or it is not known. A shelf that stands in itself is named once.
 */
export function categoryPath({ categories, categoryId }: Shelves & Pick<CatalogueState, 'categoryId'>): readonly Category[] {
  const byId = new Map(categories.value?.map((category) => [category.id, category]));
  const path: Category[] = [];
  let next = categoryId === undefined ? undefined : byId.get(categoryId);
  while (next && !path.includes(next)) {
    path.unshift(next);
    next = next.parentId === undefined ? undefined : byId.get(next.parentId);
  }
  return path;
}
