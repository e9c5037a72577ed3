import { Refusal } from './tmf-error.js';

/** Anything with an id that a TMF list can hold. */
export interface TmfResource {
  readonly id: string;
  readonly [attribute: string]: unknown;
}

/** The largest page, and the page when none is asked for. */
export const largestPage = 100;

const reserved = new Set(['fields', 'offset', 'limit', 'sort', 'expand']);
const unsupported = new Set(['filter', 'before', 'after']);

/**
 * Answers a TMF630 list request: attribute filters, `sort`, `offset`, `limit` (silently capped at 100) and `fields`, with
 * `X-Total-Count`, `X-Result-Count`, and, when the page is not the whole, 206 and the `Link`s (RFC 8288) to the others.
 */
export function listResponse(resources: readonly TmfResource[], query: URLSearchParams): Response {
  const offset = wholeNumber(query, 'offset') ?? 0;
  const limit = Math.min(wholeNumber(query, 'limit') ?? largestPage, largestPage);
  const found = sorted(matching(resources, query), query.get('sort'));
  const page = found.slice(offset, offset + limit);
  return Response.json(
    page.map((resource) => withFields(resource, query)),
    {
      status: page.length < found.length ? 206 : 200,
      headers: {
        'X-Total-Count': String(found.length),
        'X-Result-Count': String(page.length),
        ...(page.length < found.length && limit > 0 ? { Link: pageLinks(query, { offset, limit, total: found.length }) } : {}),
      },
    },
  );
}

/** Links to the first, previous, next and last page as far as there are such: references to the address that was asked, whatever stands before it. */
function pageLinks(query: URLSearchParams, { offset, limit, total }: { readonly offset: number; readonly limit: number; readonly total: number }): string {
  const pages: readonly (readonly [string, number | undefined])[] = [
    ['first', 0],
    ['prev', offset > 0 ? Math.max(0, Math.min(offset, total) - limit) : undefined],
    ['next', offset + limit < total ? offset + limit : undefined],
    ['last', Math.floor((total - 1) / limit) * limit],
  ];
  return pages
    .flatMap(([relation, at]) => {
      if (at === undefined) return [];
      const asked = new URLSearchParams(query);
      asked.set('offset', String(at));
      asked.set('limit', String(limit));
      return [`<?${asked.toString()}>; rel="${relation}"`];
    })
    .join(', ');
}

/** The resource with only the first-level attributes that `fields` names; `id`, `href` and, where there is one, `@type` always stay. */
export function withFields(resource: TmfResource, query: URLSearchParams): TmfResource {
  const fields = query.get('fields');
  if (fields === null || fields === '') return resource;
  const kept = new Set(['id', 'href', '@type', ...fields.split(',').map((field) => field.trim())]);
  return Object.fromEntries(Object.entries(resource).filter(([name]) => kept.has(name))) as TmfResource;
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw invalidQuery(`${name} must be a whole number from 0 up, not ${JSON.stringify(value)}.`);
  return Number(value);
}

function invalidQuery(detail: string): Refusal {
  return new Refusal(400, 'invalidQuery', 'A query parameter is not valid', detail);
}

/** The resources that keep every condition of the query: `state=completed`, `orderDate.gt=…`, several values with commas. Refuses (400) what is none. */
export function matching(resources: readonly TmfResource[], query: URLSearchParams): readonly TmfResource[] {
  const conditions = [...new Set(query.keys())]
    .filter((name) => !reserved.has(name))
    .map((name) =>
      condition(
        name,
        query.getAll(name).flatMap((value) => value.split(',')),
      ),
    );
  return resources.filter((resource) => conditions.every((holds) => holds(resource)));
}

function condition(name: string, wanted: readonly string[]): (resource: TmfResource) => boolean {
  if (unsupported.has(name)) throw invalidQuery(`${name} is not supported; filter by attribute instead.`);
  const operator = /\.(eq|ne|gt|gte|lt|lte|regex)$/.exec(name)?.[1] ?? 'eq';
  const path = name.replace(/\.(eq|ne|gt|gte|lt|lte|regex)$/, '').split('.');
  if (operator === 'ne') return (resource) => valuesAt(resource, path).every((value) => !wanted.includes(String(value)));
  const test = operator === 'regex' ? expression(wanted.join(',')) : comparison(operator, wanted);
  return (resource) => valuesAt(resource, path).some(test);
}

function expression(source: string): (value: unknown) => boolean {
  if (source.length > largestPage) throw invalidQuery('A regular expression may have 100 characters at most.');
  try {
    const pattern = new RegExp(source, 'iu');
    return (value) => pattern.test(String(value));
  } catch {
    throw invalidQuery(`${JSON.stringify(source)} is no regular expression.`);
  }
}

function comparison(operator: string, wanted: readonly string[]): (value: unknown) => boolean {
  if (operator === 'eq') return (value) => wanted.includes(String(value));
  const holds: Record<string, (order: number) => boolean> = {
    gt: (order) => order > 0,
    gte: (order) => order >= 0,
    lt: (order) => order < 0,
    lte: (order) => order <= 0,
  };
  return (value) => wanted.some((other) => holds[operator]?.(compare(value, other)) ?? false);
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesAt(entry, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined || value === null ? [] : [value];
  return isObject(value) && Object.hasOwn(value, name) ? valuesAt(value[name], rest) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function sorted(resources: readonly TmfResource[], order: string | null): readonly TmfResource[] {
  if (order === null || order === '') return resources;
  const keys = order.split(',').map((key) => ({
    path: key.trim().replace(/^[+-]/, '').split('.'),
    sign: key.trim().startsWith('-') ? -1 : 1,
  }));
  return [...resources].sort((left, right) => {
    for (const { path, sign } of keys) {
      const difference = compare(valuesAt(left, path)[0], valuesAt(right, path)[0]);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  });
}

function compare(left: unknown, right: unknown): number {
  const [first, second] = [comparable(left), comparable(right)];
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  const [text, other] = [String(left ?? ''), String(right ?? '')];
  return text < other ? -1 : text > other ? 1 : 0;
}

const instant = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/;

function comparable(value: unknown): number | string {
  const text = String(value ?? '');
  if (instant.test(text)) return Date.parse(text);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
