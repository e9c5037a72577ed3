import { expect } from '@open-wc/testing';
import { defineTranslations, followTranslations, languagesOf, loadTranslations, translated, type Translations } from '../../packages/lit/src/translations.js';
import { hearConsole } from './hear-console.js';

describe('translations', () => {
  it('are found by the language, the name of the strings and the key', () => {
    defineTranslations('it', { testCart: { heading: 'Carrello' } });
    expect(translated('testCart', 'heading', 'it')).to.equal('Carrello');
    expect([translated('testCart', 'heading', 'it-CH'), translated('testCart', 'count', 'it'), translated('other', 'heading', 'it')]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may be a whole module, and are known by the canonical tag', () => {
    defineTranslations('pt-br', { testCart: { heading: 'Carrinho' } });
    expect(translated('testCart', 'heading', 'pt-BR')).to.equal('Carrinho');
    expect(() => defineTranslations('pt_BR', {})).to.throw(RangeError);
  });

  it('give no message that could not be said, nor what every object has', () => {
    defineTranslations('da', { testCart: { heading: 7 } } as unknown as Translations);
    expect([translated('testCart', 'heading', 'da'), translated('testCart', 'toString', 'da'), translated('toString', 'name', 'da')]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are asked for once, and only for a locale that they serve', async () => {
    let asked = 0;
    defineTranslations('nb', () => {
      asked += 1;
      return Promise.resolve({ testCart: { heading: 'Handlekurv' } });
    });
    expect(loadTranslations('nn-NO')).to.equal(undefined);
    await Promise.all([loadTranslations('nb-NO'), loadTranslations('nb')]);
    expect([asked, translated('testCart', 'heading', 'nb')]).to.deep.equal([1, 'Handlekurv']);
    expect(loadTranslations('nb')).to.equal(undefined);
  });

  it('tell who follows them until they leave', () => {
    let heard = 0;
    const leave = followTranslations(() => (heard += 1));
    defineTranslations('is', {});
    leave();
    defineTranslations('is', {});
    expect(heard).to.equal(1);
  });

  it('that cannot be loaded are told to the developer, and asked for again', async () => {
    const { said, stop } = hearConsole('error');
    defineTranslations('et', () => Promise.reject(new Error('no network')));
    await loadTranslations('et');
    stop();
    expect(said).to.deep.equal(['The words for et could not be loaded: Error: no network']);
    expect(loadTranslations('et')).not.to.equal(undefined);
  });

  it('serve a locale from the nearest language to the widest', () => {
    expect(languagesOf('zh-Hant-TW')).to.deep.equal(['zh-Hant-TW', 'zh-Hant', 'zh']);
  });
});
