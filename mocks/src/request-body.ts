import * as z from 'zod/mini';
import { Refusal } from './tmf-error.js';

/** The JSON in a request; refuses (400) what is none. */
export async function readJson(request: Request): Promise<unknown> {
  const body = await request.text();
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw invalidBody('The body is not JSON.');
  }
}

/** The JSON object in a request; refuses (400) what is no JSON or no object. */
export async function readJsonObject(request: Request): Promise<Record<string, unknown>> {
  const value = await readJson(request);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidBody('The body is not a JSON object.');
  return value as Record<string, unknown>;
}

/** The body as the schema describes it; refuses (422) a body of another shape, naming the first attribute that is wrong. */
export function parseBody<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  try {
    return schema.parse(body);
  } catch (error) {
    // Schemas follow nested items by recursion: a body can be nested too deeply for the stack.
    if (error instanceof RangeError) throw invalidBody('The body is nested too deeply.');
    if (!(error instanceof z.core.$ZodError)) throw error;
    const issue = error.issues[0];
    const path = (issue?.path ?? []).map(String).join('.');
    throw new Refusal(
      422,
      'invalidAttribute',
      'An attribute is not valid',
      `${path || 'The body'}: ${issue?.message ?? 'not valid'}.`,
    );
  }
}

function invalidBody(detail: string): Refusal {
  return new Refusal(400, 'invalidBody', 'The body cannot be read', detail);
}
