import { expect, fixture, html } from '@open-wc/testing';
import { configurationWords, lineConfiguration } from '../../packages/widgets/src/line-configuration.js';

const voice = { characteristics: [], parts: [{ offeringId: 'line', name: 'Phone line', quantity: 4 }] };

describe('the configuration of a line', () => {
  it('reads like what was chosen', () => {
    const words = configurationWords({
      characteristics: [{ name: 'Colour', values: ['Ink'] }, { name: 'Languages', values: ['Hindi', 'Polish'] }, { name: 'Nothing', values: [] }],
      parts: [{ offeringId: 'box', name: 'TV box', quantity: 2 }, { offeringId: 'voice', name: 'Office phones', quantity: 1, configuration: voice }],
    });
    expect(words).to.deep.equal(['Colour: Ink', 'Languages: Hindi, Polish', '2 × TV box', 'Office phones (4 × Phone line)']);
  });

  it('draws nothing where there was nothing to choose, and hostile words as words', async () => {
    const draw = (configuration: Parameters<typeof lineConfiguration>[0]) => fixture(html`<div>${lineConfiguration(configuration)}</div>`);
    expect((await draw(undefined)).querySelector('ul')).to.equal(null);
    expect((await draw({ characteristics: [], parts: [] })).querySelector('ul')).to.equal(null);
    const drawn = await draw({ characteristics: [{ name: '<img src=x onerror=alert(1)>', values: ['\u202eevil'] }], parts: [] });
    expect([drawn.querySelector('img'), drawn.querySelectorAll('bdi').length]).to.deep.equal([null, 1]);
  });
});
