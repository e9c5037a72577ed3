import * as z from 'zod/mini';
import type { Catalogue } from './catalogue.js';
import { pricesOf, type Choice, type Sale } from './price-list.js';
import type { TmfResource } from './tmf-query.js';

/** A number of parts that a bundle cannot have. */
export interface BrokenLimit {
  /** The part by its offering id, or the choice between parts by its name. */
  readonly of: string;
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** One bundle in a cart or order, into which parts are put. */
export interface OpenBundle {
  /** Says whether it has parts at all. */
  readonly isBundle: boolean;
  /** Says whether the offering is one of its parts. */
  holds(offeringId: string): boolean;
  /** Puts in `quantity` of a part, and tells how many of them the bundle's price covers. */
  put(offeringId: string, quantity: number): number;
  /** True while no part was put in, so that it has the usual ones. */
  isUsual(): boolean;
  /**
   * The first number of parts, or of parts of one choice together, that it cannot have; while no part was put in, the usual
   * numbers count.
   */
  brokenLimit(): BrokenLimit | undefined;
}

const limit = z.optional(z.number());
const bundledOffering = z.object({
  id: z.string(),
  bundledProductOfferingOption: z.optional(
    z.object({ numberRelOfferDefault: limit, numberRelOfferLowerLimit: limit, numberRelOfferUpperLimit: limit }),
  ),
  bundledGroupProductOffering: z.optional(
    z.object({
      id: z.string(),
      name: z.optional(z.string()),
      bundledGroupProductOfferingOption: z.optional(
        z.object({ numberRelOfferLowerLimit: limit, numberRelOfferUpperLimit: limit }),
      ),
    }),
  ),
});

interface Part {
  readonly id: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly group?: { readonly id: string; readonly name: string; readonly least: number; readonly most: number };
}

/**
 * Opens `quantity` times an offering; one that is no bundle holds nothing.
 *
 * The price of a bundle covers each part at its `numberRelOfferDefault` (else its lower limit, else one, but none of a choice); a bundle without a
 * price of its own covers nothing. Limits are those of one bundle, times its quantity.
 */
export function openBundle(sale: Sale, offering: TmfResource, choice: Choice, quantity: number): OpenBundle {
  const parts = partsOf(offering);
  const paysForParts = parts.length > 0 && pricesOf(sale, offering, choice).length > 0;
  const held = new Map<string, number>();
  const countOf = ({ id, usual }: Part): number => (held.size === 0 ? usual * quantity : (held.get(id) ?? 0));
  return {
    isBundle: parts.length > 0,
    holds: (offeringId) => parts.some(({ id }) => id === offeringId),
    put(offeringId, count) {
      const part = parts.find(({ id }) => id === offeringId);
      if (!part) return 0;
      const before = held.get(offeringId) ?? 0;
      held.set(offeringId, before + count);
      const covered = paysForParts ? part.usual * quantity : 0;
      return Math.min(count, Math.max(0, covered - before));
    },
    isUsual: () => held.size === 0,
    brokenLimit: () =>
      [...parts.map((part) => limitOf(part.id, part, countOf(part))), ...groupLimits(parts, countOf)]
        .map(({ least, most, ...rest }) => ({ ...rest, least: least * quantity, most: most * quantity }))
        .find(({ count, least, most }) => count < least || count > most),
  };
}

/**
 * The offerings that a bundle consists of when nobody chooses, to every depth, each once; those that the catalogue does not hold
 * are left out.
 */
export function usualParts(catalogue: Catalogue, bundle: TmfResource): readonly TmfResource[] {
  const found = new Map<string, TmfResource>();
  const addPartsOf = (offering: TmfResource): void => {
    for (const { id, usual } of partsOf(offering)) {
      const part = catalogue.find('productOffering', id);
      if (!part || usual < 1 || found.has(id)) continue;
      found.set(id, part);
      addPartsOf(part);
    }
  };
  addPartsOf(bundle);
  return [...found.values()];
}

function partsOf({ bundledProductOffering }: TmfResource): readonly Part[] {
  if (!Array.isArray(bundledProductOffering)) return [];
  return bundledProductOffering.flatMap((entry: unknown): readonly Part[] => {
    const { data } = bundledOffering.safeParse(entry);
    if (!data) return [];
    const { id, bundledProductOfferingOption: option = {}, bundledGroupProductOffering: group } = data;
    const { numberRelOfferLowerLimit: least = group ? 0 : 1, numberRelOfferUpperLimit: most = Infinity } = option;
    const usual = Math.min(Math.max(option.numberRelOfferDefault ?? least, least), most);
    return [{ id, least, most, usual, ...(group ? { group: groupFrom(group) } : {}) }];
  });
}

function groupFrom(group: NonNullable<z.infer<typeof bundledOffering>['bundledGroupProductOffering']>): NonNullable<Part['group']> {
  const { id, name = id, bundledGroupProductOfferingOption: option = {} } = group;
  return { id, name, least: option.numberRelOfferLowerLimit ?? 0, most: option.numberRelOfferUpperLimit ?? Infinity };
}

function groupLimits(parts: readonly Part[], countOf: (part: Part) => number): readonly BrokenLimit[] {
  const groups = new Map(parts.flatMap(({ group }) => (group ? [[group.id, group] as const] : [])));
  return [...groups.values()].map((group) => {
    const members = parts.filter((part) => part.group?.id === group.id);
    return limitOf(group.name, group, members.reduce((sum, part) => sum + countOf(part), 0));
  });
}

function limitOf(of: string, { least, most }: Pick<BrokenLimit, 'least' | 'most'>, count: number): BrokenLimit {
  return { of, count, least, most };
}
