import type { Applicant } from './qualification-rules.js';
import type { Principal } from './simulated-identity.js';

interface CustomerFile extends Pick<Applicant, 'creditClass'> {
  /** ISO 8601; absent for a business. */
  readonly bornOn?: string;
}

/** What the back end has on file besides what they own: Maya pays; Tom is not of age; the bakery has not always paid. */
const files: ReadonlyMap<string, CustomerFile> = new Map([
  ['customer-maya', { bornOn: '1988-03-14', creditClass: 'A' }],
  ['customer-tom', { bornOn: '2009-08-02', creditClass: 'B' }],
  ['customer-harbour', { creditClass: 'C' }],
]);

/** Whoever asks, as far as the back end knows them; `owned` are the offerings of what they have. */
export function applicantFor(principal: Principal | undefined, owned: readonly string[], now: number): Applicant {
  const file = principal && files.get(principal.id);
  if (!principal || !file) return { kind: principal?.kind ?? 'unknown', owned };
  const { bornOn, creditClass } = file;
  return { kind: principal.kind, creditClass, owned, ...(bornOn === undefined ? {} : { age: ageOn(bornOn, now) }) };
}

function ageOn(bornOn: string, now: number): number {
  const [birth, today] = [new Date(bornOn), new Date(now)];
  const years = today.getUTCFullYear() - birth.getUTCFullYear();
  const birthday = Date.UTC(today.getUTCFullYear(), birth.getUTCMonth(), birth.getUTCDate());
  return birthday <= now ? years : years - 1;
}
