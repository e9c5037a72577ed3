import { BackendProblem, type OrderState } from '@selfcare/core';
import { baseAddress, shown } from '../base-address.js';
import { tmfV4, type PatchHabit, type TmfApi, type TmfOptions, type TmfParameter, type TmfProfile, type TmfVersion, type VersionedApi } from './tmf-profile.js';

/** What the ports need to know of one back end: its profile with every default, checked. */
export interface TmfSettings {
  readonly base: string;
  /** The APIs that the back end has. */
  readonly apis: ReadonlySet<TmfApi>;
  /** The addresses of the APIs, absolute, without a slash at the end. */
  readonly addresses: Readonly<Record<TmfApi, string>>;
  readonly versions: Readonly<Record<VersionedApi, TmfVersion>>;
  readonly parameters: Readonly<Record<TmfParameter, string | false>>;
  readonly idList: 'comma' | 'repeated' | 'single';
  /** The largest page to ask for. */
  readonly pageCap: number;
  readonly envelope?: string;
  readonly emptyIs404: boolean;
  readonly patch: Required<PatchHabit>;
  /** By their words in lower case, letters only. */
  readonly orderStates: ReadonlyMap<string, OrderState>;
  readonly lifecycleOnSale: readonly string[];
  readonly pricesIncludeTax?: boolean;
  readonly bundles: 'children' | 'parents';
  readonly query: NonNullable<TmfProfile['query']>;
  readonly headers: NonNullable<TmfProfile['headers']>;
  readonly timeZone: string;
  readonly idempotentCreate: boolean;
  readonly channel?: TmfProfile['channel'];
  readonly read?: TmfProfile['read'];
  readonly write?: TmfProfile['write'];
}

const officialPaths: Readonly<Record<TmfApi, string>> = {
  productCatalog: 'productCatalogManagement',
  shoppingCart: 'shoppingCart',
  productOrdering: 'productOrderingManagement',
  productOfferingQualification: 'productOfferingQualification',
  productInventory: 'productInventory',
  guidedSelling: 'selfcare/v1',
};

const apis = Object.keys(officialPaths) as readonly TmfApi[];
const versionedApis = apis.filter((api): api is VersionedApi => api !== 'guidedSelling');
const parameters: readonly TmfParameter[] = ['offset', 'limit', 'fields', 'sort', 'id', 'lifecycleStatus'];
const mediaTypes: readonly string[] = ['application/json', 'application/merge-patch+json'];
const orderStates: readonly OrderState[] = [
  'draft', 'acknowledged', 'rejected', 'pending', 'held', 'inProgress', 'cancelled', 'completed', 'failed', 'partial', 'assessingCancellation',
  'pendingCancellation', 'unknown',
];
const largestPage = 1_000;

/**
 * Reads the options over those of their profile. Throws a `configuration` problem that says what to write instead when one is wrong, or
 * two contradict each other.
 */
export function settingsOf({ base: given, profile = tmfV4, fetch: _fetch, ...options }: TmfOptions): TmfSettings {
  const habits: TmfProfile = { ...profile, ...options };
  const base = baseAddress('tmf(): base', given);
  refuseContradictions(habits);
  const { paths = {}, patch = {}, parameters: named = {} } = habits;
  const versions = versionsOf(habits);
  const address = (api: TmfApi): string => {
    const official = api === 'guidedSelling' ? officialPaths[api] : `${officialPaths[api]}/${versions[api]}`;
    return `${base}/${(paths[api] || official).replace(/^\/+|\/+$/g, '')}`;
  };
  return {
    base,
    apis: new Set(apis.filter((api) => paths[api] !== false)),
    addresses: recordOf(apis, address),
    versions,
    parameters: recordOf(parameters, (name) => named[name] ?? name),
    idList: habits.idList ?? 'comma',
    pageCap: habits.pageCap ?? 100,
    ...(habits.envelope === undefined ? {} : { envelope: habits.envelope }),
    emptyIs404: habits.emptyIs404 ?? false,
    patch: { mediaType: patch.mediaType ?? 'application/json', arrays: patch.arrays ?? 'replace' },
    orderStates: new Map(Object.entries(habits.orderStates ?? {}).map(([word, state]) => [word.toLowerCase().replace(/[^a-z]/g, ''), state])),
    lifecycleOnSale: habits.lifecycleOnSale ?? ['Active', 'Launched', 'Published'],
    ...(habits.pricesIncludeTax === undefined ? {} : { pricesIncludeTax: habits.pricesIncludeTax }),
    bundles: habits.bundles ?? 'children',
    query: habits.query ?? {},
    headers: habits.headers ?? {},
    timeZone: habits.timeZone ?? 'UTC',
    idempotentCreate: habits.idempotentCreate ?? false,
    channel: habits.channel,
    read: habits.read,
    write: habits.write,
  };
}

function versionsOf({ versions = 'v4' }: TmfProfile): Record<VersionedApi, TmfVersion> {
  return recordOf(versionedApis, (api) => (typeof versions === 'string' ? versions : (versions[api] ?? 'v4')));
}

function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}

/** What is wrong by itself first, then what contradicts something else. */
function refuseContradictions(habits: TmfProfile): void {
  const problem = [...wrongValues(habits), ...contradictions(habits)][0];
  if (problem !== undefined) throw new BackendProblem('configuration', `tmf(): ${problem} (profile ${shown(habits.name)})`);
}

function wrongValues(habits: TmfProfile): readonly string[] {
  const { versions, pageCap, timeZone, patch = {}, headers = {} } = habits;
  const perApi = typeof versions === 'object' ? versions : {};
  return [
    ...strangers('paths', habits.paths, apis),
    ...strangers('versions', perApi, versionedApis),
    ...strangers('query', habits.query, apis),
    ...strangers('parameters', habits.parameters, parameters),
    ...[versions, ...Object.values(perApi)]
      .filter((version) => version !== undefined && typeof version !== 'object' && version !== 'v4' && version !== 'v5')
      .map((version) => `versions must be "v4" or "v5", not ${shown(version)}`),
    ...(pageCap === undefined || (Number.isInteger(pageCap) && pageCap >= 1 && pageCap <= largestPage)
      ? []
      : [`pageCap must be a whole number from 1 to ${largestPage}`]),
    ...(timeZone === undefined || isTimeZone(timeZone) ? [] : [`timeZone must be an IANA name such as "Europe/Dublin", not ${shown(timeZone)}`]),
    ...(patch.mediaType === undefined || mediaTypes.includes(patch.mediaType)
      ? []
      : [`patch.mediaType must be one of ${mediaTypes.join(', ')}: this adapter sends what is to be, no list of operations`]),
    ...Object.entries(habits.orderStates ?? {})
      .filter(([, state]) => !orderStates.includes(state))
      .map(([word, state]) => `orderStates takes ${shown(word)} for ${shown(state)}, which is no state of TMF622`),
    ...(habits.lifecycleOnSale?.length === 0 ? ['lifecycleOnSale names no word, so that nothing would be on sale'] : []),
    ...Object.keys(headers)
      .filter((name) => /^(authorization|cookie|proxy-authorization|idempotency-key|if-match)$/i.test(name))
      .map((name) => `headers must not hold ${name}: the session and the requests themselves say that`),
    ...Object.entries(headers)
      .filter(([name, value]) => !isHeader(name, value))
      .map(([name]) => `headers holds ${shown(name)}, which is no header that can be sent`),
  ];
}

function strangers(option: string, given: object | undefined, known: readonly string[]): readonly string[] {
  return Object.keys(given ?? {})
    .filter((name) => !known.includes(name))
    .map((name) => `${option} names ${shown(name)}, which is none of ${known.join(', ')}`);
}

function contradictions(habits: TmfProfile): readonly string[] {
  const { paths = {}, versions, parameters: named = {}, pageCap, query = {} } = habits;
  const told = typeof versions === 'object' ? versions : {};
  const used = parameters.map((name) => named[name] ?? name).filter((name) => name !== false);
  const twice = used.find((name, index) => used.indexOf(name) !== index);
  const absent = apis.filter((api) => paths[api] === false);
  const chosen = versionsOf(habits);
  return [
    ...absent.filter((api) => api in told || query[api]).map((api) => `paths says that there is no ${api}, but ${api in told ? 'versions' : 'query'} speaks of it`),
    ...versionedApis.flatMap((api) => {
      const inPath = /\/(v[45])(?:\.\d+)*\/?$/.exec(`/${paths[api] || ''}`)?.[1];
      return inPath && inPath !== chosen[api] ? [`paths.${api} ends in ${inPath}, but versions says ${chosen[api]}`] : [];
    }),
    ...(twice === undefined ? [] : [`parameters calls two things ${shown(twice)}`]),
    ...(named.limit === false && pageCap !== undefined ? ['pageCap is set, but parameters says that there is no limit to ask for'] : []),
    ...(named.id === false && habits.idList !== undefined && habits.idList !== 'single'
      ? [`idList is "${habits.idList}", but parameters says that nothing can be asked for by id`]
      : []),
    ...(habits.idempotentCreate === true && paths.productOrdering === false
      ? ['idempotentCreate promises something of orders, but paths says that there is no productOrdering']
      : []),
  ];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isHeader(name: string, value: unknown): boolean {
  try {
    new Headers({ [name]: value as string });
    return typeof value === 'string';
  } catch {
    return false;
  }
}
