import { expect, fixture } from '@open-wc/testing';
import type { Problem, ProblemCode } from '@selfcare/core';
import { problemNotice, problemWords, type ProblemSpeaker } from '../../packages/widgets/src/problem-notice.js';
import { problemStrings } from '../../packages/widgets/src/problem-strings.js';

const english: ProblemSpeaker = {
  say(key, values = {}) {
    const message = problemStrings[key];
    return (typeof message === 'string' ? message : message.other).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  },
};

const problem = (code: ProblemCode, details: Partial<Problem> = {}): Problem => ({ code, message: 'ECONNREFUSED 10.0.0.1', ...details });

async function labels(code: ProblemCode): Promise<string[]> {
  const drawn = await fixture(problemNotice(problem(code), english, { onRetry: () => undefined, onSignIn: () => undefined }));
  return [...drawn.querySelectorAll('button')].map(({ textContent }) => textContent!.trim());
}

describe('problemNotice', () => {
  it('says what went wrong in the customer’s words, never in the back end’s', async () => {
    const drawn = await fixture(problemNotice(problem('unavailable'), english, {}));
    expect(drawn.textContent).to.contain('Something went wrong on our side').and.not.contain('ECONNREFUSED');
  });

  it('offers to try again where that may help', async () => {
    for (const code of ['offline', 'timeout', 'unavailable', 'bad-answer', 'too-many', 'unknown', 'conflict'] as const) expect(await labels(code), code).to.deep.equal(['Try again']);
  });

  it('offers to sign in when the customer is signed out', async () => {
    expect(await labels('signed-out')).to.deep.equal(['Sign in']);
  });

  it('offers nothing where nothing helps', async () => {
    for (const code of ['not-allowed', 'unsupported', 'configuration'] as const) expect(await labels(code), code).to.deep.equal([]);
  });

  it('names what failed only where nothing more exact is known', async () => {
    const title = async (code: ProblemCode) => (await fixture(problemNotice(problem(code), english, {}, 'The list was not loaded'))).querySelector('.notice-title')?.textContent;
    expect(await title('unavailable')).to.equal('The list was not loaded');
    expect(await title('offline')).to.equal('You seem to be offline');
  });

  it('tells how long to wait where the back end does', () => {
    expect(problemWords(problem('too-many', { retryAfter: 30 }), english).message).to.equal('Please try again in 30 seconds.');
    expect(problemWords(problem('too-many'), english).message).to.equal('Something went wrong on our side. Please try again in a moment.');
  });

  it('takes a code it does not know for one more thing that went wrong', () => {
    expect(problemWords(problem('on-fire' as ProblemCode), english).title).to.equal('This is not available right now');
  });
});
