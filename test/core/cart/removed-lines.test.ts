import { expect } from '@open-wc/testing';
import { RemovedLines } from '../../../packages/core/src/cart/removed-lines.js';
import { testPlatform } from '../../support/platform.js';
import { aCartLine } from '../../support/samples.js';

function some() {
  const platform = testPlatform();
  const forgotten: number[] = [];
  const removed = new RemovedLines(platform.clock, () => forgotten.push(platform.clock.now()));
  for (const [position, id] of ['a', 'b'].entries()) removed.keep({ line: aCartLine({ id }), position });
  return { platform, removed, forgotten };
}

describe('removed lines', () => {
  it('remembers each line and where it stood for ten seconds', async () => {
    const { platform, removed, forgotten } = some();
    await platform.advance(9_999);
    expect(removed.all.map(({ line, position }) => `${line.id} ${position}`)).to.deep.equal(['a 0', 'b 1']);
    await platform.advance(1);
    expect(removed.all).to.deep.equal([]);
    expect(forgotten).to.have.length(2);
  });

  it('hands a line out once', () => {
    const { removed } = some();
    expect(removed.take('a')?.id).to.equal('a');
    expect(removed.take('a')).to.equal(undefined);
    expect(removed.all.map(({ line }) => line.id)).to.deep.equal(['b']);
  });

  it('counts anew for a line that was taken out again', async () => {
    const { platform, removed } = some();
    await platform.advance(6_000);
    removed.keep({ line: aCartLine({ id: 'a' }), position: 0 });
    await platform.advance(6_000);
    expect(removed.all.map(({ line }) => line.id)).to.deep.equal(['a']);
  });

  it('tells nobody of what was cleared', async () => {
    const { platform, removed, forgotten } = some();
    removed.clear();
    await platform.advance(20_000);
    expect(removed.all).to.deep.equal([]);
    expect(forgotten).to.deep.equal([]);
  });
});
