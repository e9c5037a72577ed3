import type { CallOptions } from '../call-options.js';
import type { CartOutcome } from '../cart/cart-ledger.js';
import { cartStore } from '../cart/cart-store.js';
import { emptyContact } from '../checkout/contact-rules.js';
import { completeSession } from '../complete-session.js';
import { freezeDeep } from '../freeze.js';
import { keepsWhatWasThere, personOf, type Person } from '../identity/person.js';
import type { ServiceAddress } from '../qualification/qualification.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session } from '../session.js';
import { Store, type ForgetReason, type OwnedStore } from '../store.js';
import { GuidedAdding } from './guided-adding.js';
import { readPlace, writePlace } from './guided-address.js';
import { GuidedConversation } from './guided-conversation.js';
import { GuidedEligibility } from './guided-eligibility.js';
import { readGuidedNote, removeGuidedNotes, writeGuidedNote } from './guided-journal.js';
import { prepareMaterial, readMaterial, type GuidedMaterial } from './guided-material.js';
import { conversationState, nothingAsked, type GuidedSellingState } from './guided-selling-state.js';

const goodFor = 300_000;

/**
 * One guided conversation. What was answered outlives the page in the journal, without the address; which question is open is in the page's
 * address under `guide`. It is private: whoever makes one closes it.
 */
export class GuidedSellingStore extends Store<GuidedSellingState> implements OwnedStore {
  readonly #session: Session;
  readonly #leave: readonly (() => void)[];
  readonly #adding = new GuidedAdding((adding) => this.set({ adding }));
  readonly #eligibility: GuidedEligibility;
  /** False where the page says which flow it is. */
  #choosing: boolean;
  #person: Person;
  #customerId: string | undefined;
  #watch?: Watch;
  #prepared?: GuidedMaterial;
  #conversation?: GuidedConversation;

  constructor(session: Session, flowId?: string) {
    const { routing } = session.platform;
    super({ ...nothingAsked, flowId: flowId ?? readPlace(routing).flowId });
    this.#session = session;
    this.#choosing = flowId === undefined;
    this.#person = personOf(session.state);
    this.#customerId = session.state.scope.customerId;
    this.#eligibility = new GuidedEligibility(session, (end) => this.set({ ...end, proposals: freezeDeep(end.proposals) }));
    this.#leave = [session.adopt(this), routing.subscribe(() => this.#followAddress())];
  }

  /** The page says which flow it is, or with undefined that the customer chooses one. */
  follow(flowId: string | undefined): void {
    this.#choosing = flowId === undefined;
    this.#begin(flowId ?? readPlace(this.#session.platform.routing).flowId);
  }

  /** The customer begins, or takes up, the conversation of a flow; undefined leads back to the choice of one. */
  open(flowId: string | undefined): void {
    if (flowId === this.state.flowId) return;
    writePlace(this.#session.platform.routing, { flowId });
    this.#begin(flowId);
  }

  /** Chooses an option of the open question, or of several takes it back. Nothing is answered before `continue`. */
  choose(optionId: string): void {
    const { open } = this.state;
    const choice = open?.choices.find(({ id }) => id === optionId);
    if (!open || !choice || choice.blocked) return;
    const { optionIds } = open.draft;
    const without = optionIds.filter((id) => id !== optionId);
    this.#draft({ optionIds: open.question.kind === 'one-of' ? [optionId] : choice.chosen ? without : [...optionIds, optionId] });
  }

  /** Puts a number into the open question. */
  enterNumber(number: number): void {
    if (Number.isFinite(number)) this.#draft({ number });
  }

  /** Types into the open question's address. */
  enterAddress(field: keyof ServiceAddress, value: string): void {
    const { open } = this.state;
    if (open) this.#draft({ address: Object.freeze({ ...open.draft.address, [field]: value }) });
  }

  /** Answers the open question with what stands in it and goes on; false, with `blockers`, when that cannot be. */
  continue(): boolean {
    const answered = this.#conversation?.answerWith(undefined) ?? false;
    if (answered) this.#moved();
    else this.#publish();
    return answered;
  }

  /** Answers that it does not matter, and goes on. */
  skip(): void {
    const { question } = this.state.open ?? {};
    if (question?.optional && this.#conversation?.answerWith({ kind: 'any' })) this.#moved();
  }

  /** Opens a question that can be reached, or with undefined the offers. */
  goTo(questionId: string | undefined): void {
    if (!this.#conversation?.canReach(questionId)) return;
    this.#conversation.go(questionId);
    this.#moved();
  }

  /** Opens the question before the open one; from the offers the last. */
  goBack(): void {
    const { steps, open } = this.state;
    const at = open ? steps.findIndex(({ question }) => question.id === open.question.id) : steps.length;
    const before = steps.slice(0, at).filter(({ reachable }) => reachable).at(-1);
    if (before) this.goTo(before.question.id);
  }

  /** Takes back the change that cost later answers. */
  undo(): void {
    this.#conversation?.undo();
    this.#moved();
  }

  /** Lets go of the answers that no longer held. */
  accept(): void {
    this.#conversation?.accept();
    this.#publish();
  }

  /** Forgets every answer and begins again. */
  startOver(): void {
    this.#conversation?.resume(new Map(), undefined);
    this.set({ addressForgotten: false });
    this.#moved();
  }

  /** Puts everything in the offer into the cart; called again after a failure, what is missing. Never rejects, and costs no answer. */
  add(offerId: string): Promise<CartOutcome> {
    const proposal = this.state.proposals.find(({ offer }) => offer.id === offerId);
    if (proposal) return this.#adding.add(proposal.offer, this.#session.use(cartStore));
    return Promise.resolve(freezeDeep({ ok: false, problem: { code: 'not-found', message: `No offer ${offerId} is shown` } }));
  }

  /** Asks again for whatever failed or takes long. Settles with the outcome in the state. */
  async retry(): Promise<void> {
    const { flowId, flows, material } = this.state;
    const { problem, stalled } = flowId === undefined ? flows : material;
    if (problem ?? stalled) await this.#watch?.refresh();
    await this.#eligibility.retry();
  }

  /** A visitor who signs in keeps the answers; they are forgotten at sign-out, and when they would become those of another customer. */
  forget(reason: ForgetReason): void {
    const { backend, platform, state } = this.#session;
    const [before, customerId] = [this.#person, this.#customerId];
    this.#person = personOf(state);
    this.#customerId = state.scope.customerId;
    this.#adding.clear();
    const keeps = reason === 'scope' ? customerId === undefined || customerId === this.#customerId : keepsWhatWasThere(before, this.#person);
    if (reason !== 'sign-out' && keeps) return;
    removeGuidedNotes(platform.journal, backend.key);
    this.#restart(this.state.flowId);
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.#stopReading();
  }

  protected override onFirstListener(): void {
    this.#read();
  }

  protected override onLastListener(): void {
    this.#stopReading();
  }

  #begin(flowId: string | undefined): void {
    if (flowId !== this.state.flowId) this.#restart(flowId);
  }

  #restart(flowId: string | undefined): void {
    this.#stopReading();
    this.#conversation = undefined;
    this.#prepared = undefined;
    this.#adding.clear();
    this.set({ ...nothingAsked, flowId });
    if (this.watched) this.#read();
  }

  #read(): void {
    const { backend, queries } = this.#session;
    const { flowId } = this.state;
    this.#watch =
      flowId === undefined
        ? queries.watch(
            { key: ['guided-selling', 'flows'], read: (options) => backend.guidedSelling.listFlows(options), staleAfter: goodFor },
            (flows) => this.set({ flows }),
          )
        : queries.watch(
            {
              key: ['guided-selling', 'flow', flowId],
              read: (options: CallOptions) => readMaterial(backend, flowId, options),
              staleAfter: goodFor,
            },
            (material) => this.#onMaterial(material),
          );
    this.#publish();
  }

  #stopReading(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#eligibility.stop();
  }

  #onMaterial(material: Reading<GuidedMaterial>): void {
    this.set({ material });
    const { value } = material;
    if (!value || value === this.#prepared) return;
    this.#prepared = value;
    const { engine, faults } = prepareMaterial(value);
    for (const { code, message } of faults) {
      this.#session.warn(`guided ${value.flow.id} ${code} ${message}`, `Guided selling flow "${value.flow.id}": ${message}`);
    }
    this.set({ faults });
    this.#eligibility.stop();
    if (this.#conversation) this.#conversation.follow(engine);
    else this.#resume(new GuidedConversation(engine, emptyContact(this.#session.state.locale).country));
    this.#publish();
  }

  /** Takes up what was answered before the page was loaded anew; the page's address says where, else the journal. */
  #resume(conversation: GuidedConversation): void {
    const { backend, platform } = this.#session;
    const { flowId } = this.state;
    const note = flowId === undefined ? undefined : readGuidedNote(platform, backend.key, flowId);
    const place = readPlace(platform.routing);
    const questionId = place.flowId === flowId && place.questionId !== undefined ? place.questionId || undefined : note?.questionId;
    this.#conversation = conversation;
    conversation.resume(note?.answers ?? new Map(), questionId);
    this.set({ addressForgotten: note?.hadAddress ?? false });
  }

  #draft(change: Partial<GuidedConversation['draft']>): void {
    if (!this.#conversation) return;
    this.#conversation.draft = Object.freeze({ ...this.#conversation.draft, ...change });
    this.#publish();
  }

  /** Somebody answered or went somewhere: what is kept, and where the page stands, follows. */
  #moved(): void {
    const conversation = this.#conversation;
    const { flowId } = this.state;
    if (conversation && flowId !== undefined) {
      const { backend, platform } = this.#session;
      const { standing, question, address } = conversation;
      writeGuidedNote(platform, backend.key, flowId, { answers: standing.answers, questionId: question?.id });
      writePlace(platform.routing, { flowId, questionId: question?.id ?? '' });
      if (address) this.set({ addressForgotten: false });
    }
    this.#publish();
  }

  #followAddress(): void {
    const { flowId, questionId } = readPlace(this.#session.platform.routing);
    if (this.#choosing) this.#begin(flowId);
    if ((flowId ?? this.state.flowId) !== this.state.flowId) return;
    // Before the first step the address said nothing of questions.
    this.#conversation?.go(questionId === undefined ? this.state.steps[0]?.question.id : questionId || undefined);
    this.#publish();
  }

  #publish(): void {
    const conversation = this.#conversation;
    if (!conversation) return;
    this.set(conversationState(conversation));
    if (!this.watched || this.state.open || !this.state.offered) {
      this.#eligibility.stop();
      this.set({ proposals: nothingAsked.proposals, qualifications: notRead });
    } else this.#eligibility.follow(conversation);
  }
}

/** One guided conversation: a new store at each call, for its caller to close. Without a flow, it offers all to choose from. */
export function createGuidedSellingStore(session: Session, flowId?: string): GuidedSellingStore {
  return new GuidedSellingStore(completeSession(session), flowId);
}
