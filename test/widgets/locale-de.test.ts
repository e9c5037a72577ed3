import { expect } from '@open-wc/testing';
import * as german from '@selfcare/widgets/locale-de';
import { eachMessage, expectWhole } from '../support/language.js';

describe('the German words', () => {
  it('are all there, with the plurals and the values of the English', () => {
    expectWhole('de', german);
  });

  it('address the customer as "Sie"', () => {
    eachMessage(german, (_, message, where) => expect(JSON.stringify(message), where).not.to.match(/\b([dD]u|[dD]ein\w*|[dD]ir|[dD]ich)\b/));
  });
});
