import { expect } from '@open-wc/testing';
import type { AlertChange } from '@selfcare/core';
import { RecentChanges } from '../../../packages/core/src/alerts/recent-changes.js';
import { testPlatform } from '../../support/platform.js';

const change = (id: string, value: 'on' | 'off'): AlertChange => ({ kind: 'preference', id, value });
const recent = (id: string) => ({ change: change(id, 'off'), before: change(id, 'on') });

function someChanges() {
  const platform = testPlatform();
  let told = 0;
  const changes = new RecentChanges(platform.clock, () => told++);
  return { platform, changes, told: () => told };
}

describe('recent changes', () => {
  it('are remembered for ten seconds each', async () => {
    const { platform, changes, told } = someChanges();
    changes.keep(recent('a'));
    await platform.advance(6_000);
    changes.keep(recent('b'));
    await platform.advance(4_000);
    expect([changes.all.map(({ change: { id } }) => id), told()]).to.deep.equal([['b'], 1]);
    await platform.advance(6_000);
    expect([changes.all, told()]).to.deep.equal([[], 2]);
  });

  it('hold the last change of a cell, which begins its time anew', async () => {
    const { platform, changes } = someChanges();
    changes.keep(recent('a'));
    await platform.advance(6_000);
    changes.keep({ change: change('a', 'on'), before: change('a', 'off') });
    await platform.advance(6_000);
    expect(changes.all).to.deep.equal([{ change: change('a', 'on'), before: change('a', 'off') }]);
  });

  it('hand each out once', () => {
    const { changes } = someChanges();
    changes.keep(recent('a'));
    expect([changes.take('a'), changes.take('a')]).to.deep.equal([recent('a'), undefined]);
  });

  it('leave no timer behind', async () => {
    const { platform, changes, told } = someChanges();
    changes.keep(recent('a'));
    changes.clear();
    await platform.advance(20_000);
    expect([changes.all, told()]).to.deep.equal([[], 0]);
  });
});
