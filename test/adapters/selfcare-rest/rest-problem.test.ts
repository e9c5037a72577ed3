import { expect } from '@open-wc/testing';
import { problemOfRefusal } from '../../../packages/adapters/src/selfcare-rest/rest-problem.js';

const problem = (status: number, headers: Record<string, string> = {}, body: unknown = { code: 'why' }, html = false) =>
  problemOfRefusal({ call: 'GET /alertSettings', collection: true, status, headers: new Headers(headers), body, html }, Date.UTC(2026, 0, 1));

describe('a refusal', () => {
  it('is what it is everywhere, but for what is gone: a code that no longer counts', () => {
    expect([400, 404, 409, 410, 412, 503].map((status) => problem(status).code)).to.deep.equal([
      'invalid', 'not-found', 'conflict', 'outdated', 'outdated', 'unavailable',
    ]);
    expect(problem(429, { 'Retry-After': '7' })).to.include({ code: 'too-many', retryAfter: 7 });
  });

  it('with 404 and no error is the wrong address', () => {
    expect(problem(404, {}, null).code).to.equal('configuration');
    expect(problem(404, {}, { code: 'x' }, true).code).to.equal('configuration');
  });
});
