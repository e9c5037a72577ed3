import { filled, type Draft } from './offering-draft.js';
import type { TmfResource } from './tmf-query.js';

/** A reference to a category, as an offering writes it. */
export interface CategoryReference {
  readonly id: string;
  readonly name: string;
}

/** The categories of a catalogue, and where a draft stands among them. */
export interface WrittenCategories {
  readonly all: readonly TmfResource[];
  /** The draft's own shelf first, then those above it to the root. */
  of(draft: Draft): readonly CategoryReference[];
}

/**
 * The categories of `base`, and below them one for each value on the axis that a family sorts by, as far as something there is
 * on sale. What is retired stands there too, or on the shelf above.
 */
export function writeCategories(
  base: readonly TmfResource[],
  drafts: readonly Draft[],
  newId: () => string,
): WrittenCategories {
  const known = new Map(base.map((category) => [category.id, category]));
  const added = new Map<string, TmfResource>();
  for (const draft of drafts) {
    const name = shelfName(draft);
    const parent = known.get(draft.family.shelf);
    if (name === undefined || !parent || draft.retired || added.has(keyOf(draft, name))) continue;
    const { version, lifecycleStatus, lastUpdate, validFor } = parent;
    added.set(keyOf(draft, name), {
      id: newId(),
      name,
      version,
      lifecycleStatus,
      isRoot: false,
      parentId: parent.id,
      lastUpdate,
      validFor,
    });
  }
  const below = (parent: string): readonly CategoryReference[] =>
    [...added.values()].filter(({ parentId }) => parentId === parent).map(refer);
  const wayUp = (category: TmfResource | undefined): readonly CategoryReference[] =>
    category ? [refer(category), ...wayUp(known.get(String(category.parentId)))] : [];
  // One array for all that stand on a shelf: catalogues are large.
  const ways = new Map([...known.values(), ...added.values()].map((category) => [category, wayUp(category)]));
  return {
    all: [...base.map((category) => withShelves(category, below(category.id))), ...added.values()],
    of(draft) {
      const shelf = added.get(keyOf(draft, shelfName(draft) ?? '')) ?? known.get(draft.family.shelf);
      return (shelf && ways.get(shelf)) ?? [];
    },
  };
}

function shelfName({ family, values }: Draft): string | undefined {
  return 'shelves' in family && family.shelves ? filled(family.shelves.name, values) : undefined;
}

function keyOf({ family }: Draft, name: string): string {
  return JSON.stringify([family.shelf, name]);
}

function refer({ id, name }: TmfResource): CategoryReference {
  return { id, name: String(name) };
}

function withShelves(category: TmfResource, shelves: readonly CategoryReference[]): TmfResource {
  if (shelves.length === 0) return category;
  const there = Array.isArray(category.subCategory) ? (category.subCategory as unknown[]) : [];
  return { ...category, subCategory: [...there, ...shelves] };
}
