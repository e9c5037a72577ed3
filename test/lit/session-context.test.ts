import { expect } from '@open-wc/testing';
import { ContextEvent, ContextProvider } from '@lit/context';
import type { Session } from '@selfcare/core';
import { answerLateProviders, sessionContext } from '../../packages/lit/src/session-context.js';
import { aSession } from '../support/session.js';

describe('sessionContext', () => {
  it('is the key that every bundle uses', () => {
    expect(sessionContext).to.equal(Symbol.for('selfcare.session.v1'));
  });
});

describe('answerLateProviders', () => {
  it('has a request answered by a provider that comes later, once however often it is called', () => {
    answerLateProviders();
    answerLateProviders();
    const [outer, inner, session] = [document.createElement('div'), document.createElement('div'), aSession({ id: 'test' })];
    outer.append(inner);
    document.body.append(outer);
    const answers: (string | undefined)[] = [];
    const answer = (found: Session | undefined): void => void answers.push(found?.id);
    inner.dispatchEvent(new ContextEvent(sessionContext, inner, answer, true));
    new ContextProvider(outer, { context: sessionContext, initialValue: session }).hostConnected();
    outer.remove();
    expect(answers).to.deep.equal(['test']);
  });
});
