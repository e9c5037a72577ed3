import { BackendProblem, type PriceKind } from '@selfcare/core';
import { baseAddress, shown } from '../base-address.js';

/** The APIs that the adapter speaks to, TM Forum's and for guided selling our own. Each may live under a path of its own. */
export type TmfApi = 'productCatalog' | 'shoppingCart' | 'productOrdering' | 'productOfferingQualification' | 'guidedSelling';

/** How to reach a back end that speaks TM Forum Open APIs (TMF620, TMF663 and TMF622 in v4). */
export interface TmfOptions {
  /** Where the APIs live: an http(s) address without query, relative to the page or absolute. For instance `/tmf-api`. */
  readonly base: string;
  /**
   * Base paths of single APIs, below `base`: `{ shoppingCart: 'cart/v4' }`. By default those of the specifications. `false` for an
   * API that the back end does not have: what needs it is then unsupported.
   */
  readonly paths?: Readonly<Partial<Record<TmfApi, string | false>>>;
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof fetch;
  /** The zone of date-times that name none (IANA); UTC by default. */
  readonly timeZone?: string;
  /** The back end makes one order of one `Idempotency-Key`, however often it is sent. */
  readonly idempotentCreate?: boolean;
  /** The channel that orders name (TMF622 `channel`). */
  readonly channel?: { readonly id: string; readonly name?: string };
  /** The life-cycle words of what is on sale, as the catalogue writes them. */
  readonly lifecycleOnSale?: readonly string[];
  /** What some back ends want in the address of everything that is read: `{ productCatalog: { expand: 'productOfferingPrice' } }`. */
  readonly query?: Readonly<Partial<Record<TmfApi, Readonly<Record<string, string>>>>>;
  /** What some back ends want in the header of every request, such as a line of business. Never secrets: a page cannot keep them. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the ports need to know of one back end. */
export interface TmfProfile {
  /** The APIs that the back end has. */
  readonly apis: ReadonlySet<TmfApi>;
  /** The addresses of the APIs, absolute, without a slash at the end. */
  readonly addresses: Readonly<Record<TmfApi, string>>;
  readonly base: string;
  readonly timeZone: string;
  readonly idempotentCreate: boolean;
  readonly channel?: TmfOptions['channel'];
  readonly lifecycleOnSale: readonly string[];
  readonly query: NonNullable<TmfOptions['query']>;
  readonly headers: NonNullable<TmfOptions['headers']>;
  /** The largest page to ask for. */
  readonly pageCap: number;
}

const officialPaths: Readonly<Record<TmfApi, string>> = {
  productCatalog: 'productCatalogManagement/v4',
  shoppingCart: 'shoppingCart/v4',
  productOrdering: 'productOrderingManagement/v4',
  productOfferingQualification: 'productOfferingQualification/v4',
  guidedSelling: 'selfcare/v1',
};

/** Reads the options. Throws a `configuration` problem that says what to write instead. */
export function profileOf(options: TmfOptions): TmfProfile {
  const base = baseAddress('tmf(): base', options.base);
  const timeZone = options.timeZone ?? 'UTC';
  if (!isTimeZone(timeZone)) {
    const message = `tmf(): timeZone must be an IANA name such as "Europe/Dublin", not ${shown(timeZone)}`;
    throw new BackendProblem('configuration', message);
  }
  const path = (api: TmfApi): string => `${base}/${(options.paths?.[api] || officialPaths[api]).replace(/^\/+|\/+$/g, '')}`;
  return {
    apis: new Set((Object.keys(officialPaths) as TmfApi[]).filter((api) => options.paths?.[api] !== false)),
    addresses: {
      productCatalog: path('productCatalog'),
      shoppingCart: path('shoppingCart'),
      productOrdering: path('productOrdering'),
      productOfferingQualification: path('productOfferingQualification'),
      guidedSelling: path('guidedSelling'),
    },
    base,
    timeZone,
    idempotentCreate: options.idempotentCreate ?? false,
    channel: options.channel,
    lifecycleOnSale: options.lifecycleOnSale ?? ['Active', 'Launched', 'Published'],
    query: options.query ?? {},
    headers: options.headers ?? {},
    pageCap: 100,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const priceKinds: readonly [RegExp, PriceKind | 'fee' | 'discount'][] = [
  [/discount|alteration|rebate/, 'discount'],
  [/penalty|termination/, 'penalty'],
  [/deposit/, 'deposit'],
  [/usage|metered/, 'usage'],
  [/recurring|rental|subscription|monthly/, 'recurring'],
  [/^fee$|^firstbill/, 'fee'],
  [/onetime|fee|activation|setup/, 'oneTime'],
];

/**
 * What a back end's word for the kind of a price means; undefined for a word nobody knows. `fee` is a one-time price on the
 * first bill.
 */
export function priceKindOf(word: string | undefined): PriceKind | 'fee' | 'discount' | undefined {
  // "nonrecurring" is in use for one-time prices
  const plain = (word ?? '').toLowerCase().replace(/[^a-z]/g, '').replace('nonrecurring', 'onetime');
  return priceKinds.find(([pattern]) => pattern.test(plain))?.[1];
}

/** What a catalogue's life-cycle word says about something that is not on sale; undefined for every other word, and for none. */
export function lifecycleOf(word: string | undefined): 'retired' | 'planned' | undefined {
  const plain = (word ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (/^(retired|obsolete|archived|withdrawn|terminated|endoflife|rejected)$/.test(plain)) return 'retired';
  return /^(instudy|indesign|intest|inreview|draft|planned|proposed)$/.test(plain) ? 'planned' : undefined;
}
