import { expect } from '@open-wc/testing';
import type { Refusal } from '../../../packages/adapters/src/json-problem.js';
import { problemOfRefusal, tmfErrorIn } from '../../../packages/adapters/src/tmf/tmf-problem.js';

const now = Date.parse('2026-01-15T12:00:00Z');

const problem = (refusal: Partial<Omit<Refusal, 'headers'>> & { headers?: Record<string, string> }) =>
  problemOfRefusal({ call: 'GET /x', collection: false, status: 400, html: false, ...refusal, headers: new Headers(refusal.headers) }, now);

describe('refusals of a TM Forum back end', () => {
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
