import type { Backend } from '../backend.js';
import { freezeDeep } from '../freeze.js';
import type { PriceBuckets } from '../price/price-buckets.js';
import type { Problem } from '../problem.js';
import type { CartLineView } from './cart-projection.js';
import type { CartSync } from './cart-sync.js';
import type { RemovedLine } from './removed-lines.js';

/** The cart as it is to be shown: what the back end has, with every pending change applied. */
export interface CartState {
  /** `failed` only while no cart could be read at all: a cart that was read stays, with `problem`. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'unsupported';
  readonly lines: readonly CartLineView[];
  /** Known from the journal before the cart is read. */
  readonly cartId?: string;
  /** The sum of quantities; for badges. */
  readonly count: number;
  /** The last settled totals; never guessed. */
  readonly totals?: PriceBuckets;
  /** True from the first pending change until the authoritative read after the burst. */
  readonly updating: boolean;
  /** What is under way takes longer than a person waits without a word (5 s). */
  readonly stalled: boolean;
  /** The cart could not be read again: it may hold something else by now. */
  readonly stale: boolean;
  /** Why the cart could not be read, or why the last change failed that has no line to show it. */
  readonly problem?: Problem;
  /** By offering id: an add that is under way, or why the last one failed. Without a prototype. */
  readonly adding: Readonly<Record<string, 'pending' | Problem>>;
  /** Taken out less than 10 s ago: can be brought back. */
  readonly removed: readonly RemovedLine[];
}

/** The state that views draw, of all that is known. */
export function cartStateOf(
  { capabilities }: Pick<Backend, 'capabilities'>,
  sync: CartSync,
  adding: ReadonlyMap<string, 'pending' | Problem>,
  removed: readonly RemovedLine[],
): CartState {
  const { ledger, access, problem, refusal, updating, stalled } = sync;
  const { lines } = ledger;
  return freezeDeep({
    status: capabilities.cart ? statusOf(sync) : 'unsupported',
    lines,
    cartId: ledger.loaded ? ledger.cart?.id : access.notedId,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totals: ledger.cart?.totals,
    updating,
    stalled,
    stale: ledger.loaded && problem !== undefined,
    problem: problem ?? refusal,
    adding: Object.assign(Object.create(null) as object, Object.fromEntries(adding)),
    removed,
  });
}

function statusOf({ ledger, problem, isRunning }: CartSync): CartState['status'] {
  if (problem?.code === 'unsupported') return 'unsupported';
  if (ledger.loaded) return 'ready';
  if (isRunning) return 'loading';
  return problem ? 'failed' : 'idle';
}
