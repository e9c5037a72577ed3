import type { Qualification } from '../qualification/qualification.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session } from '../session.js';
import type { GuidedConversation } from './guided-conversation.js';
import type { GuidedOffer } from './guided-offer.js';
import { byPrice, offeringIdsIn, propose, type GuidedProposal } from './guided-proposal.js';

/** What the end of a conversation shows. */
export interface GuidedEnd {
  /** At most three; empty until it is known, or takes long to know, whether the customer may have them. */
  readonly proposals: readonly GuidedProposal[];
  readonly qualifications: Reading<readonly Qualification[]>;
}

const mostChecked = 100;

/** Asks, at the end of a conversation, which of the offers that fit the customer may have, the cheapest 100 offerings first. */
export class GuidedEligibility {
  readonly #session: Session;
  readonly #changed: (end: GuidedEnd) => void;
  #asked?: { readonly what: string; readonly offers: readonly GuidedOffer[]; watch?: Watch };
  #qualifications: Reading<readonly Qualification[]> = notRead;

  /** `changed` hears what is to be shown, whenever that may have changed. */
  constructor(session: Session, changed: (end: GuidedEnd) => void) {
    this.#session = session;
    this.#changed = changed;
  }

  /** Follows a conversation that is at its end. */
  follow(conversation: GuidedConversation): void {
    const { engine, standing, address } = conversation;
    const what = JSON.stringify([[...standing.answers], address]);
    if (what !== this.#asked?.what) {
      this.stop();
      const asked = { what, offers: byPrice(engine.fitting(standing.answers)) };
      this.#asked = asked;
      const watch = this.#ask(conversation);
      if (this.#asked === asked) this.#asked = { ...asked, watch };
    }
    this.#tell(conversation);
  }

  /** Asks again after a failure, or when the answer takes long. */
  async retry(): Promise<void> {
    if (this.#qualifications.problem ?? this.#qualifications.stalled) await this.#asked?.watch?.refresh();
  }

  /** The conversation goes on, or is over. */
  stop(): void {
    this.#asked?.watch?.stop();
    this.#asked = undefined;
    this.#qualifications = notRead;
  }

  #ask(conversation: GuidedConversation): Watch | undefined {
    const { backend, queries } = this.#session;
    if (!backend.capabilities.qualification) return undefined;
    const { address } = conversation;
    const query = { offeringIds: offeringIdsIn(this.#asked?.offers ?? [], mostChecked), ...(address ? { address } : {}) };
    return queries.watch<readonly Qualification[]>(
      { key: ['qualification', query], read: (options) => backend.qualification.checkOfferings(query, options) },
      (qualifications) => {
        this.#qualifications = qualifications;
        this.#tell(conversation);
      },
    );
  }

  #tell({ engine, standing }: GuidedConversation): void {
    const { status, stalled, value } = this.#qualifications;
    const otherwise = this.#session.backend.capabilities.qualification ? 'unknown' : 'unchecked';
    const matchesOf = (offer: GuidedOffer): readonly string[] => engine.reasonsFor(offer, standing.answers);
    const waits = status === 'loading' && !stalled;
    const proposals = waits ? [] : propose(this.#asked?.offers ?? [], value, matchesOf, otherwise);
    this.#changed({ proposals, qualifications: this.#qualifications });
  }
}
