import { expect } from '@open-wc/testing';
import { backendNames, defineBackend, namedBackend, onBackendDefined, type BackendFactory } from '@selfcare/core';

const makes = (key: string) => (): BackendFactory => () => ({ key });

describe('the back ends known by name', () => {
  it('hold the first definition of a name', () => {
    const first = makes('first');
    defineBackend('backend-test-one', first);
    defineBackend('backend-test-one', makes('second'));
    expect(namedBackend('backend-test-one')).to.equal(first);
    expect(backendNames()).to.include('backend-test-one');
  });

  it('are unknown until they are defined', () => {
    expect(namedBackend('backend-test-none')).to.equal(undefined);
    expect(namedBackend('constructor')).to.equal(undefined);
  });

  it('are told to whoever waits, until they leave', () => {
    const heard: string[] = [];
    const leave = onBackendDefined((name) => heard.push(name));
    defineBackend('backend-test-two', makes('two'));
    defineBackend('backend-test-two', makes('again'));
    leave();
    defineBackend('backend-test-three', makes('three'));
    expect(heard).to.deep.equal(['backend-test-two']);
  });
});
