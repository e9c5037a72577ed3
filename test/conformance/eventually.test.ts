import { expect } from '@open-wc/testing';
import { eventually } from '../../packages/conformance/src/eventually.js';

describe('waiting for a view', () => {
  it('ends as soon as the view does what it must', async () => {
    let rounds = 0;
    await eventually('count', () => ++rounds === 3, () => '');
    expect(rounds).to.equal(3);
  });

  it('ends with what the view must do and what it shows instead', async () => {
    const failure = await eventually('sing', () => false, () => 'nothing').catch((error: unknown) => error);
    expect(String(failure)).to.equal('Error: The view must sing. It shows: “nothing”');
  });
});
