import { freezeDeep } from '../freeze.js';
import { notRead, type Reading } from '../reading.js';
import { nothingAdding, type OffersOnTheirWay } from './guided-adding.js';
import type { GuidedBlocker, GuidedConversation, GuidedDraft } from './guided-conversation.js';
import type { GuidedEnd } from './guided-eligibility.js';
import type { DroppedAnswer, Outlook } from './guided-engine.js';
import type { AskableQuestion, ChoiceQuestion, GuidedAnswer, GuidedFault, GuidedFlowEntry } from './guided-flow.js';
import type { GuidedMaterial } from './guided-material.js';
import { sampleValues } from './guided-samples.js';

/** One question in the list of steps. */
export interface GuidedStep {
  readonly question: AskableQuestion;
  readonly answer?: GuidedAnswer;
  /** It can be opened now. */
  readonly reachable: boolean;
}

/** One option of the open question, with what choosing it (beside what is chosen already) would do. */
export interface GuidedChoice extends Outlook {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly chosen: boolean;
  /** The other chosen options of the same question without any one of which it would leave some. */
  readonly rivals: readonly string[];
  /** Why it cannot be chosen: it would leave no offer (`clashes` and `rivals` say because of what), or as many as may be are chosen. */
  readonly blocked?: 'none-left' | 'most-chosen';
}

/** The question that is open. */
export interface OpenQuestion {
  readonly question: AskableQuestion;
  readonly draft: GuidedDraft;
  /** Of a choice. */
  readonly choices: readonly GuidedChoice[];
  /** Of a number: how many offers some of its values would leave, in rising order. */
  readonly samples: readonly { readonly value: number; readonly leaves: number }[];
  /** What the draft would do; undefined while it is no answer. */
  readonly outlook?: Outlook;
  /** What "it does not matter" would do, where that can be said. */
  readonly anyOutlook?: Outlook;
  readonly blockers: readonly GuidedBlocker[];
  /** Somebody tried to go on: the blockers are to be shown. */
  readonly tried: boolean;
}

/** What one guided selling element shows. Plain data. */
export interface GuidedSellingState extends GuidedEnd {
  /** The flows there are; read while none is chosen. */
  readonly flows: Reading<readonly GuidedFlowEntry[]>;
  readonly flowId?: string;
  /** The flow and its offerings. */
  readonly material: Reading<GuidedMaterial>;
  /** Everything that was left out of the flow. */
  readonly faults: readonly GuidedFault[];
  /** The questions that are asked, as far as the answers tell. */
  readonly steps: readonly GuidedStep[];
  /** Undefined at the offers, and before the flow is here. */
  readonly open?: OpenQuestion;
  /** The offers can be looked at now. */
  readonly offersReachable: boolean;
  /** How many offers there are, and how many fit the answers. */
  readonly offered: number;
  readonly fitting: number;
  /** What no longer held after the last change. */
  readonly dropped: readonly DroppedAnswer[];
  readonly canUndo: boolean;
  /** An address was given before the page was loaded anew; since it is not kept, it is asked for again. */
  readonly addressForgotten: boolean;
  readonly adding: OffersOnTheirWay;
}

/** Before anything is read. */
export const nothingAsked: GuidedSellingState = Object.freeze({
  flows: notRead,
  material: notRead,
  faults: [],
  steps: [],
  offersReachable: false,
  offered: 0,
  fitting: 0,
  dropped: [],
  canUndo: false,
  addressForgotten: false,
  proposals: [],
  qualifications: notRead,
  adding: nothingAdding,
});

/** Where the conversation stands, as views draw it. */
export function conversationState(
  conversation: GuidedConversation,
): Pick<GuidedSellingState, 'steps' | 'open' | 'offersReachable' | 'offered' | 'fitting' | 'dropped' | 'canUndo'> {
  const { engine, standing, question, dropped, canUndo } = conversation;
  const { asked, answers, fitting } = standing;
  return freezeDeep({
    steps: asked.map((one) => ({ question: one, answer: answers.get(one.id), reachable: conversation.canReach(one.id) })),
    open: question && openQuestion(conversation, question),
    offersReachable: conversation.canReach(undefined),
    offered: engine.offers.length,
    fitting,
    dropped,
    canUndo,
  });
}

function openQuestion(conversation: GuidedConversation, question: AskableQuestion): OpenQuestion {
  const { draft, answer, blockers, tried, engine, standing } = conversation;
  const outlookOf = (one: GuidedAnswer): Outlook => engine.outlook(question, one, standing.answers);
  return {
    question,
    draft,
    choices: 'options' in question ? question.options.map((option) => choiceOf(question, option, draft, outlookOf)) : [],
    samples: question.kind === 'number' ? sampleValues(question).map((value) => ({ value, leaves: outlookOf({ kind: 'number', value }).leaves })) : [],
    outlook: answer && outlookOf(answer),
    anyOutlook: question.optional ? outlookOf({ kind: 'any' }) : undefined,
    blockers,
    tried,
  };
}

function choiceOf(
  { kind, most }: ChoiceQuestion,
  { id, label, description }: ChoiceQuestion['options'][number],
  { optionIds }: GuidedDraft,
  outlookOf: (answer: GuidedAnswer) => Outlook,
): GuidedChoice {
  const chosen = optionIds.includes(id);
  const others = kind === 'one-of' ? [] : optionIds.filter((other) => other !== id);
  const outlookWith = (beside: readonly string[]): Outlook => outlookOf({ kind: 'options', optionIds: [...beside, id] });
  const outlook = outlookWith(others);
  const rivals = outlook.leaves === 0 ? rivalsAmong(others, (beside) => outlookWith(beside).leaves) : [];
  const blocked = chosen ? undefined : outlook.leaves === 0 ? 'none-left' : others.length >= most ? 'most-chosen' : undefined;
  return { id, label, ...(description === undefined ? {} : { description }), chosen, rivals, ...outlook, ...(blocked ? { blocked } : {}) };
}

/** The fewest of the options beside which nothing is left. */
function rivalsAmong(others: readonly string[], leavesBeside: (beside: readonly string[]) => number): readonly string[] {
  let rivals = others;
  for (const other of others) {
    const without = rivals.filter((rival) => rival !== other);
    if (leavesBeside(without) === 0) rivals = without;
  }
  return rivals;
}
