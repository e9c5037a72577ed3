import type { Meta } from '@storybook/web-components-vite';
import { cartStore } from '@selfcare/core';
import { scenarioOptions } from '@selfcare/mocks';
import type { CatalogueBrowserElement } from '@selfcare/widgets/catalogue-browser';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@selfcare/widgets/catalogue-browser/define';
import { longWords } from '../kit/long-words.js';
import { breakDown, click, failing, forbidden, loading, notSetUp, offline, press, signedOut, stalled } from '../kit/scenes.js';
import { offerings } from '../kit/shopping.js';
import { beginning } from '../kit/story-clock.js';
import { story } from '../kit/story.js';

type Args = Pick<CatalogueBrowserElement, 'asof' | 'strings'>;

const meta: Meta<Args> = {
  title: 'Widgets/Catalogue browser',
  component: 'selfcare-catalogue-browser',
  render: ({ asof, strings }) => html`<selfcare-catalogue-browser asof=${ifDefined(asof)} .strings=${strings}></selfcare-catalogue-browser>`,
};

export default meta;

const detail = { address: { offering: offerings.fibre.id } };

export const Shelves = story<Args>({ shows: 'Everything on sale. The cards of a row align their prices and actions.' });

export const Category = story<Args>({ address: { category: 'broadband' }, shows: 'One shelf, as a link to it opens.' });

export const Search = story<Args>({ address: { search: 'fibre' }, shows: 'What a search finds.' });

export const NothingFound = story<Args>({ address: { search: 'a pony' }, shows: 'Nothing matches: the way back is there.' });

export const Filtered = story<Args>({
  shows: 'What was chosen among the filters stands above the cards, to be taken away one by one.',
  act: (scene) => click(scene, '.facet input:not(:checked)'),
});

export const Preview = story<Args>({ args: { asof: '2026-12-01' }, address: { category: 'mobile' }, shows: 'The catalogue as it will be on a day to come: nothing can be ordered from it.' });

export const Detail = story<Args>({ ...detail, shows: 'One offering with all its prices: today, on the first bill, each month, by use.' });

export const DetailOfAPhone = story<Args>({ address: { offering: offerings.phone.id }, shows: 'A thing rather than a plan, with what there is to choose.' });

export const DetailOfABundle = story<Args>({ address: { offering: 'bundle-home-tv' }, shows: 'A bundle, with what is in it.' });

export const DetailOfPartsToChoose = story<Args>({
  address: { offering: 'bundle-office-complete' },
  shows: 'A bundle whose parts are chosen too: what there is to choose of a part stands inside of it.',
});

export const DetailToComplete = story<Args>({
  address: { offering: 'bundle-home-choice' },
  shows: 'Something is left to choose: what it is, and the way to it, in place of a button that is merely grey.',
  act: (scene) => click(scene, '.choice input[type="checkbox"]:checked'),
});

export const InTheCart = story<Args>({
  address: { category: 'broadband' },
  before: (session) => session.use(cartStore).add(offerings.fibre, 2),
  shows: 'The cart holds one of these already.',
});

export const Adding = story<Args>({
  address: { category: 'broadband' },
  shows: 'The card says that it is being added; nothing else waits.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T2', match: 'POST *' });
    scene.world.clock.stop();
    await press(scene, 'add', 1);
  },
});

export const AddFailed = story<Args>({
  address: { category: 'broadband' },
  shows: 'It could not be added: the card says why, and can be pressed again.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T20', match: 'POST *' });
    await press(scene, 'add', 1);
  },
});

export const Loading = story<Args>({ ...loading, shows: 'Skeletons with the geometry of what comes.' });

export const DetailLoading = story<Args>({ ...loading, ...detail, shows: 'One offering on its way.' });

export const Stalled = story<Args>({ ...stalled, shows: 'After five seconds it says so, and offers to try again.' });

export const Empty = story<Args>({ data: {}, shows: 'Nothing is on sale at all.' });

export const Partial = story<Args>({
  faults: [{ kind: 'T7-some', match: 'GET */productOffering' }],
  skip: 3_000,
  shows: 'Some offerings could not be read: the others are there, and it says so.',
});

export const CategoriesFailed = story<Args>({
  faults: [{ kind: 'T24', match: 'GET */category' }],
  skip: 20_000,
  shows: 'The shelves could not be read; everything can be browsed all the same.',
});

export const PricesFailed = story<Args>({
  faults: [{ kind: 'T24', match: 'GET */productOfferingPrice' }],
  skip: 20_000,
  shows: 'Prices could not be read: nothing is shown without its price.',
});

export const DetailUnread = story<Args>({
  address: { offering: offerings.phone.id },
  faults: [{ kind: 'T24', match: 'GET */productSpecification*' }],
  skip: 20_000,
  shows: 'What there is to choose could not be read: that is said where it is chosen, with a way on.',
});

export const DetailChanged = story<Args>({
  ...detail,
  data: scenarioOptions('price-change', beginning).data!,
  shows: 'The price changed while somebody looked at it: before and after, in a sentence.',
  act: async ({ session, world, rest }) => {
    await world.clock.skip(61_000);
    session.queries.invalidate(['catalogue']);
    await rest();
  },
});

export const Stale = story<Args>({
  shows: 'It could not be read again: what was there stays, with a word about it.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T24' });
    await scene.world.clock.skip(61_000);
    scene.session.queries.invalidate(['catalogue']);
    await scene.world.clock.skip(20_000);
  },
});

export const Failed = story<Args>({ ...failing, shows: 'Nothing could be read: in a customer’s words, with a way on.' });

export const DetailGone = story<Args>({ address: { offering: 'nothing-of-that-name' }, skip: 1_000, shows: 'A link to an offering that is gone.' });

export const DetailRetired = story<Args>({ address: { offering: 'broadband-24' }, shows: 'An offering that is no longer sold, as a link to it still shows it, with the way to what replaced it.' });

export const Offline = story<Args>({ ...offline, shows: 'There is no connection.' });

export const SignedOut = story<Args>({ ...signedOut, shows: 'The sign-on has expired: the customer can sign in again.' });

export const Forbidden = story<Args>({ ...forbidden, shows: 'The customer may not see this catalogue.' });

export const Unsupported = story<Args>({ without: ['catalogue'], shows: 'The back end has no catalogue.' });

export const WithoutACart = story<Args>({ without: ['cart'], address: { category: 'broadband' }, shows: 'The back end has no cart: nothing offers to add to one.' });

export const NotSetUp = story<Args>({ ...notSetUp });

export const LongWords = story<Args>({ data: longWords, address: { category: 'broadband' }, shows: 'Names three times as long, with a word that nothing breaks.' });

export const DetailLongWords = story<Args>({ data: longWords, ...detail, shows: 'One offering with names three times as long.' });
