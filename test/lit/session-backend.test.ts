import { expect } from '@open-wc/testing';
import { defineBackend, type BackendFactory } from '@selfcare/core';
import { chooseBackend, describeBackend } from '../../packages/lit/src/session-backend.js';

const factory: BackendFactory = () => ({ key: 'test' });

describe('describeBackend', () => {
  it('tells how to give a back end when there is none, before any adapter is defined', () => {
    expect(describeBackend(undefined)).to.equal(
      '<selfcare-session> has no back end: set its backend property, or its backend attribute to the name of one. ' +
        'None is defined on this page: import the define module of an adapter',
    );
  });

  it('tells which names there are', () => {
    defineBackend('described', () => factory);
    expect(describeBackend('descirbed')).to.equal('<selfcare-session backend="descirbed"> names a back end that nobody defined. Defined on this page: described');
  });
});

describe('chooseBackend', () => {
  it('takes a factory as it is', () => {
    expect(chooseBackend(factory, undefined)).to.equal(factory);
  });

  it('has none while nothing is set or nobody defined the name', () => {
    expect([chooseBackend(undefined, '/api'), chooseBackend('', '/api'), chooseBackend('nobody', '/api')]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('makes a named one for the base', () => {
    const bases: string[] = [];
    defineBackend('chosen', ({ base }) => (bases.push(base), factory));
    for (const base of ['/api', 'api/v4', 'https://api.example/tmf']) expect(chooseBackend('chosen', base)).to.equal(factory);
    expect(bases).to.deep.equal(['/api', 'api/v4', 'https://api.example/tmf']);
  });

  it('refuses a base where nothing can answer', () => {
    defineBackend('strict', () => factory);
    for (const base of [undefined, '', 'javascript:alert(1)', 'ftp://files.example', 'data:text/plain,x', 'http://']) {
      const refusal = expect(() => chooseBackend('strict', base), String(base)).to.throw(/^<selfcare-session backend="strict"> has (no|the) base/);
      refusal.with.property('code', 'configuration');
    }
  });
});
