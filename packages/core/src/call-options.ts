/** Comes with every call of a port. */
export interface CallOptions {
  /** Aborted when nobody wants the answer any more: the port then throws a `cancelled` problem. */
  readonly signal: AbortSignal;
  /** Part of what a person has just asked to be done: it is asked even while the back end is spared other reads. */
  readonly pressed?: boolean;
}
