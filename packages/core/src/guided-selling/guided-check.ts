import type { AskableQuestion, ChoiceQuestion, GuidedFault, GuidedFlow, GuidedQuestion, NumberQuestion } from './guided-flow.js';

/** The questions of a flow that can be asked, what each depends on before it, and why the others cannot. */
export interface CheckedFlow {
  readonly questions: readonly AskableQuestion[];
  readonly faults: readonly GuidedFault[];
}

/**
 * Checks what a reader cannot see in one question alone: ids that repeat, answers that are missing, limits that nobody can meet,
 * dependencies on what is not there or in a circle. A question that cannot be asked is left out, with those that depend on it.
 */
export function checkFlow(flow: Pick<GuidedFlow, 'questions'>): CheckedFlow {
  const faults: GuidedFault[] = [];
  const sound: AskableQuestion[] = [];
  for (const question of flow.questions) {
    const fault = sound.some(({ id }) => id === question.id)
      ? { code: 'repeated-id' as const, message: `Two questions have the id "${question.id}": the second is left out` }
      : faultIn(question);
    if (fault) faults.push(fault);
    else sound.push(question as AskableQuestion);
  }
  const tied = withoutLooseEnds(sound, faults);
  return { questions: inOrder(tied, faults), faults };
}

function faultIn(question: GuidedQuestion): GuidedFault | undefined {
  const where = `The question "${question.id}"`;
  switch (question.kind) {
    case 'one-of':
    case 'some-of':
      return faultInChoice(question, where);
    case 'number':
      return faultInNumber(question, where);
    case 'address':
      return undefined;
    default:
      return {
        code: 'unknown-kind',
        message: `${where} is of the kind "${question.kindName}"; it can be one-of, some-of, number or address`,
      };
  }
}

function faultInChoice({ options, least, most }: ChoiceQuestion, where: string): GuidedFault | undefined {
  if (options.length === 0) return { code: 'no-answers', message: `${where} has no options to answer with` };
  if (new Set(options.map(({ id }) => id)).size < options.length) {
    return { code: 'repeated-id', message: `${where} has two options with one id` };
  }
  const possible = Number.isInteger(least) && Number.isInteger(most) && least >= 0 && most >= 1 && least <= Math.min(most, options.length);
  return possible ? undefined : { code: 'wrong-limits', message: `${where} asks for ${least} to ${most} of ${options.length} options` };
}

function faultInNumber({ least, most, step, initial }: NumberQuestion, where: string): GuidedFault | undefined {
  const possible = [least, most, step, initial].every(Number.isFinite) && least <= initial && initial <= most && step > 0;
  return possible ? undefined : { code: 'wrong-limits', message: `${where} asks for ${initial} between ${least} and ${most} by ${step}` };
}

/** Leaves out what depends on something that is not there, until nothing does. */
function withoutLooseEnds(questions: readonly AskableQuestion[], faults: GuidedFault[]): readonly AskableQuestion[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const kept = questions.filter(({ id, dependsOn }) => {
    for (const { questionId, optionIds } of dependsOn) {
      const other = byId.get(questionId);
      if (!other) {
        faults.push({ code: 'unknown-question', message: `The question "${id}" depends on "${questionId}", which cannot be asked` });
        return false;
      }
      const options = 'options' in other ? other.options : [];
      const unknown = optionIds.find((optionId) => !options.some((option) => option.id === optionId));
      if (unknown !== undefined || optionIds.length === 0) {
        const message = `The question "${id}" depends on the answer "${unknown ?? ''}" to "${questionId}", which has none such`;
        faults.push({ code: 'unknown-answer', message });
        return false;
      }
    }
    return true;
  });
  return kept.length === questions.length ? kept : withoutLooseEnds(kept, faults);
}

/** In the flow's order, each after what it depends on; what depends on itself in a circle is left out. */
function inOrder(questions: readonly AskableQuestion[], faults: GuidedFault[]): readonly AskableQuestion[] {
  const ordered: AskableQuestion[] = [];
  const isPlaced = (id: string): boolean => ordered.some((question) => question.id === id);
  for (;;) {
    const next = questions.find(
      ({ id, dependsOn }) => !isPlaced(id) && dependsOn.every(({ questionId }) => isPlaced(questionId)),
    );
    if (!next) break;
    ordered.push(next);
  }
  const circling = questions.filter(({ id }) => !isPlaced(id));
  if (circling.length > 0) {
    const names = circling.map(({ id }) => `"${id}"`).join(', ');
    faults.push({ code: 'cycle', message: `These questions depend on each other in a circle: ${names}` });
  }
  return ordered;
}
