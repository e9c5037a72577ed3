import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { schemasOf, type OfficialApi } from './official-files.js';

type Schema = Readonly<Record<string, unknown>>;

/** TM Forum's own definitions of one version of one API. */
export interface Definitions {
  /** What is wrong with a body by the definition of that name, in words; nothing when it is as defined. Throws for a name that is not defined. */
  problemsOf(definition: string, body: unknown): readonly string[];
}

/**
 * Reads the definitions from the official file. A thing whose `@type` is another one that the file defines for its place must be as that one is;
 * one of a type of its own, as its `@baseType` is (TMF630's way to extend).
 */
export function readDefinitions(api: OfficialApi): Definitions {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  // both are CommonJS: the default of the one is its module to the compiler
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addFormat('base64', true);
  const schemas = schemasOf(api);
  ajv.addSchema({ $id: 'tmf', definitions: prepared(schemas) });
  const compiled = new Map<string, ValidateFunction>();
  return {
    problemsOf(definition, body) {
      if (!schemas[definition]) throw new Error(`${api} defines no ${definition}`);
      const validate = compiled.get(definition) ?? ajv.compile({ $ref: `tmf#/definitions/${placed(definition)}` });
      compiled.set(definition, validate);
      if (validate(body)) return [];
      const problems = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
      return [...new Set(problems.map(({ instancePath, message = '', params }) => `${instancePath.replace(/\/\d+/g, '/*') || '/'} ${message} ${JSON.stringify(params)}`))];
    },
  };
}

const placed = (name: string): string => `${name}.placed`;

/** Each definition by itself, and as it stands in a place where something derived from it may stand. */
function prepared(schemas: Record<string, object>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => [
      [name, rewritten(schema as Schema, false)],
      [placed(name), inPlace(name, schema as Schema)],
    ]),
  );
}

const reference = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const nameIn = (ref: unknown): string => String(ref).split('/').at(-1) ?? '';

/** What may stand in the place of a definition: itself, or for each `@type` that it knows what that one defines. */
function inPlace(name: string, schema: Schema): Schema {
  const { mapping = {} } = (schema.discriminator ?? {}) as { readonly mapping?: Readonly<Record<string, string>> };
  const others = Object.entries(mapping).filter(([, ref]) => nameIn(ref) !== name);
  if (!schema.oneOf) return { allOf: [reference(name), ...others.map(([type, ref]) => ({ if: isOf(type), then: reference(nameIn(ref)) }))] };
  return { anyOf: others.map(([type, ref]) => ({ allOf: [isOf(type), reference(nameIn(ref))] })) };
}

/** Of that `@type`, or of another that extends it. */
function isOf(type: string): Schema {
  const by = (attribute: string): Schema => ({ required: [attribute], properties: { [attribute]: { const: type } } });
  return { anyOf: [by('@type'), by('@baseType')] };
}

/** References go to what is inherited as it is, and in all other places to what may stand there. */
function rewritten(value: unknown, inherits: boolean): Schema {
  const rewrite = (inner: unknown, key: string): unknown => {
    if (key === '$ref') return `#/definitions/${inherits ? nameIn(inner) : placed(nameIn(inner))}`;
    if (key === 'discriminator' || key === 'example' || key === 'default') return undefined;
    if (Array.isArray(inner)) return inner.map((one: unknown) => (isSchema(one) ? rewritten(one, key === 'allOf') : one));
    return isSchema(inner) ? rewritten(inner, false) : inner;
  };
  return Object.fromEntries(
    Object.entries(value as Schema).flatMap(([key, inner]) => {
      const kept = rewrite(inner, key);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
