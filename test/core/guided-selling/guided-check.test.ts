import { expect } from '@open-wc/testing';
import type { GuidedQuestion } from '@selfcare/core';
import { checkFlow } from '../../../packages/core/src/guided-selling/guided-check.js';
import { aChoice, aNumber } from '../../support/guided-flow.js';

const check = (...questions: readonly GuidedQuestion[]) => {
  const { questions: kept, faults } = checkFlow({ questions });
  return { kept: kept.map(({ id }) => id), codes: faults.map(({ code }) => code), messages: faults.map(({ message }) => message).join(' ') };
};
const options = { yes: [], no: [] };
const after = (id: string, questionId: string, optionId = 'yes') => aChoice(id, options, { dependsOn: [{ questionId, optionIds: [optionId] }] });

describe('the check of a flow', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(check(aChoice('a', options), aNumber(), after('b', 'a'))).to.deep.include({ kept: ['a', 'data', 'b'], codes: [] });
  });

  it('asks first what others depend on', () => {
    expect(check(after('c', 'b'), after('b', 'a'), aChoice('a', options)).kept).to.deep.equal(['a', 'b', 'c']);
  });

  it('leaves out a question of a kind that it does not know, and names both', () => {
    const { options: _, ...rest } = aChoice('mood', options);
    const { kept, codes, messages } = check({ ...rest, kind: 'unknown', kindName: 'colour-wheel' }, aChoice('a', options));
    expect([kept, codes]).to.deep.equal([['a'], ['unknown-kind']]);
    expect(messages).to.contain('mood').and.to.contain('colour-wheel');
  });

  it('leaves out a question without answers', () => {
    expect(check(aChoice('a', {}), aChoice('b', options))).to.deep.include({ kept: ['b'], codes: ['no-answers'] });
  });

  it('leaves out what depends on each other in a circle, and goes on with the rest', () => {
    const { kept, codes, messages } = check(after('a', 'b'), after('b', 'a'), aChoice('c', options));
    expect([kept, codes]).to.deep.equal([['c'], ['cycle']]);
    expect(messages).to.contain('"a", "b"');
    expect(check(after('a', 'a'))).to.deep.include({ kept: [], codes: ['cycle'] });
  });

  it('leaves out what depends on a question or an answer that is not there', () => {
    expect(check(after('a', 'nothing'), after('b', 'a'), aChoice('c', options))).to.deep.include({
      kept: ['c'],
      codes: ['unknown-question', 'unknown-question'],
    });
    expect(check(aChoice('a', options), after('b', 'a', 'maybe'))).to.deep.include({ kept: ['a'], codes: ['unknown-answer'] });
    expect(check(aNumber(), after('b', 'data'))).to.deep.include({ kept: ['data'], codes: ['unknown-answer'] });
  });

  it('leaves out limits that nobody can meet', () => {
    const some = (least: number, most: number) => aChoice('a', options, { kind: 'some-of', least, most });
    for (const question of [some(3, 3), some(2, 1), some(-1, 1), some(0, 0), aNumber({ least: 5, most: 1 }), aNumber({ step: 0 }), aNumber({ initial: NaN })]) {
      expect(check(question)).to.deep.include({ kept: [], codes: ['wrong-limits'] });
    }
  });

  it('leaves out the second of two with one id', () => {
    expect(check(aChoice('a', options), aNumber({ id: 'a' })).codes).to.deep.equal(['repeated-id']);
    const twice = aChoice('b', options);
    expect(check({ ...twice, options: [...twice.options, ...twice.options] }).codes).to.deep.equal(['repeated-id']);
  });
});
