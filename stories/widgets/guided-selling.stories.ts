import type { Meta } from '@storybook/web-components-vite';
import type { GuidedSellingElement } from '@selfcare/widgets/guided-selling';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@selfcare/widgets/guided-selling/define';
import { longWords } from '../kit/long-words.js';
import { breakDown, click, failing, loading, notSetUp, offline, press, signedOut, stalled } from '../kit/scenes.js';
import { story } from '../kit/story.js';
import type { StoryScene } from '../kit/story-world.js';

type Args = Pick<GuidedSellingElement, 'flow' | 'cartHref' | 'shopHref' | 'strings'>;

const meta: Meta<Args> = {
  title: 'Widgets/Guided selling',
  component: 'selfcare-guided-selling',
  render: ({ flow, cartHref, shopHref, strings }) => html`<selfcare-guided-selling
    flow=${ifDefined(flow)}
    carthref=${ifDefined(cartHref)}
    shophref=${ifDefined(shopHref)}
    .strings=${strings}
  ></selfcare-guided-selling>`,
};

export default meta;

const mobile = { args: { flow: 'mobile', cartHref: '#cart', shopHref: '#shop' } };
const home = { args: { flow: 'home', cartHref: '#cart', shopHref: '#shop' } };

/** Chooses the answer at that place of the open question. */
function choose(scene: StoryScene, at: number): Promise<void> {
  return click(scene, 'input[name="answer"]', at);
}

/** Moves the scale of the open question. */
async function enterNumber({ widget, rest }: StoryScene, value: number): Promise<void> {
  const scale = widget.shadowRoot!.querySelector<HTMLInputElement>('input[type="range"]')!;
  scale.value = String(value);
  scale.dispatchEvent(new Event('input'));
  await rest();
}

interface WireFlow {
  readonly ways: readonly { readonly parts: readonly object[] }[];
  readonly questions: readonly object[];
}

const withAnUnknownQuestion = (flow: WireFlow): WireFlow => ({ ...flow, questions: [...flow.questions, { id: 'mood', kind: 'mood', title: 'How do you feel?' }] });

/** Each plan may also be one that was withdrawn since. */
function withAFormerPlan(flow: WireFlow): WireFlow {
  const [first, ...others] = flow.ways;
  const [plan, ...parts] = first!.parts;
  return { ...flow, ways: [{ parts: [{ ...plan, offeringIds: ['mobile-go-1gb'] }, ...parts] }, ...others] };
}

/** Answers the first questions so, one after the other. */
async function answer(scene: StoryScene, ...places: readonly number[]): Promise<void> {
  for (const at of places) {
    await choose(scene, at);
    await press(scene, 'continue');
  }
}

/** Answers the first question, and says of all others that it does not matter. */
async function toTheOffers(scene: StoryScene): Promise<void> {
  await choose(scene, 0);
  await press(scene, 'continue');
  while (scene.widget.shadowRoot?.querySelector('[part~="skip"]')) await press(scene, 'skip');
}

export const Flows = story<Args>({ args: { shopHref: '#shop' }, shows: 'The customer chooses what it is to be about.' });

export const FirstQuestion = story<Args>({ ...mobile, shows: 'One question, its answers, and how many offers each would leave.' });

export const Answered = story<Args>({ ...mobile, shows: 'An answer is chosen; nothing is decided before “Continue”.', act: (scene) => choose(scene, 0) });

export const NotAnswered = story<Args>({ ...mobile, shows: '“Continue” without an answer says what is missing.', act: (scene) => press(scene, 'continue') });

export const SecondQuestion = story<Args>({
  ...mobile,
  shows: 'The steps show what was answered, and lead back to it.',
  act: async (scene) => {
    await choose(scene, 0);
    await press(scene, 'continue');
  },
});

export const Number = story<Args>({
  ...mobile,
  shows: 'A number on a scale, which says what each value would leave.',
  act: (scene) => answer(scene, 1),
});

export const AnswersDropped = story<Args>({
  ...mobile,
  shows: 'An earlier answer was changed: what no longer holds is named, and can be taken back.',
  act: async (scene) => {
    await answer(scene, 0, 0);
    await press(scene, 'back');
    await press(scene, 'back');
    await answer(scene, 1);
  },
});

export const Blocked = story<Args>({
  ...mobile,
  shows: 'An answer that would leave no offer says which earlier answer it is at odds with, and leads there.',
  act: async (scene) => {
    await answer(scene, 1);
    await enterNumber(scene, 150);
    await press(scene, 'continue');
  },
});

export const LeftOut = story<Args>({
  ...mobile,
  retell: (path, body) => (path.endsWith('/guidedSellingFlow/mobile') ? withAnUnknownQuestion(body as WireFlow) : body),
  shows: 'One of the questions is of a kind that nobody knows: the others are asked, and that is said.',
});

export const OfferingsGone = story<Args>({
  ...mobile,
  retell: (path, body) => (path.endsWith('/guidedSellingFlow/mobile') ? withAFormerPlan(body as WireFlow) : body),
  shows: 'The guide names a plan that is no longer sold: it goes on without it, and says so.',
});

export const Address = story<Args>({ ...home, shows: 'Where it is to be: a form that password managers and autofill see.' });

export const Offers = story<Args>({ ...mobile, shows: 'What fits, why it fits, and what it costs.', act: toTheOffers });

export const OffersChecking = story<Args>({
  ...mobile,
  shows: 'Nobody knows yet which of the offers this customer may have: they are held back, in their shape.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T2', match: 'POST *ualification' });
    scene.world.clock.stop();
    await toTheOffers(scene);
  },
});

export const OffersOfAChosenGuide = story<Args>({
  args: { cartHref: '#cart', shopHref: '#shop' },
  shows: 'Where the customer chose the guide, the way to the other ones stands below the offers.',
  act: async (scene) => {
    await press(scene, 'start');
    await toTheOffers(scene);
  },
});

export const BackFromTheOffers = story<Args>({
  ...mobile,
  shows: 'Back at a question: the offers stay one press away.',
  act: async (scene) => {
    await toTheOffers(scene);
    await press(scene, 'back');
  },
});

export const Added = story<Args>({
  ...mobile,
  shows: 'One of the offers is in the cart.',
  act: async (scene) => {
    await toTheOffers(scene);
    await press(scene, 'add');
  },
});

export const AddFailed = story<Args>({
  ...mobile,
  shows: 'An offer could not be added: no answer is lost.',
  act: async (scene) => {
    await toTheOffers(scene);
    breakDown(scene, { kind: 'T20', match: 'POST *' });
    await press(scene, 'add');
  },
});

export const CheckFailed = story<Args>({
  ...mobile,
  shows: 'Nobody could tell whether the customer may have the offers: they are shown, that is said, and it can be asked again.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T10', match: 'POST *ProductOfferingQualification' }, { kind: 'T10', match: 'POST *productOfferingQualification' });
    await toTheOffers(scene);
  },
});

export const Loading = story<Args>({ ...mobile, ...loading, shows: 'Skeletons with the geometry of what comes.' });

export const Stalled = story<Args>({ ...mobile, ...stalled, shows: 'After five seconds it says so, and offers to try again.' });

export const NothingOnSale = story<Args>({ ...mobile, data: {}, shows: 'Nothing of what the questions are about is sold.' });

export const Failed = story<Args>({ ...mobile, ...failing, shows: 'The questions could not be read: in a customer’s words, with a way on.' });

export const Offline = story<Args>({ ...mobile, ...offline, shows: 'There is no connection.' });

export const SignedOut = story<Args>({ ...mobile, ...signedOut, shows: 'The sign-on has expired: the customer can sign in again.' });

export const Unsupported = story<Args>({ ...mobile, without: ['guidedSelling'], shows: 'The back end has no questions to ask.' });

export const NotSetUp = story<Args>({ ...notSetUp });

export const LongWords = story<Args>({ ...mobile, data: longWords, shows: 'Offers with names three times as long.', act: toTheOffers });
