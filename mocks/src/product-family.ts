/** One value of an axis or a choice, and what it adds to the price in cents. */
export type Variation = readonly [label: string, cents: number];

/** A price that every offering of a family has. Text may name axes in braces. */
export interface PriceRecipe {
  readonly type: 'recurring' | 'oneTime' | 'fee' | 'usage' | 'penalty' | 'deposit';
  readonly name: string;
  readonly description: string;
  /** The amount itself. */
  readonly cents?: number;
  /** The amount as a share of what the variations add up to; the whole of it where neither is given. */
  readonly share?: number;
  /** For one of what the amount is: `GB`, `minute`, `month`. */
  readonly unit?: string;
  /** The charge period in weeks; a month where it is absent. */
  readonly weeks?: number;
  /** The charge ends after so many periods. */
  readonly charges?: number;
  /** One price for each value of this choice, with what the value adds. */
  readonly by?: string;
}

/** How the offerings of a family stand to offerings on other shelves. */
export interface RelationRecipe {
  readonly type: 'requires' | 'excludes' | 'exchangableTo' | 'optionalFor';
  /** The hand-written shelf of the others. */
  readonly shelf: string;
  readonly least: number;
  readonly most: number;
  /** Makes several of them alternatives. */
  readonly role?: string;
}

/** What every family of offerings has. */
interface FamilyRecipe {
  /** The hand-written shelf that the offerings stand on. */
  readonly shelf: string;
  /** Its part of a generated catalogue, compared with the weights of the other families. */
  readonly weight: number;
  readonly name: string;
  readonly descriptions: readonly string[];
  /** File names without ending, and what they show; chosen values in them are written in lower case. */
  readonly pictures: readonly (readonly [file: string, description: string])[];
  /** The name of the specification; with axes in it, there is one for each of their values. */
  readonly specification: string;
  /** The facts of an offering in order of importance. */
  readonly facts: Readonly<Record<string, string>>;
  readonly prices: readonly PriceRecipe[];
  readonly business?: boolean;
}

/**
 * A kind of product whose offerings differ along axes: one offering for each combination. The axis `contract` is the minimum
 * term.
 */
export interface ProductFamily extends FamilyRecipe {
  readonly axes: Readonly<Record<string, readonly Variation[]>>;
  /** What the customer chooses within one offering; an offering has `most` of the values. */
  readonly choices?: Readonly<Record<string, { readonly values: readonly Variation[]; readonly most: number }>>;
  /** Offerings stand on shelves of their own below `shelf`, each named by the value of an axis. */
  readonly shelves?: { readonly name: string };
  readonly relations?: readonly RelationRecipe[];
}

/** One child of a bundle, or several of which the customer chooses. */
export interface BundlePart {
  /** The hand-written shelf that the child is taken from. */
  readonly shelf: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** The name of a group; the child is then one of three, of which `least` to `most` are chosen. */
  readonly group?: string;
}

/**
 * A kind of bundle. Its name and facts number its parts: `{1} and {2}`; its price is a share of what the parts cost each month.
 */
export interface BundleFamily extends FamilyRecipe {
  readonly contract: string;
  readonly parts: readonly BundlePart[];
}
