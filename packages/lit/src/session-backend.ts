import { backendNames, BackendProblem, namedBackend, type BackendFactory } from '@selfcare/core';

/** A factory, the name of one, or nothing yet. */
type GivenBackend = BackendFactory | string | undefined;

/**
 * The back end that a `<selfcare-session>` was given, or undefined while there is none yet: nothing was set, or no back end
 * of that name is defined. Throws a `configuration` problem when a named one cannot start there.
 */
export function chooseBackend(backend: GivenBackend, base: string | undefined): BackendFactory | undefined {
  if (typeof backend !== 'string') return backend ?? undefined;
  const make = namedBackend(backend);
  if (!make) return undefined;
  if (!isWebAddress(base)) {
    const written = base === undefined ? 'has no base' : `has the base "${base}"`;
    const wanted = 'write where the back end answers, as an http(s) address or a path such as base="/api"';
    throw new BackendProblem('configuration', `<selfcare-session backend="${backend}"> ${written}: ${wanted}`);
  }
  return make({ base });
}

/** Why there is still no back end, for the developer. */
export function describeBackend(backend: GivenBackend): string {
  const names = backendNames();
  const known = names.length
    ? `Defined on this page: ${names.join(', ')}`
    : 'None is defined on this page: import the define module of an adapter';
  if (typeof backend !== 'string' || backend === '') {
    return `<selfcare-session> has no back end: set its backend property, or its backend attribute to the name of one. ${known}`;
  }
  return `<selfcare-session backend="${backend.slice(0, 40)}"> names a back end that nobody defined. ${known}`;
}

function isWebAddress(base: string | undefined): base is string {
  if (!base) return false;
  try {
    return /^https?:$/.test(new URL(base, document.baseURI).protocol);
  } catch {
    return false;
  }
}
