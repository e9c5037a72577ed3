import { expect } from '@open-wc/testing';
import type { GuidedAnswer } from '@selfcare/core';
import { readGuidedNote, removeGuidedNotes, writeGuidedNote } from '../../../packages/core/src/guided-selling/guided-journal.js';
import { testPlatform } from '../../support/platform.js';
import { chose } from '../../support/guided-flow.js';

const answers = new Map<string, GuidedAnswer>([
  ['use', chose('much')],
  ['data', { kind: 'number', value: 20 }],
  ['price', { kind: 'any' }],
  ['where', { kind: 'address' }],
]);

describe('what is kept of a conversation', () => {
  it('is every answer but the address, and where it stood', () => {
    const platform = testPlatform();
    writeGuidedNote(platform, 'test', 'mobile', { answers, questionId: 'data' });
    const note = readGuidedNote(platform, 'test', 'mobile');
    expect([...(note?.answers ?? [])]).to.deep.equal([...answers].slice(0, 3));
    expect(note).to.deep.include({ hadAddress: true, questionId: 'data' });
    expect(readGuidedNote(platform, 'test', 'home')).to.equal(undefined);
    expect(readGuidedNote(platform, 'other', 'mobile')).to.equal(undefined);
  });

  it('is gone after 30 days, with the answers, and when it is forgotten', async () => {
    const platform = testPlatform();
    writeGuidedNote(platform, 'test', 'mobile', { answers });
    await platform.advance(29 * 86_400_000);
    expect(readGuidedNote(platform, 'test', 'mobile')).not.to.equal(undefined);
    await platform.advance(86_400_000);
    expect(readGuidedNote(platform, 'test', 'mobile')).to.equal(undefined);
    writeGuidedNote(platform, 'test', 'mobile', { answers });
    writeGuidedNote(platform, 'test', 'mobile', { answers: new Map() });
    expect(platform.journal.keys()).to.deep.equal([]);
    writeGuidedNote(platform, 'test', 'mobile', { answers });
    platform.journal.write('cart:test', 'kept');
    removeGuidedNotes(platform.journal, 'test');
    expect(platform.journal.keys()).to.deep.equal(['cart:test']);
  });

  it('is nothing where somebody else wrote it', () => {
    const platform = testPlatform();
    for (const text of ['', 'null', '{}', '[1]', '{"answers":[[1,null]],"at":0}', `{"answers":[["a",{"kind":"options"}]],"at":${platform.clock.now()}}`]) {
      platform.journal.write('guide:test:mobile', text);
      expect(readGuidedNote(platform, 'test', 'mobile')?.answers.size ?? 0, text).to.equal(0);
    }
  });
});
