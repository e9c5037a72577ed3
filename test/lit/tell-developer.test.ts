import { expect } from '@open-wc/testing';
import { tellDeveloper } from '../../packages/lit/src/tell-developer.js';
import { hearConsole } from './hear-console.js';

describe('tellDeveloper', () => {
  it('says each message once', () => {
    const { said, stop } = hearConsole('warn');
    for (const message of ['one', 'two', 'one']) tellDeveloper('warn', message);
    stop();
    expect(said).to.deep.equal(['one', 'two']);
  });

  it('keeps errors and warnings apart', () => {
    const [errors, warnings] = [hearConsole('error'), hearConsole('warn')];
    tellDeveloper('error', 'an error');
    tellDeveloper('warn', 'a warning');
    errors.stop();
    warnings.stop();
    expect([errors.said, warnings.said]).to.deep.equal([['an error'], ['a warning']]);
  });
});
