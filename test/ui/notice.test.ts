import { expect, fixture, html } from '@open-wc/testing';
import { adoptStyles, render } from 'lit';
import { baseStyles } from '../../packages/ui/src/base-styles.js';
import { iconStyles } from '../../packages/ui/src/icon.js';
import { notice, noticeStyles } from '../../packages/ui/src/notice.js';

describe('notice', () => {
  it('says what happened, what it means, and the way on', async () => {
    const drawn = await fixture(notice({ tone: 'critical', title: 'Not loaded', message: 'Try again.', actions: html`<button>Again</button>` }));
    expect(drawn.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Not loaded Try again. Again');
    expect(drawn.classList.contains('critical')).to.equal(true);
    await expect(drawn).to.be.accessible();
  });

  it('leaves out what it was not given', async () => {
    const drawn = await fixture(notice({ tone: 'info', message: 'Saved.' }));
    expect(drawn.querySelector('.notice-title')).to.equal(null);
    expect(drawn.querySelector('.notice-actions')).to.equal(null);
  });

  for (const [direction, edge] of [['ltr', 'left'], ['rtl', 'right']] as const) {
    it(`stands its way on below its words, where they begin, when there is no room beside them (${direction})`, async () => {
      const host = await fixture(html`<div dir=${direction} style="inline-size: 300px"></div>`);
      const root = host.attachShadow({ mode: 'open' });
      adoptStyles(root, [baseStyles, iconStyles, noticeStyles]);
      render(notice({ tone: 'info', message: 'It could not be loaded. Try again in a moment.', actions: html`<button>Try it again now</button>` }), root);
      const [words, way] = ['p', 'button'].map((selector) => root.querySelector(selector)!.getBoundingClientRect());
      expect(way!.top).to.be.least(words!.bottom);
      expect(way![edge]).to.be.closeTo(words![edge], 1);
    });
  }
});
