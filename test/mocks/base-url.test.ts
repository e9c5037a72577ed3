import { expect } from '@open-wc/testing';
import { readBaseUrl } from '../../mocks/src/base-url.js';

const covers = (baseUrl: string, url: string): boolean => readBaseUrl(baseUrl).covers(new URL(url));

describe('base URL', () => {
  it('as a path covers what is below it on any origin, and nothing beside it', () => {
    expect(covers('/tmf-api', 'https://one.example/tmf-api/x')).to.equal(true);
    expect(covers('/tmf-api/', 'http://other.example:81/tmf-api')).to.equal(true);
    expect(covers('/tmf-api', 'https://one.example/tmf-apis')).to.equal(false);
    expect(covers('/tmf-api', 'https://one.example/x/tmf-api/')).to.equal(false);
  });

  it('as an absolute URL covers its own origin only', () => {
    expect(covers('https://bss.example/api', 'https://bss.example/api/x')).to.equal(true);
    expect(covers('https://bss.example/api', 'http://bss.example/api/x')).to.equal(false);
    expect(covers('https://bss.example', 'https://bss.example/anything')).to.equal(true);
  });

  it('starts the links without a slash at its end', () => {
    expect(readBaseUrl('/tmf-api/').href).to.equal('/tmf-api');
    expect(readBaseUrl('https://bss.example/api/').href).to.equal('https://bss.example/api');
    expect(readBaseUrl('/').href).to.equal('');
  });

  it('is refused when it is neither', () => {
    for (const baseUrl of ['tmf-api', '//host', '', 'http://', 'mailto:a@b.example']) {
      expect(() => readBaseUrl(baseUrl), baseUrl).to.throw(TypeError, JSON.stringify(baseUrl));
    }
  });
});
