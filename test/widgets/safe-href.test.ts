import { expect } from '@open-wc/testing';
import { safeHref, warnOfUnsafeHrefs } from '../../packages/widgets/src/safe-href.js';

describe('safeHref', () => {
  it('lets relative and http(s) addresses through as they were written', () => {
    for (const href of ['/cart', 'cart?x=1', '#cart', 'https://shop.example/cart', 'HTTP://shop.example']) expect(safeHref(href)).to.equal(href);
  });

  it('leaves out every address that runs or shows something of its own', () => {
    const hostile = ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', 'file:///etc'];
    for (const href of hostile) expect(safeHref(href), href).to.equal(undefined);
  });

  it('takes nothing for no address', () => {
    expect([undefined, null, '', ' ', 'http://['].map(safeHref)).to.deep.equal([undefined, undefined, undefined, undefined, undefined]);
  });

  it('tells the developer once which attribute leads nowhere', () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => said.push(message);
    const element = Object.assign(document.createElement('a-shelf'), { shopHref: 'javascript:alert(1)', cartHref: '/cart', otherHref: 'data:,' });
    const changed = new Map([['shopHref', undefined], ['cartHref', undefined]]);
    warnOfUnsafeHrefs(element, changed, 'shopHref', 'cartHref', 'otherHref');
    warnOfUnsafeHrefs(element, changed, 'shopHref');
    console.error = error;
    expect(said).to.deep.equal(['<a-shelf shophref="javascript:alert(1)"> leads nowhere: it takes a relative or an http(s) address']);
  });
});
