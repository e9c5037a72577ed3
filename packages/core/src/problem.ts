/** Everything that can go wrong between a store and a back end. One union, told apart by value. */
export type ProblemCode =
  /** The device has no connection, and knows it: where only the server gives no answer, that is `unavailable`. */
  | 'offline'
  /** No whole answer in time. For a write: it may have been applied. */
  | 'timeout'
  /** The caller gave the request up. */
  | 'cancelled'
  /** 401 after one renewal: the customer must sign in. */
  | 'signed-out'
  /** 403. */
  | 'not-allowed'
  /** 404 or 410 for one thing. */
  | 'not-found'
  /** 409: somebody else changed it, or it exists already. */
  | 'conflict'
  /** 412: the version that was changed is no longer the newest. */
  | 'outdated'
  /** 400 or 422: the back end refuses what was sent; `fields` may say where. */
  | 'invalid'
  /** 429; `retryAfter` says when. */
  | 'too-many'
  /** 5xx, or no server answered at all. For a write: it may have been applied. */
  | 'unavailable'
  /** An answer that cannot be read: no JSON, HTML, cut short, another shape, another API. */
  | 'bad-answer'
  /** The back end cannot do this at all. */
  | 'unsupported'
  /** The page set the widgets up wrongly: `message` says what to write instead. */
  | 'configuration'
  | 'unknown';

/** One refused input. `field` is the store's own name of it (`contact.email`, a line's id). */
export interface FieldProblem {
  readonly field: string;
  /** The back end's words, for the developer. Customers read the widget's own sentence. */
  readonly reason: string;
}

/** The plain data of a problem, as it stands in a store's state. */
export interface Problem {
  readonly code: ProblemCode;
  /** For the developer and the console; holds nothing personal. */
  readonly message: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Seconds to wait, 1–120. */
  readonly retryAfter?: number;
  readonly fields?: readonly FieldProblem[];
}

/** The only error that a port may throw. Told apart by `isBackendProblem` and `code`, since it may come from another bundle. */
export class BackendProblem extends Error implements Problem {
  override readonly name = 'BackendProblem';
  readonly code: ProblemCode;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly fields?: readonly FieldProblem[];

  constructor(code: ProblemCode, message: string, details: Partial<Problem> & ErrorOptions = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.fields = details.fields;
  }
}

/** True for a problem of any bundle. */
export function isBackendProblem(error: unknown): error is BackendProblem {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'BackendProblem';
}

/** Any thrown thing as plain data: a problem as it is, an abort as `cancelled`, everything else as `unknown` with its message. */
export function asProblem(error: unknown): Problem {
  if (!isBackendProblem(error)) {
    const { name, message } = error instanceof Error ? error : { name: undefined, message: String(error) };
    return { code: name === 'AbortError' ? 'cancelled' : 'unknown', message };
  }
  const { code, message, status, retryAfter, fields } = error;
  return {
    code,
    message,
    ...(status === undefined ? {} : { status }),
    // a wait that a person could not sit out would be an endless spinner
    ...(retryAfter === undefined ? {} : { retryAfter: Math.min(Math.max(retryAfter, 1), 120) }),
    ...(fields === undefined ? {} : { fields }),
  };
}

const passing: ReadonlySet<ProblemCode> = new Set(['offline', 'timeout', 'too-many', 'unavailable', 'bad-answer']);

/** True when asking again later may well succeed. */
export function isPassing({ code }: Problem): boolean {
  return passing.has(code);
}

/** True when a write that ended so may have been applied all the same. */
export function isAmbiguous({ code }: Problem): boolean {
  return code !== 'too-many' && (passing.has(code) || code === 'cancelled' || code === 'unknown');
}
