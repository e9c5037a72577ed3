import { expect } from '@open-wc/testing';
import { problemOfRefusal } from '../../../packages/adapters/src/selfcare-rest/rest-problem.js';

const problem = (status: number, headers: Record<string, string> = {}, body: unknown = { code: 'why' }, isHtml = false) =>
  problemOfRefusal({ call: 'GET /alertSettings', status, headers: new Headers(headers), body, isHtml }, Date.UTC(2026, 0, 1));

describe('a refusal', () => {
  it('becomes a problem of its own kind', () => {
    const codes = [400, 401, 403, 404, 405, 408, 409, 410, 412, 422, 428, 429, 500, 501, 503, 418].map((status) => problem(status).code);
    expect(codes).to.deep.equal([
      'invalid',
      'signed-out',
      'not-allowed',
      'not-found',
      'unsupported',
      'timeout',
      'conflict',
      'outdated',
      'outdated',
      'invalid',
      'outdated',
      'too-many',
      'unavailable',
      'unsupported',
      'unavailable',
      'unknown',
    ]);
  });

  it('says how long to wait, from 1 to 120 s, by the time of the answer', () => {
    expect(problem(429, { 'Retry-After': '7' }).retryAfter).to.equal(7);
    expect(problem(429, { 'Retry-After': '999999' }).retryAfter).to.equal(120);
    const dates = { Date: 'Thu, 01 Jan 2030 00:00:00 GMT', 'Retry-After': 'Thu, 01 Jan 2030 00:00:30 GMT' };
    expect(problem(429, dates).retryAfter).to.equal(30);
    expect(problem(429, { 'Retry-After': 'soon' }).retryAfter).to.equal(undefined);
  });

  it('with 404 and no error is the wrong address', () => {
    expect(problem(404, {}, null).code).to.equal('configuration');
    expect(problem(404, {}, { code: 'x' }, true).code).to.equal('configuration');
  });
});
