import { expect } from '@open-wc/testing';
import { baseAddress, shown } from '../../packages/adapters/src/base-address.js';

describe('the address of a back end', () => {
  it('is resolved against the page and ends without a slash', () => {
    expect(baseAddress('base', '/tmf-api/')).to.equal(`${location.origin}/tmf-api`);
    expect(baseAddress('base', 'https://api.example.com/a/b//')).to.equal('https://api.example.com/a/b');
  });

  it('is refused with a sentence that begins with the option and repeats no secret', () => {
    for (const wrong of [undefined, 7, '', 'ftp://example.com']) {
      expect(() => baseAddress('tmf(): base', wrong)).to.throw(/^tmf\(\): base must be an http/).with.property('code', 'configuration');
    }
    for (const secret of ['https://maya:secret@example.com/', '/tmf-api?key=secret', '/tmf-api#secret']) {
      expect(() => baseAddress('base', secret)).to.throw(/without credentials/).with.property('message').not.contain('secret');
    }
  });

  it('is shown in quotes and cut, and anything else by its kind', () => {
    expect([shown('x'.repeat(100)).length, shown({}), shown(undefined)]).to.deep.equal([82, 'object', 'undefined']);
  });
});
