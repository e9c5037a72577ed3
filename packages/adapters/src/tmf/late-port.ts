import { BackendProblem } from '@selfcare/core';

/** Loads a module for the first who asks, and gives it to all. One that could not be loaded is refused as `unavailable`; the next who asks tries again. */
export function lateModule<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new BackendProblem('unavailable', 'A part of the TMF adapter could not be loaded: is every file of the build on the server?', { cause });
    }));
}

/** The names of all methods that a port may have. */
export type Verbs<P> = Readonly<Record<keyof Required<P>, true>>;

/** A port that is made, once its code is loaded, at its first call. A call whose code cannot be loaded is refused, with nothing sent. */
export function latePort<P extends object>(verbs: Verbs<P>, make: () => Promise<P>): P {
  let made: Promise<P> | undefined;
  const port = (): Promise<P> =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  const late = (verb: string) => async (...given: unknown[]) => {
    const methods = (await port()) as Record<string, (...given: unknown[]) => Promise<unknown>>;
    return methods[verb]?.(...given);
  };
  return Object.fromEntries(Object.keys(verbs).map((verb) => [verb, late(verb)])) as P;
}
