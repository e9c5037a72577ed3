import { expect } from '@open-wc/testing';
import { asProblem, BackendProblem, isAmbiguous, isBackendProblem, isPassing, type ProblemCode } from '@selfcare/core';

const codes: readonly ProblemCode[] = [
  'offline',
  'timeout',
  'cancelled',
  'signed-out',
  'not-allowed',
  'not-found',
  'conflict',
  'outdated',
  'invalid',
  'too-many',
  'unavailable',
  'bad-answer',
  'unsupported',
  'configuration',
  'unknown',
];

const those = (is: (problem: { code: ProblemCode; message: string }) => boolean) =>
  codes.filter((code) => is({ code, message: '' }));

describe('a problem', () => {
  it('is known by its name, also from another bundle', () => {
    expect(isBackendProblem(new BackendProblem('offline', 'no net'))).to.equal(true);
    expect(isBackendProblem({ name: 'BackendProblem', code: 'offline', message: 'no net' })).to.equal(true);
    expect([new Error('no'), undefined, null, 'BackendProblem'].some(isBackendProblem)).to.equal(false);
  });

  it('becomes plain data with all it knows, and nothing it does not', () => {
    const fields = [{ field: 'contact.email', reason: 'format' }];
    expect(asProblem(new BackendProblem('invalid', 'no', { status: 422, fields }))).to.deep.equal({
      code: 'invalid',
      message: 'no',
      status: 422,
      fields,
    });
    expect(asProblem(new BackendProblem('offline', 'no net'))).to.deep.equal({ code: 'offline', message: 'no net' });
  });

  it('keeps its cause for the developer', () => {
    const cause = new Error('deep');
    expect(new BackendProblem('unknown', 'no', { cause }).cause).to.equal(cause);
  });

  it('never asks a person to wait longer than two minutes, nor less than a second', () => {
    const waits = [0, -5, 30, 999_999].map(
      (retryAfter) => asProblem(new BackendProblem('too-many', 'no', { retryAfter })).retryAfter,
    );
    expect(waits).to.deep.equal([1, 1, 30, 120]);
  });

  it('is cancelled when a port lets an abort out', () => {
    expect(asProblem(new DOMException('gone', 'AbortError')).code).to.equal('cancelled');
  });

  it('is unknown when anything else was thrown', () => {
    expect(asProblem(new TypeError('oops'))).to.deep.equal({ code: 'unknown', message: 'oops' });
    expect(asProblem('oops')).to.deep.equal({ code: 'unknown', message: 'oops' });
    expect(asProblem(undefined)).to.deep.equal({ code: 'unknown', message: 'undefined' });
  });

  it('may pass when the way to the back end is to blame', () => {
    expect(those(isPassing)).to.deep.equal(['offline', 'timeout', 'too-many', 'unavailable', 'bad-answer']);
  });

  it('leaves open whether a write was applied when the answer got lost', () => {
    expect(those(isAmbiguous)).to.deep.equal(['offline', 'timeout', 'cancelled', 'unavailable', 'bad-answer', 'unknown']);
  });
});
