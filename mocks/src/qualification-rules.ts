import { isOnSale, type Catalogue } from './catalogue.js';
import type { Principal } from './simulated-identity.js';
import type { TmfResource } from './tmf-query.js';

/** What the simulated back end knows of somebody who asks for an offering. What it does not know is absent. */
export interface Applicant {
  readonly kind: Principal['kind'] | 'unknown';
  /** In whole years. */
  readonly age?: number;
  /** From A (pays always) to C (has not always paid). */
  readonly creditClass?: 'A' | 'B' | 'C';
  /** The offerings that they have. */
  readonly owned: readonly string[];
}

/** Everything that eligibility depends on besides the offering. */
export interface Application {
  readonly catalogue: Catalogue;
  readonly applicant: Applicant;
  /** Of the place of installation; absent where none, or one without a postcode, was told. */
  readonly postcode?: string;
  /** Everything that is asked for together. */
  readonly asked: readonly string[];
  /** In ms since 1970. */
  readonly now: number;
}

/** Why an offering is refused or, for what is not known yet, what it hangs on. */
export interface EligibilityReason {
  readonly verdict: 'refused' | 'open';
  readonly code: string;
  readonly label: string;
  /** Offerings that may be had in its place. */
  readonly alternatives?: readonly string[];
}

type Rule = (offering: TmfResource, application: Application) => EligibilityReason | undefined;

/** Everything that speaks against an offering, or has to be known first; nothing when it may be had. */
export function eligibilityReasons(offering: TmfResource, application: Application): readonly EligibilityReason[] {
  return rules.flatMap((rule) => rule(offering, application) ?? []);
}

const refused = (code: string, label: string, alternatives?: readonly string[]): EligibilityReason => ({
  verdict: 'refused',
  code,
  label,
  ...(alternatives ? { alternatives } : {}),
});
const open = (code: string, label: string): EligibilityReason => ({ verdict: 'open', code, label });

const saleRule: Rule = (offering, { now }) => (isOnSale(offering, now) ? undefined : refused('notOnSale', 'It is not on sale right now.'));

const segmentRule: Rule = (offering, { applicant }) => {
  const segments = namesIn(offering.marketSegment);
  const own = applicant.kind === 'business' ? 'Business' : 'Consumer';
  if (segments.length === 0 || segments.includes(own)) return undefined;
  return own === 'Business'
    ? refused('consumersOnly', 'It is for private customers. We have something like it for your business.')
    : refused('businessOnly', 'It is for businesses.');
};

/** A contract with a minimum term, or goods paid for month by month, bind: that takes an adult. */
const ageRule: Rule = (offering, { applicant }) => {
  if (applicant.kind === 'business' || termInMonths(offering) === 0) return undefined;
  if (applicant.age === undefined) return open('signInForAge', 'You have to be 18. We ask when you order.');
  return applicant.age < 18 ? refused('tooYoung', 'A contract with a minimum term is possible from the age of 18.') : undefined;
};

/** A phone over 24 months, or equipment on deposit, is lent: to those who have paid so far. */
const creditRule: Rule = (offering, { catalogue, applicant }) => {
  const kinds = priceTypes(catalogue, offering);
  const isLent = kinds.includes('deposit') || (namesIn(offering.category, 'id').includes('phones') && kinds.includes('recurring'));
  if (!isLent) return undefined;
  if (applicant.creditClass === undefined) return open('creditCheck', 'It hangs on a short credit check when you order.');
  return applicant.creditClass === 'C'
    ? refused('creditRefused', 'We cannot offer you this month by month. You can choose one that is paid for at once.')
    : undefined;
};

const fibreEverySpeed = /^(D\d|T12|H91)/;
const fibreUpTo500 = /^(A\d|C15|K\d|N91|R95|V94|X91)/;
const islands = /^(F28|H93|V31)/;

const placeRule: Rule = (offering, { catalogue, postcode }) => {
  const shelves = [offering, ...partsOf(catalogue, offering)].flatMap(({ category }) => namesIn(category, 'id'));
  const needsFibre = shelves.some((id) => id === 'fibre' || id === 'business-broadband');
  if (!needsFibre && !shelves.includes('broadband-5g')) return undefined;
  if (postcode === undefined) return open('addressNeeded', 'It depends on the address. We need its postcode to tell.');
  const place = postcode.toUpperCase().replace(/\s/g, '');
  if (!needsFibre) return islands.test(place) ? refused('noCoverage', '5G does not reach this address yet.', ['satellite-home']) : undefined;
  if (fibreEverySpeed.test(place)) return undefined;
  if (!fibreUpTo500.test(place)) return refused('noFibre', 'Fibre does not reach this address yet.', ['home-5g', 'satellite-home']);
  return downloadSpeed(offering) > 500 ? refused('noFastFibre', 'At this address fibre has up to 500 Mb/s.', ['fibre-500']) : undefined;
};

/** One connection to a home is enough. */
const ownedRule: Rule = (offering, { catalogue, applicant }) => {
  if (applicant.owned.includes(offering.id) && !namesIn(offering.category, 'id').includes('mobile')) {
    return refused('owned', 'You have it already.');
  }
  const isConnection = ({ category }: TmfResource): boolean => namesIn(category, 'id').includes('broadband');
  const owned = applicant.owned.map((id) => catalogue.find('productOffering', id)).find((one) => one && isConnection(one));
  if (!owned || ![offering, ...partsOf(catalogue, offering)].some(isConnection)) return undefined;
  return refused('connected', `You have ${String(owned.name)} at home. Call us to change it.`);
};

/** Of what an offering requires, one of each role must be owned or asked for with it. */
const requirementRule: Rule = (offering, { applicant, asked }) => {
  const required = entriesOf(offering.productOfferingRelationship).filter(({ relationshipType }) => relationshipType === 'requires');
  const there = new Set<unknown>([...applicant.owned, ...asked]);
  const roles = new Set(required.map(({ role, id }) => role ?? id));
  for (const role of roles) {
    const choices = required.filter((entry) => (entry['role'] ?? entry['id']) === role);
    if (choices.some(({ id }) => there.has(id))) continue;
    const names = choices.map(({ name }) => String(name)).join(' or ');
    return refused('requires', `It needs ${names}.`);
  }
  return undefined;
};

const rules: readonly Rule[] = [saleRule, segmentRule, ownedRule, placeRule, requirementRule, ageRule, creditRule];

function entriesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
}

function namesIn(value: unknown, attribute = 'name'): readonly string[] {
  return entriesOf(value).map((entry) => String(entry[attribute]));
}

function priceTypes(catalogue: Catalogue, offering: TmfResource): readonly string[] {
  return namesIn(offering.productOfferingPrice, 'id').map((id) => String(catalogue.find('productOfferingPrice', id)?.priceType));
}

function partsOf(catalogue: Catalogue, offering: TmfResource): readonly TmfResource[] {
  return entriesOf(offering.bundledProductOffering).flatMap(({ id }) => catalogue.find('productOffering', String(id)) ?? []);
}

/** The longest term that binds; one counted in days is a notice. */
function termInMonths({ productOfferingTerm }: TmfResource): number {
  const months = entriesOf(productOfferingTerm).map(({ duration }) => {
    const { amount, units } = (duration ?? {}) as { readonly amount?: unknown; readonly units?: unknown };
    return units === 'month' ? Number(amount) : 0;
  });
  return Math.max(0, ...months);
}

function downloadSpeed({ prodSpecCharValueUse }: TmfResource): number {
  const use = entriesOf(prodSpecCharValueUse).find(({ name }) => name === 'Download speed');
  const [first] = entriesOf(use?.['productSpecCharacteristicValue']);
  const [, digits = '0', giga] = /(\d+)\s*(G)?/.exec(String(first?.['value'])) ?? [];
  return Number(digits) * (giga ? 1000 : 1);
}
