/** The body of a refusal, as TMF630 and the v4 specifications define `Error`; a refused item adds its id. */
export interface TmfError {
  readonly code: string;
  readonly reason: string;
  readonly message?: string;
  readonly status: string;
  readonly '@type': 'Error' | 'ItemError';
  readonly '@baseType'?: 'Error';
  /** The id of the cart or order item that was refused, on an `ItemError`. */
  readonly itemId?: string;
}

/** Thrown while a request is answered: the answer becomes this refusal. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly reason: string,
    readonly detail?: string,
    readonly itemId?: string,
    readonly headers?: Readonly<Record<string, string>>,
  ) {
    super(detail ?? reason);
  }
}

/** The HTTP response that carries a refusal as a TMF error. */
export function refusalResponse(refusal: Refusal): Response {
  const body: TmfError = {
    code: refusal.code,
    reason: refusal.reason,
    ...(refusal.detail === undefined ? {} : { message: refusal.detail }),
    status: String(refusal.status),
    ...(refusal.itemId === undefined
      ? { '@type': 'Error' as const }
      : { '@type': 'ItemError' as const, '@baseType': 'Error' as const, itemId: refusal.itemId }),
  };
  return Response.json(body, { status: refusal.status, headers: refusal.headers });
}

/** The refusal for something that is not there, or that the caller must not know to be there. */
export function notFound(thing: string, id: string): Refusal {
  return new Refusal(404, 'notFound', `There is no ${thing} with this id`, `No ${thing} has the id ${JSON.stringify(id)}.`);
}
