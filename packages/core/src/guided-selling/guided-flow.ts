import type { GuidedBucket } from './guided-cost.js';

/**
 * A conversation that leads to an offer: questions, and what each answer means for the offers. No TM Forum API describes one; the
 * project's own contract is `guided-selling-flow.schema.json`, explained in `stories/decisions`.
 */
export interface GuidedFlow {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** What can come out: each way is one offering for each of its parts. */
  readonly ways: readonly GuidedWay[];
  /** In the order of asking; what a question depends on is asked before it all the same. */
  readonly questions: readonly GuidedQuestion[];
  /** What could not be read and was left out. */
  readonly faults: readonly GuidedFault[];
}

/** What a list of flows tells of each. */
export type GuidedFlowEntry = Pick<GuidedFlow, 'id' | 'name' | 'description'>;

/** One shape of an offer: a plan with a phone, or a bundle that holds everything. */
export interface GuidedWay {
  readonly parts: readonly GuidedPart[];
}

/** Which offerings one part of an offer is chosen from: what stands on the shelves, and single ones. */
export interface GuidedPart {
  readonly id: string;
  readonly categoryIds: readonly string[];
  readonly offeringIds: readonly string[];
  /** Of those, only the ones that meet it. */
  readonly where?: GuidedCondition;
  /** The offer may go without it. */
  readonly optional: boolean;
}

interface Asked {
  readonly id: string;
  /** The question as it is asked. */
  readonly title: string;
  /** A word or two for the list of steps. */
  readonly name: string;
  readonly help?: string;
  /** May be answered with "it does not matter". */
  readonly optional: boolean;
  /** Asked only when each of these holds. */
  readonly dependsOn: readonly GuidedDependency[];
}

/** One of these options was chosen. */
export interface GuidedDependency {
  readonly questionId: string;
  readonly optionIds: readonly string[];
}

/** `one-of`: exactly one. `some-of`: from `least` to `most`, and the offer must fit each of them. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'one-of' | 'some-of';
  readonly options: readonly GuidedOption[];
  readonly least: number;
  readonly most: number;
}

/** What can be answered, and which offers fit then: those that meet every condition. */
export interface GuidedOption {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly fits: readonly GuidedCondition[];
}

/** A number from `least` to `most` in steps of `step`. `fits` compare with it where a bound is `answer`. */
export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** What stands there before anything is typed. */
  readonly initial: number;
  /** An ISO 4217 code makes it an amount of money; everything else stands behind the number. */
  readonly unit?: string;
  readonly fits: readonly GuidedCondition[];
}

/** Where it is for. It narrows nothing by itself: the offers that fit are checked at that address. Never kept beyond the page. */
export interface AddressQuestion extends Asked {
  readonly kind: 'address';
}

/** A kind of question that this version does not know, with its name. */
export interface UnknownQuestion extends Asked {
  readonly kind: 'unknown';
  readonly kindName: string;
}

export type GuidedQuestion = ChoiceQuestion | NumberQuestion | AddressQuestion | UnknownQuestion;

/** A question that can be asked. */
export type AskableQuestion = Exclude<GuidedQuestion, UnknownQuestion>;

/** A number of the flow, or what was answered to the number question that holds it. */
export type GuidedBound = number | 'answer';

interface OfPart {
  /** Only this part of the offer counts; else any part may meet it. */
  readonly part?: string;
}

interface WithBounds {
  readonly atLeast?: GuidedBound;
  readonly atMost?: GuidedBound;
}

interface MeasureCondition extends WithBounds, OfPart {
  readonly kind: 'measure';
  readonly name: string;
  readonly unit?: string;
  readonly unlimited?: readonly string[];
}

/**
 * What an offer must be like. `category`: on one of the shelves that the offering names. `offering`: one of these. `fact`: a fact
 * with one of these values, as customers read them. `measure`: the number in a fact ("500 Mb/s"), in `unit` where there is one; a
 * fact that reads as one of `unlimited` is more than any number. `price`: what the whole offer costs for good each month, or
 * today, in one currency; a price that is not wholly known, or comes in another period, meets no bound. `has`: the offer has that
 * part.
 */
export type GuidedCondition =
  | ({ readonly kind: 'category'; readonly categoryIds: readonly string[] } & OfPart)
  | ({ readonly kind: 'offering'; readonly offeringIds: readonly string[] } & OfPart)
  | ({ readonly kind: 'fact'; readonly name: string; readonly values: readonly string[] } & OfPart)
  | MeasureCondition
  | ({ readonly kind: 'price'; readonly bucket: GuidedBucket; readonly currency: string } & WithBounds)
  | { readonly kind: 'has'; readonly part: string }
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly GuidedCondition[] }
  | { readonly kind: 'not'; readonly condition: GuidedCondition };

/** Something in a flow that cannot be, and was left out. `message` is for the developer and names the place. */
export interface GuidedFault {
  readonly code:
    | 'unreadable'
    | 'unknown-kind'
    | 'repeated-id'
    | 'no-answers'
    | 'wrong-limits'
    | 'unknown-question'
    | 'unknown-answer'
    | 'cycle'
    | 'offering-gone'
    | 'too-many-offers';
  readonly message: string;
}

/** What was answered to one question. */
export type GuidedAnswer =
  | { readonly kind: 'options'; readonly optionIds: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'address' }
  /** It does not matter. */
  | { readonly kind: 'any' };

/** Answers by the question's id. */
export type GuidedAnswers = ReadonlyMap<string, GuidedAnswer>;
