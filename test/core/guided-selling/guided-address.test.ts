import { expect } from '@open-wc/testing';
import { readPlace, writePlace } from '../../../packages/core/src/guided-selling/guided-address.js';
import { testPlatform } from '../../support/platform.js';

describe('the place of a conversation in the page’s address', () => {
  it('comes back as it was written, whatever the ids are', () => {
    const { routing } = testPlatform();
    for (const place of [{ flowId: 'mobile', questionId: 'data' }, { flowId: 'a/b', questionId: '100 %/ä' }, { flowId: 'mobile', questionId: '' }, { flowId: 'mobile' }, {}]) {
      writePlace(routing, place);
      expect(readPlace(routing)).to.deep.equal(place);
    }
  });

  it('is read from an address that somebody wrote by hand', () => {
    const platform = testPlatform();
    platform.visit({ guide: '100%/x' });
    expect(readPlace(platform.routing)).to.deep.equal({ flowId: '100%', questionId: 'x' });
  });
});
