import type { Meta } from '@storybook/web-components-vite';
import { alertsStore } from '@selfcare/core';
import type { AlertSettingsElement } from '@selfcare/widgets/alert-settings';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@selfcare/widgets/alert-settings/define';
import { breakDown, failing, forbidden, loading, notSetUp, offline, press, signedOut, stalled } from '../kit/scenes.js';
import { story } from '../kit/story.js';

type Args = Pick<AlertSettingsElement, 'subject' | 'strings'>;

const meta: Meta<Args> = {
  title: 'Widgets/Alert settings',
  component: 'selfcare-alert-settings',
  render: ({ subject, strings }) => html`<selfcare-alert-settings subject=${ifDefined(subject)} .strings=${strings}></selfcare-alert-settings>`,
};

export default meta;

interface WireSettings {
  readonly preferences: readonly object[];
  readonly contacts: readonly object[];
}

/** One choice is about a topic of former times, and one contact is in no shape that anybody knows. */
function withUnknown(settings: WireSettings): WireSettings {
  const { preferences, contacts } = settings;
  return { ...settings, contacts: [...contacts, { channel: 'telex' }], preferences: [...preferences, { ...preferences[0]!, id: 'account.fax.email', topicId: 'fax' }] };
}

const maya = { customer: 'customer-maya' };

export const Account = story<Args>({ ...maya, shows: 'Topics by channels for the whole account; what the law fixes says why.' });

export const Line = story<Args>({ ...maya, args: { subject: 'line-mobile' }, shows: 'One line: it follows the account until it has a choice of its own.' });

export const Phone = story<Args>({ ...maya, globals: { width: 'w360' }, shows: 'Where there is no room for a matrix: one list for each topic.' });

export const Saving = story<Args>({
  ...maya,
  shows: 'A choice shows at once, and says that it is being saved.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T2', match: 'PATCH *' });
    scene.world.clock.stop();
    await press(scene, 'switch', 1);
  },
});

export const Changed = story<Args>({
  ...maya,
  shows: 'What was changed last can be undone for ten seconds.',
  act: async (scene) => {
    await press(scene, 'switch', 1);
    scene.world.clock.stop();
  },
});

export const ChangeFailed = story<Args>({
  ...maya,
  shows: 'One choice was not saved: it is what it was, says so, and the others are untouched.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T24', match: 'PATCH *' });
    const pressed = press(scene, 'switch', 1);
    await scene.world.clock.skip(20_000);
    await pressed;
  },
});

export const ChangedElsewhere = story<Args>({
  ...maya,
  shows: 'The choice was changed on another device in the meantime.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T19', match: 'PATCH *' });
    await press(scene, 'switch', 1);
  },
});

export const Verifying = story<Args>({ ...maya, shows: 'A contact is shown to be the customer’s by a code.', act: (scene) => press(scene, 'verify') });

export const WrongCode = story<Args>({
  ...maya,
  shows: 'The code was not the right one.',
  act: async (scene) => {
    await press(scene, 'verify');
    await scene.session.use(alertsStore).confirmCode('000000');
  },
});

export const CodeNotSent = story<Args>({
  ...maya,
  shows: 'No code could be sent: why, and the way to have another one sent.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T15', match: 'POST *alertVerification' });
    await press(scene, 'verify');
  },
});

export const LeftOut = story<Args>({
  ...maya,
  retell: (path, body) => (path.endsWith('/alertSettings') ? withUnknown(body as WireSettings) : body),
  shows: 'Choices about topics that are no longer there, and entries that cannot be read: counted, never dropped without a word.',
});

export const Empty = story<Args>({
  ...maya,
  retell: (path, body) => (path.endsWith('/alertSettings') ? { subjects: [], topics: [], contacts: [], preferences: [], thresholds: [] } : body),
  shows: 'There is nothing yet that the customer could be told of.',
});

export const Loading = story<Args>({ ...maya, ...loading, shows: 'Skeletons with the geometry of what comes.' });

export const Stalled = story<Args>({ ...maya, ...stalled, shows: 'After five seconds it says so, and offers to try again.' });

export const Anonymous = story<Args>({ shows: 'Nobody is signed in: there is nothing to choose for.' });

export const Stale = story<Args>({
  ...maya,
  shows: 'It could not be read again: what was there stays, with a word about it.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T24' });
    const read = scene.session.use(alertsStore).refresh();
    await scene.world.clock.skip(20_000);
    await read;
  },
});

export const Failed = story<Args>({ ...maya, ...failing, shows: 'The settings could not be read: in a customer’s words, with a way on.' });

export const Offline = story<Args>({ ...maya, ...offline, shows: 'There is no connection.' });

export const SignedOut = story<Args>({ ...maya, ...signedOut, shows: 'The sign-on has expired: the customer can sign in again.' });

export const Forbidden = story<Args>({ ...maya, ...forbidden, shows: 'The customer may not see these settings.' });

export const Unsupported = story<Args>({ ...maya, without: ['alerts'], shows: 'The back end has no alerts.' });

export const NotSetUp = story<Args>({ ...notSetUp });
