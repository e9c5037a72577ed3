import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Offering } from '@selfcare/core';
import { provideSession } from '@selfcare/lit';
import '@selfcare/widgets/catalogue-browser/define';
import type { CatalogueBrowserElement } from '@selfcare/widgets/catalogue-browser';
import { loadLateParts } from '../../support/late-parts.js';
import { aCataloguePort, aSession, type TestSession } from '../../support/session.js';
import { anOffering } from '../../support/samples.js';
import { drawn, part, parts } from '../../support/widget.js';

const many = 10_000;
const offerings: readonly Offering[] = Array.from({ length: many }, (_, at) => anOffering({ id: `o${at}`, name: `Offer ${at}` }));

interface Shown {
  readonly browser: CatalogueBrowserElement;
  readonly session: TestSession;
  readonly pane: HTMLElement;
  readonly rendered: string[];
}

/** A browser of 10,000 cards in a pane that scrolls by itself, 700 by 600 px. */
async function aLongList(address: Readonly<Record<string, string>> = {}): Promise<Shown> {
  const rendered: string[] = [];
  class Watched extends (customElements.get('selfcare-catalogue-browser') as typeof CatalogueBrowserElement) {
    protected override renderCard(...options: Parameters<CatalogueBrowserElement['renderCard']>) {
      rendered.push(options[0].id);
      return super.renderCard(...options);
    }
  }
  const tag = `watched-browser-${tags++}`;
  customElements.define(tag, Watched);
  const pane = await fixture<HTMLElement>(html`<div></div>`);
  pane.style.cssText = 'inline-size: 700px; block-size: 600px; overflow: auto';
  const catalogue = aCataloguePort({
    listOfferings: () => Promise.resolve({ offerings, total: many, hasMore: false, skipped: 0 }),
    getOffering: (id) => Promise.resolve(offerings.find((one) => one.id === id)!),
  });
  const session = aSession({ locale: 'en-IE', backend: { capabilities: { catalogue: true }, catalogue } });
  session.platform.visit(address);
  provideSession(session as never, pane);
  const browser = document.createElement(tag) as CatalogueBrowserElement;
  pane.append(browser);
  await drawn(browser, session);
  return { browser, session, pane, rendered };
}

let tags = 0;

const cards = ({ browser }: Shown): HTMLElement[] => parts(browser, 'card');
const namesInView = (shown: Shown): string[] => {
  const pane = shown.pane.getBoundingClientRect();
  const isInView = (card: HTMLElement): boolean => {
    const { top, bottom } = card.getBoundingClientRect();
    return bottom > pane.top && top < pane.bottom;
  };
  return cards(shown).filter(isInView).map(({ dataset }) => dataset['offering'] ?? '');
};

/** Scrolls there, and waits until the pane is full of cards. */
async function scrollTo(shown: Shown, share: number): Promise<void> {
  const { pane } = shown;
  pane.scrollTop = (pane.scrollHeight - pane.clientHeight) * share;
  const bottom = (): number => pane.getBoundingClientRect().bottom - 20;
  const isFull = (): boolean => cards(shown).some((card) => card.getBoundingClientRect().bottom >= bottom() && namesInView(shown).includes(card.dataset['offering'] ?? ''));
  await waitUntil(isFull, 'cards fill the pane', { timeout: 5_000 });
}

describe('a list of 10,000 cards', () => {
  before(loadLateParts);

  it('holds at most 60 of them, and as much room as all would take', async () => {
    const shown = await aLongList();
    expect(cards(shown).length).to.be.within(4, 60);
    const [first] = cards(shown);
    const rows = Math.ceil(many / 2);
    expect(part(shown.browser, 'cards').offsetHeight).to.be.closeTo(rows * first!.offsetHeight + (rows - 1) * 16, rows);
    expect(namesInView(shown)[0]).to.equal('o0');
  });

  it('draws what is scrolled to inside of a pane, near the middle and at the end', async () => {
    const shown = await aLongList();
    await scrollTo(shown, 0.5);
    expect(Number(namesInView(shown)[0]?.slice(1))).to.be.within(4_900, 5_100);
    expect(cards(shown).length).to.be.at.most(60);
    await scrollTo(shown, 1);
    expect(namesInView(shown)).to.include(`o${many - 1}`);
    expect(cards(shown).length).to.be.at.most(60);
  });

  it('keeps the room and the place while it scrolls', async () => {
    const shown = await aLongList();
    const height = shown.pane.scrollHeight;
    for (const share of [0.1, 0.11, 0.9, 0]) {
      await scrollTo(shown, share);
      expect(shown.pane.scrollHeight).to.equal(height);
    }
    expect(namesInView(shown)[0]).to.equal('o0');
  });

  it('keeps the focused card, its focus and its neighbours when it is scrolled away', async () => {
    const shown = await aLongList();
    const focused = cards(shown)[2]!.querySelector<HTMLElement>('[part~="open"]')!;
    focused.focus({ preventScroll: true });
    await scrollTo(shown, 0.5);
    expect(shown.browser.shadowRoot!.activeElement).to.equal(focused);
    expect(cards(shown).map(({ dataset }) => dataset['offering'])).to.include.members(['o1', 'o2', 'o3']);
    await scrollTo(shown, 0);
    expect(shown.browser.shadowRoot!.activeElement).to.equal(focused);
  });

  it('comes back from a detail to the same card, with the focus', async () => {
    const shown = await aLongList();
    await scrollTo(shown, 0.5);
    const left = namesInView(shown)[1]!;
    cards(shown).find(({ dataset }) => dataset['offering'] === left)!.querySelector<HTMLElement>('[part~="open"]')!.click();
    await drawn(shown.browser, shown.session);
    expect(part(shown.browser, 'heading').textContent).to.equal(`Offer ${left.slice(1)}`);
    shown.session.platform.goBack();
    await drawn(shown.browser, shown.session);
    expect(shown.browser.shadowRoot!.activeElement?.closest<HTMLElement>('.card')?.dataset['offering']).to.equal(left);
    expect(namesInView(shown)).to.include(left);
  });

  it('leads back from a detail that the page opened with to its card, wherever that stands', async () => {
    const shown = await aLongList({ offering: 'o7000' });
    const back = shown.browser.renderRoot.querySelector<HTMLElement>('[part~="back"]')!;
    back.focus();
    back.click();
    await drawn(shown.browser, shown.session);
    expect(shown.browser.shadowRoot!.activeElement?.closest<HTMLElement>('.card')?.dataset['offering']).to.equal('o7000');
    await waitUntil(() => namesInView(shown).includes('o7000'), 'the card is in view', { timeout: 5_000 });
  });

  it('tells how many there are and which one a card is', async () => {
    const shown = await aLongList();
    await scrollTo(shown, 0.5);
    const item = cards(shown)[0]!.closest('li')!;
    expect([item.ariaSetSize, Number(item.ariaPosInSet) - 1]).to.deep.equal([String(many), Number(cards(shown)[0]!.dataset['offering']!.slice(1))]);
  });

  it('draws only the cards that come, not those that stay', async () => {
    const shown = await aLongList();
    expect(new Set(shown.rendered).size).to.equal(shown.rendered.length);
    const before = shown.rendered.length;
    shown.browser.requestUpdate();
    await drawn(shown.browser, shown.session);
    expect(shown.rendered.length).to.equal(before);
  });

  it('measures again when its width changes, and keeps what is in view', async () => {
    const shown = await aLongList();
    await scrollTo(shown, 0.5);
    const place = Number(namesInView(shown)[0]!.slice(1));
    shown.pane.style.inlineSize = '360px';
    await waitUntil(() => part(shown.browser, 'cards').scrollHeight > many * 300, 'one column', { timeout: 5_000 });
    await scrollTo(shown, place / many);
    expect(Number(namesInView(shown)[0]!.slice(1))).to.be.closeTo(place, 60);
  });
});

describe('a short list of cards', () => {
  it('is drawn whole', async () => {
    const few = aSession({ backend: { catalogue: aCataloguePort({ listOfferings: () => Promise.resolve({ offerings: offerings.slice(0, 48), total: 48, hasMore: false, skipped: 0 }) }) } });
    const browser = document.createElement('selfcare-catalogue-browser');
    const place = await fixture<HTMLElement>(html`<div></div>`);
    provideSession(few as never, place);
    place.append(browser);
    await drawn(browser, few);
    expect(parts(browser, 'card').length).to.equal(48);
  });
});
