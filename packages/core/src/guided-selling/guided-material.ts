import type { Backend } from '../backend.js';
import type { CallOptions } from '../call-options.js';
import type { Offering } from '../catalogue/catalogue.js';
import { asProblem } from '../problem.js';
import { checkFlow } from './guided-check.js';
import { GuidedEngine } from './guided-engine.js';
import type { GuidedCondition, GuidedFault, GuidedFlow, GuidedPart } from './guided-flow.js';
import { mostOffers, offersOf } from './guided-offer.js';

/** A flow, and what the catalogue sells of all that it names. */
export interface GuidedMaterial {
  readonly flow: GuidedFlow;
  /** What stands on each shelf that a part names. */
  readonly shelves: readonly { readonly categoryId: string; readonly offerings: readonly Offering[] }[];
  /** The single offerings that parts name, as far as they can be ordered. */
  readonly singles: readonly Offering[];
}

const pageSize = 100;
const longestShelf = 500;

/** Reads a flow and its offerings, each shelf once. An offering that is gone is left out; every other failure is thrown. */
export async function readMaterial(
  { guidedSelling, catalogue }: Pick<Backend, 'guidedSelling' | 'catalogue'>,
  flowId: string,
  options: CallOptions,
): Promise<GuidedMaterial> {
  const flow = await guidedSelling.getFlow(flowId, options);
  const parts = flow.ways.flatMap((way) => way.parts);
  const shelves = unique(parts.flatMap(({ categoryIds }) => categoryIds)).map(async (categoryId) => ({
    categoryId,
    offerings: await readShelf(catalogue, categoryId, options),
  }));
  const singles = unique(parts.flatMap(({ offeringIds }) => offeringIds)).map((id) => readSingle(catalogue, id, options));
  return { flow, shelves: await Promise.all(shelves), singles: (await Promise.all(singles)).flat() };
}

/** The engine of a flow over its offers, and everything about the flow that was left out. */
export function prepareMaterial({ flow, shelves, singles }: GuidedMaterial): {
  readonly engine: GuidedEngine;
  readonly faults: readonly GuidedFault[];
} {
  const { questions, faults } = checkFlow(flow);
  const byShelf = new Map(shelves.map(({ categoryId, offerings }) => [categoryId, offerings]));
  const byId = new Map(singles.map((offering) => [offering.id, offering]));
  const offeringsOf = ({ categoryIds, offeringIds }: GuidedPart): readonly Offering[] => {
    const found = [...categoryIds.flatMap((id) => byShelf.get(id) ?? []), ...offeringIds.flatMap((id) => byId.get(id) ?? [])];
    return [...new Map(found.map((offering) => [offering.id, offering])).values()];
  };
  const { offers, complete } = offersOf(flow, offeringsOf);
  const tooMany = { code: 'too-many-offers' as const, message: `The ways of this flow make more than ${mostOffers} offers: the rest is left out` };
  const sold = new Set([...shelves.flatMap(({ offerings }) => offerings), ...singles].map(({ id }) => id));
  return {
    engine: new GuidedEngine(questions, offers),
    faults: [...flow.faults, ...faults, ...goneOfferings(flow, sold), ...(complete ? [] : [tooMany])],
  };
}

async function readShelf(catalogue: Backend['catalogue'], categoryId: string, options: CallOptions): Promise<readonly Offering[]> {
  const shelf: Offering[] = [];
  for (let offset = 0; offset < longestShelf; ) {
    const page = await catalogue.listOfferings({ categoryId, offset, limit: pageSize }, options);
    shelf.push(...page.offerings);
    offset += pageSize;
    if (!page.hasMore) break;
  }
  return shelf;
}

async function readSingle(catalogue: Backend['catalogue'], id: string, options: CallOptions): Promise<readonly Offering[]> {
  try {
    const offering = await catalogue.getOffering(id, options);
    return offering.availability === 'active' && offering.sellable ? [offering] : [];
  } catch (error) {
    if (asProblem(error).code === 'not-found') return [];
    throw error;
  }
}

function goneOfferings({ ways, questions }: GuidedFlow, sold: ReadonlySet<string>): readonly GuidedFault[] {
  const parts = ways.flatMap((way) => way.parts);
  const named = [
    ...parts.flatMap(({ id, offeringIds }) => offeringIds.map((offeringId) => ({ offeringId, where: `The part "${id}"` }))),
    ...questions.flatMap((question) =>
      'options' in question
        ? question.options.flatMap(({ id, fits }) =>
            fits.flatMap(offeringsNamed).map((offeringId) => ({ offeringId, where: `The answer "${id}" to "${question.id}"` })),
          )
        : [],
    ),
  ];
  return named
    .filter(({ offeringId }) => !sold.has(offeringId))
    .map(({ offeringId, where }) => ({
      code: 'offering-gone',
      message: `${where} names the offering "${offeringId}", which is not on sale among the offers of this flow`,
    }));
}

function offeringsNamed(condition: GuidedCondition): readonly string[] {
  switch (condition.kind) {
    case 'offering':
      return condition.offeringIds;
    case 'all':
    case 'any':
      return condition.conditions.flatMap(offeringsNamed);
    case 'not':
      return offeringsNamed(condition.condition);
    default:
      return [];
  }
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
