import { expect } from '@open-wc/testing';
import { problemOfRefusal, tmfErrorIn, type Refusal } from '../../../packages/adapters/src/tmf/tmf-problem.js';

const now = Date.parse('2026-01-15T12:00:00Z');

const problem = (refusal: Partial<Omit<Refusal, 'headers'>> & { headers?: Record<string, string> }) =>
  problemOfRefusal({ call: 'GET /x', collection: false, status: 400, html: false, ...refusal, headers: new Headers(refusal.headers) }, now);

describe('refusals of a TM Forum back end', () => {
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

  it('names the refused line, and the refused part of the contact', () => {
    const line = problem({ status: 422, body: { code: 'x', reason: 'No', message: 'Not sold', itemId: 'line-1' } });
    expect(line.fields).to.deep.equal([{ field: 'line-1', reason: 'Not sold' }]);
    const contact = problem({ status: 422, body: { code: 'x', reason: 'contactMedium.postCode and emailAddress are wrong' } });
    expect(contact.fields?.map(({ field }) => field)).to.deep.equal(['contact.email', 'contact.postcode']);
    expect(problem({ status: 422, body: { code: 'x', reason: 'No' } }).fields).to.equal(undefined);
  });

  it('keeps the words of the back end out of the message, since they may name somebody', () => {
    const { message } = problem({ status: 422, body: { code: 60, reason: 'Maya Lindqvist owes us', message: 'maya@example.com' } });
    expect(message).to.equal('GET /x answered 422 (code 60)');
  });

  it('takes a 404 that no TM Forum API would give for a wrong base', () => {
    expect(problem({ status: 404, html: true })).to.include({ code: 'configuration' });
    expect(problem({ status: 404, collection: true, body: { error: 'Not Found' } })).to.include({ code: 'configuration' });
    expect(problem({ status: 404, collection: true, body: { code: '60', reason: 'None' } })).to.include({ code: 'not-found' });
  });

  it('tells TMF errors from things that happen to have a code', () => {
    expect(tmfErrorIn({ code: 60, reason: 'No' })?.code).to.equal('60');
    for (const body of [undefined, null, [], 'error', { code: 'mobile' }, { id: '1', message: 'hi' }]) expect(tmfErrorIn(body)).to.equal(undefined);
  });
});
