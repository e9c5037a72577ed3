import { expect } from '@open-wc/testing';
import { knownTags, loaderOf } from '../../packages/cdn/src/late-definitions.js';
import manifest from '../../packages/widgets/package.json' with { type: 'json' };

/** The names of what is to be loaded for that markup. */
function neededBy(markup: string): readonly string[] {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return loaderOf(template.content.firstElementChild!).map(({ what }) => what);
}

describe('late definitions', () => {
  it('know every widget there is', () => {
    const defined = Object.keys(manifest.exports).flatMap((name) => /^\.\/(.+)\/define$/.exec(name)?.[1] ?? []);
    expect(knownTags).to.have.members(['selfcare-session', ...defined.map((name) => `selfcare-${name}`)]);
  });

  it('name the code of a tag, and for a session its back end', () => {
    expect(neededBy('<selfcare-cart></selfcare-cart>')).to.deep.equal(['<selfcare-cart>']);
    expect(neededBy('<selfcare-session backend="tmf"></selfcare-session>')).to.deep.equal(['<selfcare-session>', 'The back end "tmf"']);
    expect(neededBy('<selfcare-session backend="constructor"></selfcare-session>')).to.deep.equal(['<selfcare-session>']);
  });

  it('load nothing for a tag that this release does not have', () => {
    expect(neededBy('<selfcare-time-machine></selfcare-time-machine>')).to.deep.equal([]);
  });

  it('load no code twice: who defined a tag first keeps it', async () => {
    const cart = document.createElement('selfcare-cart');
    await Promise.all(loaderOf(cart).map(({ load }) => load()));
    expect(customElements.get('selfcare-cart')).not.to.equal(undefined);
    expect(loaderOf(cart)).to.deep.equal([]);
  });
});
