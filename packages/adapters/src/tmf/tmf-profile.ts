import type { OrderState } from '@selfcare/core';

/** The APIs that the adapter speaks to, TM Forum's and for guided selling our own. Each may live under a path of its own. */
export type TmfApi = 'productCatalog' | 'shoppingCart' | 'productOrdering' | 'productOfferingQualification' | 'productInventory' | 'guidedSelling';

/** The APIs that come in versions: TMF620, TMF663, TMF622, TMF679 and TMF637. */
export type VersionedApi = Exclude<TmfApi, 'guidedSelling'>;

/** The version of TM Forum's specification that an API is written after. */
export type TmfVersion = 'v4' | 'v5';

/** What this adapter asks for by parameters that back ends call by other names. */
export type TmfParameter = 'offset' | 'limit' | 'fields' | 'sort' | 'id' | 'lifecycleStatus';

/** How a change of a cart is sent. */
export interface PatchHabit {
  /** `application/json` by default, which every server reads as a merge. */
  readonly mediaType?: 'application/json' | 'application/merge-patch+json';
  /**
   * What becomes of an array in a change: replaced as a whole (the default, and the rule of merge-patch), or the new entries are put behind the
   * old ones. Then nothing can be changed or taken out of a cart in its place: each change makes a new cart and throws the old one away.
   */
  readonly arrays?: 'replace' | 'append';
}

/** A JSON object that nobody has looked at. */
export type WireObject = Readonly<Record<string, unknown>>;

/**
 * How one kind of back end writes TM Forum's APIs, where it differs from the specifications or these leave it open. Every part has a
 * default; `tmf({ base, profile, … })` takes each of them beside the profile as well, which then comes first.
 */
export interface TmfProfile {
  /** For messages: `salesforce`. */
  readonly name: string;
  /** The version of all APIs, or of each; v4 by default. */
  readonly versions?: TmfVersion | Readonly<Partial<Record<VersionedApi, TmfVersion>>>;
  /**
   * Base paths of single APIs, below `base`: `{ shoppingCart: 'cart/v4' }`. By default those of the specifications. `false` for an
   * API that the back end does not have: what needs it is then unsupported.
   */
  readonly paths?: Readonly<Partial<Record<TmfApi, string | false>>>;
  /** What it calls a parameter of a list; `false` for one that it does not know, which is then never sent. */
  readonly parameters?: Readonly<Partial<Record<TmfParameter, string | false>>>;
  /** How several ids are asked for: `id=a,b` (the default), `id=a&id=b`, or one request for each. */
  readonly idList?: 'comma' | 'repeated' | 'single';
  /** The largest page that it gives: 100 by default. */
  readonly pageCap?: number;
  /** The attribute of the answer that a list stands in, where it is not the answer itself. `result` and `items` are found without. */
  readonly envelope?: string;
  /** Says 404 for a list that is empty, whatever the body. */
  readonly emptyIs404?: boolean;
  readonly patch?: PatchHabit;
  /** Words for the states of orders and their items that are not TMF622's: `{ Activated: 'completed' }`. */
  readonly orderStates?: Readonly<Record<string, OrderState>>;
  /** The life-cycle words of what is on sale, as the catalogue writes them. */
  readonly lifecycleOnSale?: readonly string[];
  /** Whether tax is in the prices of a catalogue that does not say so itself; unknown by default. */
  readonly pricesIncludeTax?: boolean;
  /** What `bundledProductOffering` of an offering lists: the parts of a bundle (the default), or the bundles that it is a part of. */
  readonly bundles?: 'children' | 'parents';
  /** What it wants in the address of everything that is read: `{ productCatalog: { expand: 'productOfferingPrice' } }`. */
  readonly query?: Readonly<Partial<Record<TmfApi, Readonly<Record<string, string>>>>>;
  /** What it wants in the header of every request, such as a line of business. Never secrets: a page cannot keep them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The zone of date-times that name none (IANA); UTC by default. */
  readonly timeZone?: string;
  /** It makes one order of one `Idempotency-Key`, however often it is sent. */
  readonly idempotentCreate?: boolean;
  /** The channel that orders name (TMF622 `channel`). */
  readonly channel?: { readonly id: string; readonly name?: string };
  /** Puts one thing that was read into TM Forum's shape, where the back end has one of its own. What it throws makes the thing unreadable. */
  readonly read?: (resource: string, wire: WireObject) => WireObject;
  /** Puts a body that is sent into the back end's own shape. */
  readonly write?: (resource: string, body: WireObject) => WireObject;
}

/** How to reach a back end that speaks TM Forum Open APIs (TMF620, TMF663, TMF622, TMF679 and TMF637, each in v4 or v5). */
export interface TmfOptions extends Partial<Omit<TmfProfile, 'name'>> {
  /** Where the APIs live: an http(s) address without query, relative to the page or absolute. For instance `/tmf-api`. */
  readonly base: string;
  /** The kind of back end; one after the specifications in v4 by default. */
  readonly profile?: TmfProfile;
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof fetch;
}

/** A back end after the specifications, every API in v4. */
export const tmfV4: TmfProfile = { name: 'tmf-v4', versions: 'v4' };

/** A back end after the specifications, every API in v5. */
export const tmfV5: TmfProfile = { name: 'tmf-v5', versions: 'v5' };
