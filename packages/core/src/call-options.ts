/** Comes with every call of a port. */
export interface CallOptions {
  /** Aborted when nobody wants the answer any more: the port then throws a `cancelled` problem. */
  readonly signal: AbortSignal;
}
