import { expect } from '@open-wc/testing';
import * as pseudoWords from '@selfcare/widgets/locale-en-xa';
import { pseudo } from '../../packages/widgets/src/pseudo.js';
import { eachMessage, expectWhole } from '../support/language.js';

describe('pseudo', () => {
  it('makes words accented, bracketed and longer, and leaves what is filled in', () => {
    const words = pseudo({ name: 'test', en: { remove: 'Remove {name}', items: { one: '{count} item', other: '{count} items' } } });
    expect(words).to.deep.equal({ remove: '[Ŕéɱöṽé {name}~~~]', items: { one: '[{count} îţéɱ~~]', other: '[{count} îţéɱš~~~]' } });
  });

  it('stands for every word of every widget, about 40 % longer', () => {
    expectWhole('en-XA', pseudoWords);
    let [before, after] = [0, 0];
    eachMessage(pseudoWords, (english, message) => {
      before += JSON.stringify(english).length;
      after += JSON.stringify(message).length;
    });
    expect(after / before).to.be.within(1.3, 1.55);
  });
});
