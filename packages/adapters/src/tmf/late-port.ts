import { BackendProblem } from '@selfcare/core';

/** A module that is loaded for the first who asks, and given to all. */
export interface AskedModule<Module> {
  /** One that cannot be loaded is refused as `unavailable`; the next who asks tries again. */
  (): Promise<Module>;
  /** The page brought it along: nobody need load it. */
  isHere(module: Module): void;
}

export function lateModule<Module>(load: () => Promise<Module>): AskedModule<Module> {
  let loading: Promise<Module> | undefined;
  const ask = (): Promise<Module> =>
    (loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw new BackendProblem('unavailable', 'A part of the TMF adapter could not be loaded: is every file of the build on the server?', { cause });
    }));
  return Object.assign(ask, { isHere: (module: Module) => void (loading = Promise.resolve(module)) });
}

/** The names of all methods that a port may have. */
export type Verbs<P> = Readonly<Record<keyof Required<P>, true>>;

/**
 * A port that is made, once its code is loaded, at its first call. A call whose code cannot be loaded is refused, with nothing sent. Once it is
 * made, a call goes out at once: as whoever asks, and not as who asks a moment later.
 */
export function latePort<P extends object>(verbs: Verbs<P>, make: () => Promise<P>): P {
  type Methods = Record<string, ((...given: unknown[]) => Promise<unknown>) | undefined>;
  let making: Promise<Methods> | undefined;
  let made: Methods | undefined;
  const port = (): Promise<Methods> =>
    (making ??= make().then(
      (whole) => (made = whole as Methods),
      (error: unknown) => {
        making = undefined;
        throw error;
      },
    ));
  const late = (verb: string) => async (...given: unknown[]) => (made ?? (await port()))[verb]?.(...given);
  return Object.fromEntries(Object.keys(verbs).map((verb) => [verb, late(verb)])) as P;
}
