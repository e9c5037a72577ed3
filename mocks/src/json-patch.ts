import { readJson, readJsonObject } from './request-body.js';
import { Refusal } from './tmf-error.js';
import { isWireObject, type WireObject } from './typed-wire-v5.js';

/** The media types in which a change may be sent. */
export const patchTypes = ['application/json', 'application/merge-patch+json', 'application/json-patch+json'] as const;

/** Makes the changed thing of one as it was. */
export type Patch = (before: WireObject) => WireObject;

/**
 * The change in a request: first-level attributes as they are to be (`application/json`, and any request that names no type), a merge patch
 * (RFC 7386), or operations (RFC 6902: add, replace, remove and test). Refuses every other media type with 415 and those that there are.
 */
export async function readPatch(request: Request): Promise<Patch> {
  const type = (request.headers.get('Content-Type') ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json-patch+json') {
    const operations = await readJson(request);
    if (!Array.isArray(operations)) throw unfit('The body must be an array of operations.');
    return (before) => (operations as unknown[]).reduce(operate, structuredClone(before)) as WireObject;
  }
  if (type === 'application/merge-patch+json') {
    const changes = await readJsonObject(request);
    return (before) => merged(before, changes) as WireObject;
  }
  if (type === 'application/json' || type === 'text/plain') {
    const changes = await readJsonObject(request);
    return (before) => ({ ...before, ...changes });
  }
  const detail = `Send one of ${patchTypes.join(', ')}.`;
  throw new Refusal(415, 'unsupportedMediaType', 'A change cannot be sent so', detail, undefined, { 'Accept-Patch': patchTypes.join(', ') });
}

function merged(before: unknown, changes: unknown): unknown {
  if (!isWireObject(changes)) return changes;
  const result = new Map(Object.entries(isWireObject(before) ? before : {}));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) result.delete(name);
    else result.set(name, merged(result.get(name), change));
  }
  return Object.fromEntries(result);
}

function operate(root: unknown, operation: unknown): unknown {
  const { op, path, value } = isWireObject(operation) ? operation : {};
  if (typeof path !== 'string' || typeof op !== 'string') throw unfit('Each operation needs op and path.');
  const steps = path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop();
  if (last === undefined) throw unfit('An operation needs a path below the resource.');
  const parent = steps.reduce<unknown>((inside, step) => at(inside, step, path), root);
  apply(parent, last, { op, path, value });
  return root;
}

function at(inside: unknown, step: string, path: string): unknown {
  const found = Array.isArray(inside) ? (inside as unknown[])[indexIn(inside, step)] : isWireObject(inside) && Object.hasOwn(inside, step) ? inside[step] : undefined;
  if (found === undefined) throw unfit(`Nothing is at ${path}.`);
  return found;
}

function apply(parent: unknown, last: string, { op, path, value }: { readonly op: string; readonly path: string; readonly value: unknown }): void {
  const exists = Array.isArray(parent) ? indexIn(parent, last) < parent.length : isWireObject(parent) && Object.hasOwn(parent, last);
  if (op === 'test') {
    if (JSON.stringify(exists ? at(parent, last, path) : undefined) !== JSON.stringify(value)) throw unfit(`${path} is not as tested.`);
    return;
  }
  if (op !== 'add' && op !== 'replace' && op !== 'remove') throw unfit(`${JSON.stringify(op)} is no operation that is possible here.`);
  if (op !== 'add' && !exists) throw unfit(`Nothing is at ${path}.`);
  if (Array.isArray(parent)) {
    parent.splice(indexIn(parent, last), op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [value]));
    return;
  }
  if (!isWireObject(parent)) throw unfit(`Nothing can be at ${path}.`);
  const target = parent as Record<string, unknown>;
  if (op === 'remove') delete target[last];
  else Object.defineProperty(target, last, { value, writable: true, enumerable: true, configurable: true });
}

function indexIn(list: readonly unknown[], step: string): number {
  if (step === '-') return list.length;
  return /^\d{1,6}$/.test(step) ? Number(step) : list.length;
}

function unfit(detail: string): Refusal {
  return new Refusal(400, 'invalidPatch', 'The change cannot be made', detail);
}
