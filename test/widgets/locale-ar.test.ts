import { expect } from '@open-wc/testing';
import * as arabic from '@selfcare/widgets/locale-ar';
import { eachMessage, expectWhole } from '../support/language.js';

describe('the Arabic words', () => {
  it('are all there, with six plurals and the values of the English', () => {
    expectWhole('ar', arabic);
  });

  it('are Arabic throughout: no Latin letter but in an example', () => {
    eachMessage(arabic, (_, message, where) => {
      for (const form of typeof message === 'string' ? [message] : Object.values(message)) {
        const words = form.replace(/\{\w+\}|\u2066.*?\u2069/g, '');
        expect(words, where).not.to.match(/[A-Za-z]/);
        if (/\p{L}/u.test(words)) expect(words, where).to.match(/\p{Script=Arab}/u);
      }
    });
  });
});
