import { expect } from '@open-wc/testing';
import type { CataloguePort, Offering } from '@selfcare/core';
import { withValue } from '../../../packages/core/src/catalogue/configuration-rules.js';
import { OpenedOffering, type OpenedState } from '../../../packages/core/src/catalogue/opened-offering.js';
import { anOffering } from '../../support/samples.js';
import { aCataloguePort, aSession } from '../../support/session.js';

const colours: Offering['characteristics'] = [
  { name: 'Colour', values: ['Ink', 'Moss'].map((value) => ({ value, label: value })), defaults: ['Ink'], least: 1, most: 1 },
];

/** An open detail over a catalogue of phones, and all that it has shown. */
function setUp(overrides: Partial<CataloguePort> = {}) {
  const port = aCataloguePort({ getOffering: (id) => Promise.resolve(anOffering({ id, characteristics: colours })), ...overrides });
  const session = aSession({ backend: { catalogue: port } });
  const shown: OpenedState[] = [];
  const opened = new OpenedOffering(session, (state) => shown.push(state));
  const read = (id: string | undefined): Promise<void> => {
    opened.read(id, undefined);
    return session.platform.settle();
  };
  const chosen = (): readonly (readonly string[])[] | undefined => shown.at(-1)?.configured?.chosen.characteristics.map(({ values }) => values);
  const choose = (value: string): void => opened.choose((offering, before) => withValue(offering, before, [], 'Colour', value));
  return { session, opened, shown, read, chosen, choose };
}

describe('an open offering', () => {
  it('is there with what is usually chosen of it', async () => {
    const { read, shown, chosen } = setUp();
    await read('phone');
    expect(shown.at(-1)?.opened).to.include({ status: 'ready' });
    expect(chosen()).to.deep.equal([['Ink']]);
  });

  it('keeps what was chosen of it while another one is open, until it is forgotten', async () => {
    const { read, chosen, choose, opened } = setUp();
    await read('phone');
    choose('Moss');
    await read('other');
    expect(chosen()).to.deep.equal([['Ink']]);
    await read('phone');
    expect(chosen()).to.deep.equal([['Moss']]);
    opened.forget();
    await read('phone');
    expect(chosen()).to.deep.equal([['Ink']]);
  });

  it('shows nothing of the one before while the next is on its way, and nothing once it is closed', async () => {
    const { read, shown, opened } = setUp();
    await read('phone');
    opened.read('other', undefined);
    expect(shown.at(-1)?.opened.value).to.equal(undefined);
    await read('other');
    opened.stop();
    await read(undefined);
    expect(shown.at(-1)).to.deep.include({ configured: undefined });
    expect(shown.at(-1)?.opened.value).to.equal(undefined);
  });

  it('of which nothing is here takes no choice', async () => {
    const { read, shown, choose } = setUp({ getOffering: () => new Promise(() => undefined) });
    await read('phone');
    choose('Moss');
    expect(shown.at(-1)?.configured).to.equal(undefined);
  });
});
