import type { GuidedCondition, GuidedFault, GuidedFlow, GuidedFlowEntry, GuidedOption, GuidedPart, GuidedQuestion } from '@selfcare/core';
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const ids = z.array(id);
const words = z.string().check(z.minLength(1), z.maxLength(2000));
const bounds = { atLeast: z.optional(z.union([z.number(), z.literal('answer')])), atMost: z.optional(z.union([z.number(), z.literal('answer')])) };
const ofPart = { part: z.optional(id) };

const wireCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('category'), categoryIds: ids, ...ofPart }),
  z.object({ kind: z.literal('offering'), offeringIds: ids, ...ofPart }),
  z.object({ kind: z.literal('fact'), name: words, values: z.array(words), ...ofPart }),
  z.object({ kind: z.literal('measure'), name: words, unit: z.optional(words), unlimited: z.optional(z.array(words)), ...bounds, ...ofPart }),
  z.object({ kind: z.literal('price'), bucket: z.enum(['perMonth', 'dueToday']), currency: z.string().check(z.regex(/^[A-Z]{3}$/)), ...bounds }),
  z.object({ kind: z.literal('has'), part: id }),
  z.object({ kind: z.enum(['all', 'any']), conditions: z.array(z.unknown()) }),
  z.object({ kind: z.literal('not'), condition: z.unknown() }),
]);

const conditions = z.optional(z.array(z.unknown()));

const wirePart = z.object({
  id,
  categoryIds: z.optional(ids),
  offeringIds: z.optional(ids),
  where: z.optional(z.unknown()),
  optional: z.optional(z.boolean()),
});

const wireEntry = z.object({ id, name: words, description: z.optional(words) });

const wireFlow = z.extend(wireEntry, {
  ways: z.array(z.object({ parts: z.array(wirePart).check(z.minLength(1)) })),
  questions: z.array(z.unknown()),
});

const asked = {
  id,
  title: words,
  name: z.optional(words),
  help: z.optional(words),
  optional: z.optional(z.boolean()),
  dependsOn: z.optional(z.array(z.object({ questionId: id, optionIds: ids }))),
};

const wireQuestion = z.object({ kind: z.string(), ...asked });
const wireChoice = z.object({ options: z.array(z.unknown()), least: z.optional(z.number()), most: z.optional(z.number()) });
const wireOption = z.object({ id, label: words, description: z.optional(words), fits: conditions });
const wireNumber = z.object({
  least: z.number(),
  most: z.number(),
  step: z.optional(z.number()),
  initial: z.optional(z.number()),
  unit: z.optional(words),
  fits: conditions,
});

const deepest = 8;

/** What the list of flows tells of one; undefined when it cannot be read. */
export function flowEntryFrom(body: unknown): GuidedFlowEntry | undefined {
  return z.safeParse(wireEntry, body).data;
}

/**
 * A flow as the contract describes it (`guided-selling-flow.schema.json`). What cannot be read of a question is left out, an answer of which
 * the meaning is unclear too, and told in `faults`. Undefined when there is no flow in it at all.
 */
export function flowFrom(body: unknown): GuidedFlow | undefined {
  const { data } = z.safeParse(wireFlow, body);
  if (!data) return undefined;
  const { id: flowId, name, description, ways, questions } = data;
  const faults: GuidedFault[] = [];
  return {
    id: flowId,
    name,
    ...(description === undefined ? {} : { description }),
    ways: ways.flatMap(({ parts }) => {
      const read = parts.map((part) => partFrom(part, faults));
      return read.every((part) => part !== undefined) ? [{ parts: read }] : [];
    }),
    questions: questions.flatMap((question, at) => questionFrom(question, at, faults) ?? []),
    faults,
  };
}

function partFrom({ id: partId, categoryIds = [], offeringIds = [], where, optional = false }: z.infer<typeof wirePart>, faults: GuidedFault[]): GuidedPart | undefined {
  const condition = where === undefined ? undefined : conditionFrom(where);
  if (condition === 'unreadable') {
    faults.push(unreadable(`The condition of the part "${partId}"`));
    return undefined;
  }
  return { id: partId, categoryIds, offeringIds, optional, ...(condition ? { where: condition } : {}) };
}

function questionFrom(wire: unknown, at: number, faults: GuidedFault[]): GuidedQuestion | undefined {
  const common = z.safeParse(wireQuestion, wire);
  if (!common.success) {
    faults.push(unreadable(`Question ${at + 1}`, common.error));
    return undefined;
  }
  const { kind, name, optional = false, dependsOn = [], ...rest } = common.data;
  const question = { ...rest, name: name ?? rest.title, optional, dependsOn };
  const where = `The question "${question.id}"`;
  switch (kind) {
    case 'one-of':
    case 'some-of': {
      const choice = z.safeParse(wireChoice, wire);
      if (!choice.success) return void faults.push(unreadable(where, choice.error));
      const { least = 1, most = kind === 'one-of' ? 1 : choice.data.options.length } = choice.data;
      return { ...question, kind, options: optionsFrom(choice.data.options, where, faults), least, most };
    }
    case 'number': {
      const number = z.safeParse(wireNumber, wire);
      if (!number.success) return void faults.push(unreadable(where, number.error));
      const { least, step = 1, initial = least, fits, ...limits } = number.data;
      const read = conditionsFrom(fits);
      return read ? { ...question, kind, least, step, initial, ...limits, fits: read } : void faults.push(unreadable(`A condition of ${where}`));
    }
    case 'address':
      return { ...question, kind };
    default:
      return { ...question, kind: 'unknown', kindName: kind };
  }
}

function optionsFrom(options: readonly unknown[], where: string, faults: GuidedFault[]): readonly GuidedOption[] {
  return options.flatMap((wire, at) => {
    const option = z.safeParse(wireOption, wire);
    const fits = option.success ? conditionsFrom(option.data.fits) : undefined;
    if (!option.success || !fits) {
      faults.push(unreadable(`${where}, option ${at + 1},`, option.error));
      return [];
    }
    return [{ ...option.data, fits }];
  });
}

function conditionsFrom(wire: readonly unknown[] = [], depth = deepest): readonly GuidedCondition[] | undefined {
  const read = wire.map((one) => conditionFrom(one, depth));
  return read.every((one) => one !== 'unreadable') ? read : undefined;
}

function conditionFrom(wire: unknown, depth = deepest): GuidedCondition | 'unreadable' {
  const { data } = z.safeParse(wireCondition, wire);
  if (!data || depth === 0) return 'unreadable';
  if ('conditions' in data) {
    const read = conditionsFrom(data.conditions, depth - 1);
    return read ? { kind: data.kind, conditions: read } : 'unreadable';
  }
  if (data.kind !== 'not') return data;
  const read = conditionFrom(data.condition, depth - 1);
  return read === 'unreadable' ? read : { kind: 'not', condition: read };
}

function unreadable(what: string, error?: z.core.$ZodError): GuidedFault {
  const [issue] = error?.issues ?? [];
  const why = issue ? `: ${[...issue.path.map(String), issue.message].join(' – ')}` : '';
  return { code: 'unreadable', message: `${what} cannot be read${why}` };
}
