import type {
  ChoiceQuestion,
  GuidedAnswer,
  GuidedCondition,
  GuidedFlow,
  GuidedPart,
  GuidedSellingPort,
  NumberQuestion,
  Offering,
  Qualification,
  QualificationPort,
  QualificationQuery,
} from '@selfcare/core';
import { anOffering, aPrice, eur } from './samples.js';

/** A plan with so much data at so many euro a month. */
export function aPlan(id: string, gigabytes: number | 'Unlimited', euro: number, overrides: Partial<Offering> = {}): Offering {
  const value = typeof gigabytes === 'number' ? `${gigabytes} GB` : gigabytes;
  return anOffering({ id, name: id, facts: [{ name: 'Data', value }], prices: [aPrice({ amount: eur(euro * 100) })], ...overrides });
}

/** Three plans of 5, 20 and 60 GB at 10, 15 and 20 euro. */
export const threePlans: readonly Offering[] = [aPlan('small', 5, 10), aPlan('middle', 20, 15), aPlan('large', 60, 20)];

export function aPart(overrides: Partial<GuidedPart> = {}): GuidedPart {
  return { id: 'plan', categoryIds: ['mobile'], offeringIds: [], optional: false, ...overrides };
}

/** Options by id, each with the conditions of the offers that fit it. */
export function aChoice(
  id: string,
  options: Readonly<Record<string, readonly GuidedCondition[]>>,
  overrides: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  return {
    id,
    kind: 'one-of',
    title: `Which ${id}?`,
    name: id,
    optional: false,
    dependsOn: [],
    options: Object.entries(options).map(([optionId, fits]) => ({ id: optionId, label: optionId, fits })),
    least: 1,
    most: 1,
    ...overrides,
  };
}

/** From 0 to 100 GB, of which a plan has at least so many. */
export function aNumber(overrides: Partial<NumberQuestion> = {}): NumberQuestion {
  return {
    id: 'data',
    kind: 'number',
    title: 'How much data?',
    name: 'Data',
    optional: false,
    dependsOn: [],
    least: 0,
    most: 100,
    step: 5,
    initial: 10,
    unit: 'GB',
    fits: [atLeastData('answer')],
    ...overrides,
  };
}

export const atLeastData = (atLeast: number | 'answer'): GuidedCondition => ({ kind: 'measure', name: 'Data', unit: 'GB', atLeast });

export const atMostMonthly = (atMost: number | 'answer'): GuidedCondition => ({ kind: 'price', bucket: 'perMonth', currency: 'EUR', atMost });

/** How much (little: all three plans, much: the large one) and how cheap (up to 15 euro: small and middle). */
export function aFlow(overrides: Partial<GuidedFlow> = {}): GuidedFlow {
  return {
    id: 'mobile',
    name: 'A mobile plan',
    ways: [{ parts: [aPart()] }],
    questions: [
      aChoice('use', { little: [], much: [atLeastData(50)] }),
      aChoice('price', { cheap: [atMostMonthly(15)], any: [] }),
    ],
    faults: [],
    ...overrides,
  };
}

export const chose = (...optionIds: string[]): GuidedAnswer => ({ kind: 'options', optionIds });

/** Has one flow. */
export function aGuidedSellingPort(flow: GuidedFlow = aFlow(), overrides: Partial<GuidedSellingPort> = {}): GuidedSellingPort {
  return { listFlows: () => Promise.resolve([flow]), getFlow: () => Promise.resolve(flow), ...overrides };
}

/** Says of every offering what `results` says, else that it may be had; writes down what it was asked. */
export function aQualificationPort(
  results: Readonly<Record<string, Partial<Qualification>>> = {},
): QualificationPort & { readonly asked: QualificationQuery[] } {
  const asked: QualificationQuery[] = [];
  return {
    asked,
    checkOfferings(query) {
      asked.push(query);
      return Promise.resolve(
        query.offeringIds.map((offeringId) => ({ offeringId, result: 'qualified', reasons: [], alternativeIds: [], ...results[offeringId] })),
      );
    },
  };
}
