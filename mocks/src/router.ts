import type { Principal } from './simulated-identity.js';
import { notFound, Refusal } from './tmf-error.js';

/** A request that has passed the door: who asks, when, and for which member. */
export interface Call {
  readonly request: Request;
  readonly url: URL;
  /** The id in the path; empty for a collection. */
  readonly id: string;
  /** `undefined` for somebody who is not recognised at all. */
  readonly principal: Principal | undefined;
  /** Milliseconds since 1970, by the simulator's clock. */
  readonly now: number;
}

/** Answers a call, or throws a `Refusal`. */
export type Answer = (call: Call) => Response | Promise<Response>;

/** One resource of one API, by the methods of its collection and of its members. */
export interface ApiResource {
  /** Below the base URL, for instance `shoppingCart/v4/shoppingCart`. */
  readonly path: string;
  readonly collection: Readonly<Partial<Record<string, Answer>>>;
  readonly member: Readonly<Partial<Record<string, Answer>>>;
}

/** What is at a path: the answer for a method and, for a member, its id. */
export interface Route {
  readonly answer: Answer;
  readonly id: string;
}

/** Finds the route for a method and a path below the base URL; throws the refusal for an unknown path (404) or method (405). */
export type Router = (method: string, path: string) => Route;

/** Routes requests to resources. `HEAD` is answered like `GET`. */
export function createRouter(resources: readonly ApiResource[]): Router {
  const byPath = new Map(resources.map((resource) => [resource.path, resource]));
  return (method, path) => {
    const segments = path.split('/').filter((segment) => segment !== '');
    const resource = byPath.get(segments.slice(0, 3).join('/'));
    if (!resource || segments.length > 4)
      throw new Refusal(404, 'notFound', 'There is no such resource', `Nothing is at ${path || '/'}.`);
    const [, , , member] = segments;
    const answers = new Map(Object.entries(member === undefined ? resource.collection : resource.member));
    const answer = answers.get(method === 'HEAD' ? 'GET' : method);
    if (!answer) {
      const allow = [...answers.keys()].join(', ');
      throw new Refusal(
        405,
        'methodNotAllowed',
        'This method is not possible here',
        `${method} is not possible; ${allow} is.`,
        undefined,
        { Allow: allow },
      );
    }
    return { answer, id: member === undefined ? '' : decoded(member) };
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw notFound('resource', segment);
  }
}
