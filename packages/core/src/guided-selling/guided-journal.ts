import type { Clock, Journal } from '../platform.js';
import type { GuidedAnswer, GuidedAnswers } from './guided-flow.js';

/** What outlives the page of one conversation: what was answered, without what is personal, and where it stands. */
export interface GuidedNote {
  readonly answers: GuidedAnswers;
  /** An address was given; what it was is not kept. */
  readonly hadAddress: boolean;
  /** The question that is open; undefined at the offers. */
  readonly questionId?: string | undefined;
}

const lasts = 30 * 86_400_000;
const journalKey = (backendKey: string, flowId: string): string => `guide:${backendKey}:${flowId}`;

/** Writes the note, or removes it when nothing was answered. */
export function writeGuidedNote(
  { journal, clock }: { readonly journal: Journal; readonly clock: Clock },
  backendKey: string,
  flowId: string,
  { answers, questionId }: Omit<GuidedNote, 'hadAddress'>,
): void {
  if (answers.size === 0) return journal.remove(journalKey(backendKey, flowId));
  journal.write(journalKey(backendKey, flowId), JSON.stringify({ answers: [...answers], questionId, at: clock.now() }));
}

/** The note of that conversation, if it is younger than 30 days and can be read. */
export function readGuidedNote(
  { journal, clock }: { readonly journal: Journal; readonly clock: Clock },
  backendKey: string,
  flowId: string,
): GuidedNote | undefined {
  try {
    const { answers, questionId, at } = JSON.parse(journal.read(journalKey(backendKey, flowId)) ?? 'null') as Record<string, unknown>;
    if (typeof at !== 'number' || Math.abs(clock.now() - at) >= lasts || !Array.isArray(answers)) return undefined;
    const read = answers.flatMap((entry) => answerFrom(entry));
    return {
      answers: new Map(read.filter(([, { kind }]) => kind !== 'address')),
      hadAddress: read.some(([, { kind }]) => kind === 'address'),
      ...(typeof questionId === 'string' ? { questionId } : {}),
    };
  } catch {
    return undefined;
  }
}

/** Forgets every conversation with that back end. */
export function removeGuidedNotes(journal: Journal, backendKey: string): void {
  const prefix = journalKey(backendKey, '');
  for (const key of journal.keys()) if (key.startsWith(prefix)) journal.remove(key);
}

function answerFrom(entry: unknown): [string, GuidedAnswer][] {
  const [id, answer] = entry as [unknown, Partial<Record<string, unknown>>];
  if (typeof id !== 'string') return [];
  const { kind, optionIds, value } = answer;
  if (kind === 'options' && Array.isArray(optionIds)) return [[id, { kind, optionIds: optionIds.map(String) }]];
  if (kind === 'number' && typeof value === 'number') return [[id, { kind, value }]];
  return kind === 'any' || kind === 'address' ? [[id, { kind }]] : [];
}
