import { expect } from '@open-wc/testing';
import { codeOfStatus, refusalProblem, type Refusal } from '../../packages/adapters/src/json-problem.js';

const now = Date.parse('2026-01-15T12:00:00Z');

const problem = ({ headers, ...refusal }: Partial<Omit<Refusal, 'headers'>> & { headers?: Record<string, string> }) =>
  refusalProblem({ call: 'GET /x', collection: false, status: 400, html: false, ...refusal, headers: new Headers(headers) }, {}, now);

describe('refusals over HTTP', () => {
  it('have one code for each way to go on', () => {
    const codes = {
      400: 'invalid', 401: 'signed-out', 403: 'not-allowed', 404: 'not-found', 405: 'unsupported', 409: 'conflict', 410: 'not-found', 412: 'outdated',
      418: 'unknown', 422: 'invalid', 428: 'outdated', 429: 'too-many', 500: 'unavailable', 501: 'unsupported', 503: 'unavailable',
    };
    for (const [status, code] of Object.entries(codes)) expect(problem({ status: Number(status) }), status).to.include({ code, status: Number(status) });
  });

  it('waits for Retry-After between 1 and 120 seconds, by the time of the answer', () => {
    const wait = (retry: string, date?: string) => problem({ status: 429, headers: { 'Retry-After': retry, ...(date ? { Date: date } : {}) } }).retryAfter;
    expect(wait('7')).to.equal(7);
    expect(wait('0')).to.equal(1);
    expect(wait('999999')).to.equal(120);
    expect(wait('Thu, 15 Jan 2026 12:00:30 GMT')).to.equal(30);
    expect(wait('Thu, 15 Jan 2026 15:00:30 GMT', 'Thu, 15 Jan 2026 15:00:00 GMT')).to.equal(30);
    expect(wait('Thu, 15 Jan 2026 11:00:00 GMT')).to.equal(1);
    expect(wait('later')).to.equal(undefined);
  });

  it('names the back end’s code and the refused inputs, and those only where it is the input that is wrong', () => {
    const refusal = { call: 'PATCH /x', collection: false, status: 422, html: false, headers: new Headers() };
    const words = { code: '60', fields: [{ field: 'line-1', reason: 'No' }] };
    expect(refusalProblem(refusal, words, now)).to.deep.include({ message: 'PATCH /x answered 422 (code 60)', fields: words.fields });
    expect(refusalProblem({ ...refusal, status: 409 }, words, now).fields).to.equal(undefined);
  });

  it('takes another meaning where an API gives one to a status', () => {
    expect(codeOfStatus(410)).to.equal('not-found');
    expect(refusalProblem({ call: 'GET /x', collection: false, status: 410, html: false, headers: new Headers() }, {}, now, 'outdated').code).to.equal('outdated');
  });
});
