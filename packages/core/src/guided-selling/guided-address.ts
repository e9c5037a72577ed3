import type { Routing } from '../platform.js';

/** Where the page stands in a conversation: `<flow>/<question>`, `<flow>/` at the offers, `<flow>` wherever it was left. */
export interface GuidedPlace {
  readonly flowId?: string;
  /** Empty at the offers. */
  readonly questionId?: string;
}

const name = 'guide';

/** What the page's address says. */
export function readPlace(routing: Routing): GuidedPlace {
  const [flowId, questionId] = (routing.read(name) ?? '').split('/').map(decoded);
  return flowId ? { flowId, ...(questionId === undefined ? {} : { questionId }) } : {};
}

/** Says it in the page's address; `replace` leaves no entry to go back to. */
export function writePlace(routing: Routing, { flowId, questionId }: GuidedPlace, options?: { readonly replace: boolean }): void {
  const place = flowId === undefined ? undefined : [flowId, questionId].flatMap((id) => (id === undefined ? [] : encodeURIComponent(id))).join('/');
  routing.write({ [name]: place }, options);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
