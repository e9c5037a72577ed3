import { expect } from '@open-wc/testing';
import { BackendProblem, cartStore, type CartLine, type CartPort, type GuidedFlow, type GuidedSellingPort, type Offering, type ProblemCode, type Qualification, type QualificationPort } from '@selfcare/core';
import '@selfcare/widgets/guided-selling/define';
import type { BeforeAddToCartEvent, GuidedOffersShownEvent, GuidedSellingElement, GuidedStepShownEvent } from '@selfcare/widgets/guided-selling';
import { sendKeys } from '@web/test-runner-commands';
import { lateSteps } from '../../../packages/widgets/src/guided-selling/late-steps.js';
import { loadLateParts } from '../../support/late-parts.js';
import { playedLate } from '../../support/played-late.js';
import { testPlatform } from '../../support/platform.js';
import { aCartPort, aCataloguePort, aSession, lateAnswer, type TestSession } from '../../support/session.js';
import { aChoice, aFlow, aGuidedSellingPort, aNumber, aPart, aQualificationPort, atLeastData, threePlans } from '../../support/guided-flow.js';
import { aWidget, control, controlNames, drawn, focusedName, part, parts, statusOf, textOf } from '../../support/widget.js';

interface Setting {
  readonly flow?: GuidedFlow;
  readonly attribute?: string | undefined;
  readonly guidedSelling?: Parameters<typeof aGuidedSellingPort>[1];
  readonly offerings?: readonly Offering[];
  readonly qualification?: QualificationPort | null;
  readonly cart?: Parameters<typeof aCartPort>[0] | null;
  readonly platform?: ReturnType<typeof testPlatform>;
}

async function aGuide(setting: Setting = {}): Promise<{ guide: GuidedSellingElement; session: TestSession }> {
  const { flow = aFlow(), guidedSelling, offerings = threePlans, qualification = aQualificationPort(), cart, platform } = setting;
  const session = aSession({
    platform,
    locale: 'en-IE',
    backend: {
      catalogue: aCataloguePort({ listOfferings: () => Promise.resolve({ offerings, hasMore: false, skipped: 0 }) }),
      guidedSelling: aGuidedSellingPort(flow, guidedSelling),
      ...(cart === null ? {} : { cart: aCartPort(cart) }),
      ...(qualification ? { qualification } : {}),
    },
  });
  const element = document.createElement('selfcare-guided-selling');
  const attribute = 'attribute' in setting ? setting.attribute : 'mobile';
  if (attribute !== undefined) element.setAttribute('flow', attribute);
  element.setAttribute('carthref', '/cart');
  const guide = await aWidget(element, session);
  return { guide, session };
}

async function press(guide: GuidedSellingElement, session: TestSession, name: string): Promise<void> {
  const button = control(guide, name);
  button.focus();
  button.click();
  await drawn(guide, session);
}

const option = (guide: GuidedSellingElement, id: string): HTMLInputElement => guide.renderRoot.querySelector<HTMLInputElement>(`input[value="${id}"]`)!;

async function choose(guide: GuidedSellingElement, session: TestSession, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    option(guide, id).click();
    await drawn(guide, session);
  }
}

async function answer(guide: GuidedSellingElement, session: TestSession, ...ids: readonly string[]): Promise<void> {
  await choose(guide, session, ...ids);
  await press(guide, session, 'Continue');
}

const title = (guide: GuidedSellingElement): string | undefined => parts(guide, 'question-title')[0]?.textContent ?? undefined;
const refusing = (code: ProblemCode) => () => Promise.reject(new BackendProblem(code, 'refused'));

describe('<selfcare-guided-selling>', () => {
  before(loadLateParts);

  it('takes the second half of a double click on Continue for no answer', async () => {
    const { guide, session } = await aGuide();
    const first = guide.renderRoot.querySelector<HTMLElement>('.choice-input')!;
    first.closest('label')!.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true, composed: true }));
    first.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true, composed: true }));
    await drawn(guide, session);
    expect(guide.renderRoot.querySelectorAll('.choice-input:checked')).to.have.length(0);
  });

  it('says that the questions take long, and asks for them anew when the customer does not want to wait', async () => {
    let calls = 0;
    const getFlow: GuidedSellingPort['getFlow'] = (_id, { signal }) =>
      ++calls > 1 ? Promise.resolve(aFlow()) : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    const { guide, session } = await aGuide({ guidedSelling: { getFlow } });
    await session.platform.advance(6_000);
    await drawn(guide, session);
    await press(guide, session, 'Try again');
    expect([calls, title(guide)]).to.deep.equal([2, 'Which use?']);
  });

  it('asks one question at a time and says how many offers fit and how many each answer would leave', async () => {
    const { guide, session } = await aGuide();
    expect([title(guide), part(guide, 'fitting').textContent]).to.deep.equal(['Which use?', '3 of 3 offers fit']);
    expect(parts(guide, 'leaves').map(({ textContent }) => textContent)).to.deep.equal(['3 offers', '1 offer']);
    await expect(guide).to.be.accessible();
    await choose(guide, session, 'much');
    expect(statusOf(guide)).to.equal('1 offer fits with this');
    await press(guide, session, 'Continue');
    expect([title(guide), part(guide, 'fitting').textContent]).to.deep.equal(['Which price?', '1 of 3 offers fits']);
  });

  it('lists the questions as navigation, of which those that can be reached are buttons', async () => {
    const { guide, session } = await aGuide();
    const nav = part(guide, 'steps');
    expect([nav.localName, nav.getAttribute('aria-label'), nav.querySelector('[aria-current="step"]')?.textContent?.replace(/\s+/g, '')]).to.deep.equal(['nav', 'Steps', '1use']);
    expect(nav.querySelectorAll('button').length).to.equal(1);
    await answer(guide, session, 'little');
    expect(nav.querySelectorAll('button').length).to.equal(3);
    await press(guide, session, 'use, answeredlittle');
    expect(title(guide)).to.equal('Which use?');
    expect(option(guide, 'little').checked).to.equal(true);
  });

  it('disables an answer that would leave nothing, names the earlier one, and leads there', async () => {
    const { guide, session } = await aGuide();
    await answer(guide, session, 'much');
    const cheap = option(guide, 'cheap');
    expect([cheap.getAttribute('aria-disabled'), parts(guide, 'why')[0]?.textContent?.replace(/\s+/g, ' ').trim()]).to.deep.equal([
      'true', 'No offer has this together with your answer to “use”. Change “use”',
    ]);
    const described = cheap.getAttribute('aria-describedby')!.split(' ').map((id) => guide.renderRoot.querySelector(`#${id}`)?.textContent);
    expect(described.join(' ')).to.contain('No offer has this');
    await choose(guide, session, 'cheap');
    expect(cheap.checked).to.equal(false);
    await expect(guide).to.be.accessible();
    await press(guide, session, 'Change “use”');
    expect(title(guide)).to.equal('Which use?');
  });

  it('says what is missing instead of going on, and goes there', async () => {
    const { guide, session } = await aGuide();
    await press(guide, session, 'Continue');
    await drawn(guide, session);
    expect(part(guide, 'blocker').textContent?.trim()).to.equal('Choose an answer to go on.');
    expect(statusOf(guide)).to.equal('Choose an answer to go on.');
    expect(guide.shadowRoot?.activeElement).to.equal(option(guide, 'little'));
    await expect(guide).to.be.accessible();
  });

  it('moves the focus to each new question, but not when the page opens', async () => {
    const { guide, session } = await aGuide();
    expect(guide.shadowRoot?.activeElement).to.equal(null);
    await answer(guide, session, 'little');
    expect(focusedName(guide)).to.equal('Which price?');
    await press(guide, session, 'Back');
    expect(focusedName(guide)).to.equal('Which use?');
  });

  it('is answered with the keyboard alone, and an arrow key changes no answer that was given', async () => {
    const { guide, session } = await aGuide();
    await answer(guide, session, 'little');
    await press(guide, session, 'Back');
    option(guide, 'little').focus();
    await sendKeys({ press: 'ArrowDown' });
    await drawn(guide, session);
    expect([option(guide, 'much').checked, part(guide, 'fitting').textContent]).to.deep.equal([true, '3 of 3 offers fit']);
    await sendKeys({ press: 'Enter' });
    await drawn(guide, session);
    expect([title(guide), part(guide, 'fitting').textContent]).to.deep.equal(['Which price?', '1 of 3 offers fits']);
  });

  it('says before and after which answers a change costs, and takes it back', async () => {
    const { guide, session } = await aGuide();
    await answer(guide, session, 'little');
    await answer(guide, session, 'cheap');
    await press(guide, session, 'use, answeredlittle');
    expect(textOf(guide)).to.contain('Your answer to “price” would no longer hold.');
    await answer(guide, session, 'much');
    expect(part(guide, 'dropped').textContent).to.contain('One answer no longer holds').and.to.contain('price: cheap. No offer would be left.');
    await expect(guide).to.be.accessible();
    await press(guide, session, 'Undo the change');
    expect([parts(guide, 'dropped').length, part(guide, 'fitting').textContent]).to.deep.equal([0, '2 of 3 offers fit']);
  });

  it('takes several answers up to the most, and says so of the rest', async () => {
    const some = aChoice('some', { a: [], b: [], c: [] }, { kind: 'some-of', least: 1, most: 2 });
    const { guide, session } = await aGuide({ flow: aFlow({ questions: [some] }) });
    expect(textOf(guide)).to.contain('Choose 1 to 2.');
    await choose(guide, session, 'a', 'b');
    expect(option(guide, 'c').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(guide)).to.contain('You can choose 2. Take one back first.');
    await choose(guide, session, 'b', 'c');
    expect([option(guide, 'a').checked, option(guide, 'b').checked, option(guide, 'c').checked]).to.deep.equal([true, false, true]);
  });

  it('asks for a number on a scale that shows what each value would leave', async () => {
    const { guide, session } = await aGuide({ flow: aFlow({ questions: [aNumber()] }) });
    const slider = guide.renderRoot.querySelector<HTMLInputElement>('input[type="range"]')!;
    expect([part(guide, 'number-value').textContent, slider.getAttribute('aria-valuetext')]).to.deep.equal(['10 GB', '10 GB, 2 offers fit with this']);
    await expect(guide).to.be.accessible();
    slider.value = '80';
    slider.dispatchEvent(new Event('input'));
    await drawn(guide, session);
    expect(part(guide, 'why').textContent).to.contain('No offer has this.');
    await press(guide, session, 'Continue');
    expect(part(guide, 'blocker').textContent).to.contain('No offer fits this number');
    slider.value = '20';
    slider.dispatchEvent(new Event('input'));
    await drawn(guide, session);
    await press(guide, session, 'Continue');
    expect(parts(guide, 'offer-name').map(({ textContent }) => textContent)).to.deep.equal(['middle', 'large']);
  });

  it('asks for an address in a native form of the page, with what autofill needs', async () => {
    const qualification = aQualificationPort();
    const where = { id: 'where', kind: 'address', title: 'Where?', name: 'Address', optional: false, dependsOn: [] } as const;
    const { guide, session } = await aGuide({ flow: aFlow({ questions: [where] }), qualification });
    const input = (name: string) => guide.querySelector<HTMLInputElement>(`form input[autocomplete="${name}"]`)!;
    expect(input('postal-code').labels?.[0]?.textContent).to.equal('Postcode');
    await expect(guide).to.be.accessible();
    guide.querySelector('form')!.requestSubmit();
    await drawn(guide, session);
    expect([...guide.querySelectorAll('[aria-invalid="true"]')].length).to.equal(2);
    expect(document.activeElement).to.equal(input('address-line1'));
    // as a tool fills in that fires no event
    input('address-line1').value = '1 Quay';
    input('address-level2').value = 'Dublin';
    guide.querySelector('form')!.requestSubmit();
    await drawn(guide, session);
    expect(qualification.asked[0]?.address).to.deep.include({ street: '1 Quay', city: 'Dublin' });
    expect(guide.querySelector('form')).to.equal(null);
  });

  it('ends with at most three offers, with prices, reasons and whether the customer may have them', async () => {
    const qualification = aQualificationPort({ small: { result: 'unqualified', reasons: [{ label: 'Too far away.' }] }, middle: { result: 'unknown', reasons: [{ label: 'A credit check.' }] } });
    const { guide, session } = await aGuide({ qualification });
    await answer(guide, session, 'little');
    await answer(guide, session, 'any');
    expect(parts(guide, 'offer-name').map(({ textContent }) => textContent)).to.deep.equal(['large', 'middle', 'small']);
    const said = parts(guide, 'eligibility').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(said).to.deep.equal(['You can have this', 'To be checked when you order middle: A credit check.', 'Not for you at the moment small: Too far away.']);
    expect(part(guide, 'price-table').textContent).to.contain('20');
    expect(controlNames(guide).filter((name) => name.startsWith('Add'))).to.deep.equal(['Add to cart: large', 'Add to cart: middle']);
    await expect(guide).to.be.accessible();
  });

  it('adds an offer of several parts whole, and tells the page before and after of each', async () => {
    const phone = { ...threePlans[0]!, id: 'phone', name: 'Phone' };
    const flow = aFlow({ questions: [aChoice('use', { much: [atLeastData(50)] })], ways: [{ parts: [aPart({ where: atLeastData(50) }), aPart({ id: 'phone', where: { kind: 'offering', offeringIds: ['phone'] } })] }] });
    const lines: CartLine[] = [];
    const cart: Partial<CartPort> = {
      load: () => Promise.resolve({ id: 'c', lines: [...lines] }),
      putLine: (_, { key, action, offeringId, name, quantity }) => (lines.push({ id: key, action, offeringId, name, quantity }), Promise.resolve({ id: 'c', lines: [...lines] })),
    };
    const { guide, session } = await aGuide({ flow, offerings: [...threePlans, phone], cart });
    const told: string[] = [];
    guide.addEventListener('selfcare-before-add-to-cart', ({ offering }) => told.push(`before ${offering.id}`));
    guide.addEventListener('selfcare-added-to-cart', ({ offering }) => told.push(`added ${offering.id}`));
    await answer(guide, session, 'much');
    await press(guide, session, 'Add to cart: large and Phone');
    expect(told).to.deep.equal(['before large', 'before phone', 'added large', 'added phone']);
    expect(session.use(cartStore).state.lines.map(({ name }) => name)).to.deep.equal(['large', 'Phone']);
  });

  it('keeps everything when an add fails, says why, and tries again', async () => {
    let refusals = 1;
    const { guide, session } = await aGuide({
      cart: { putLine: (cartId, { key, offeringId, name, quantity }) => (refusals-- > 0 ? refusing('invalid')() : Promise.resolve({ id: cartId ?? 'c', lines: [{ id: key, action: 'add', offeringId, name, quantity }] })) },
    });
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    await press(guide, session, 'Add to cart: large');
    expect(part(guide, 'add-failure').textContent).to.contain('Not added to your cart.');
    expect(parts(guide, 'offer-name').map(({ textContent }) => textContent)).to.deep.equal(['large']);
    await expect(guide).to.be.accessible();
    await press(guide, session, 'Try again: Add to cart: large');
    expect(parts(guide, 'in-cart').length).to.equal(1);
  });

  it('shows an offer that is in the cart, and the way there', async () => {
    const { guide, session } = await aGuide();
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    await press(guide, session, 'Add to cart: large');
    expect([part(guide, 'in-cart').textContent?.trim(), control(guide, 'Go to the cart').getAttribute('href')]).to.deep.equal(['In your cart', '/cart']);
    expect(statusOf(guide)).to.equal('large is in your cart');
  });

  it('adds nothing when the page stops it', async () => {
    const { guide, session } = await aGuide();
    let outcome: Promise<unknown> | undefined;
    guide.addEventListener('selfcare-before-add-to-cart', (event: BeforeAddToCartEvent) => {
      event.preventDefault();
      outcome = event.promise;
    });
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    await press(guide, session, 'Add to cart: large');
    expect([await outcome, session.use(cartStore).state.count]).to.deep.equal([undefined, 0]);
  });

  it('tells the page which step is shown and which offers it ends with, each once', async () => {
    const { guide, session } = await aGuide();
    const told: string[] = [];
    guide.addEventListener('selfcare-guided-step-shown', ({ flowId, questionId }: GuidedStepShownEvent) => told.push(`${flowId} ${questionId}`));
    guide.addEventListener('selfcare-guided-offers-shown', ({ offers }: GuidedOffersShownEvent) => told.push(offers.flat().join()));
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    expect(told).to.deep.equal(['mobile price', 'large']);
  });

  it('offers the flows to choose from where the page names none, and leads back to them', async () => {
    const { guide, session } = await aGuide({ attribute: undefined });
    expect(textOf(guide)).to.contain('What are you looking for?');
    await expect(guide).to.be.accessible();
    await press(guide, session, 'Start: A mobile plan');
    expect(focusedName(guide)).to.equal('Which use?');
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    await press(guide, session, 'Look for something else');
    expect(focusedName(guide)).to.equal('What are you looking for?');
  });

  it('keeps the focus while questions that were asked for are on their way, cannot be read, and are asked for again', async () => {
    const answers = [lateAnswer<GuidedFlow>(), lateAnswer<GuidedFlow>()];
    let asked = 0;
    const { guide, session } = await aGuide({ attribute: undefined, guidedSelling: { getFlow: () => answers[asked++]!.promise } });
    await press(guide, session, 'Start: A mobile plan');
    const isInside = (): boolean => guide.shadowRoot!.activeElement !== null;
    expect(isInside(), 'on their way').to.equal(true);
    answers[0]!.reject(new BackendProblem('bad-answer', 'Cut short'));
    await drawn(guide, session);
    expect(isInside(), 'not read').to.equal(true);
    await press(guide, session, 'Try again');
    expect(isInside(), 'on their way again').to.equal(true);
    answers[1]!.resolve(aFlow());
    await drawn(guide, session);
    expect(focusedName(guide)).to.equal('Which use?');
  });

  it('follows another flow when the page says so', async () => {
    const other = aFlow({ id: 'home', questions: [aChoice('house', { big: [] })] });
    const { guide, session } = await aGuide({ guidedSelling: { getFlow: (id) => Promise.resolve(id === 'home' ? other : aFlow()) } });
    guide.flow = 'home';
    await drawn(guide, session);
    expect(title(guide)).to.equal('Which house?');
  });

  it('goes on without what cannot be in a flow, and says so in a sentence', async () => {
    const flow = aFlow({ questions: [aChoice('none', {}), ...aFlow().questions], ways: [{ parts: [aPart({ offeringIds: ['gone'] })] }] });
    const { guide, session } = await aGuide({ flow });
    expect(title(guide)).to.equal('Which use?');
    expect(part(guide, 'left-out').textContent).to.contain('A part of this guide could not be shown.');
    expect(session.state.status).to.equal('open');
    await expect(guide).to.be.accessible();
  });

  it('has a sentence where nothing can be asked, nothing is on sale, there is no such flow, or none at all', async () => {
    expect(textOf((await aGuide({ flow: aFlow({ questions: [] }) })).guide)).to.contain('We cannot ask you the questions right now');
    expect(textOf((await aGuide({ offerings: [] })).guide)).to.contain('There is nothing to choose from right now');
    expect(textOf((await aGuide({ guidedSelling: { getFlow: refusing('not-found') } })).guide)).to.contain('This guide is no longer there');
    expect(textOf((await aGuide({ attribute: undefined, guidedSelling: { listFlows: () => Promise.resolve([]) } })).guide)).to.contain('There is no guide at the moment');
  });

  it('holds the place of what is on its way, and says when that takes long', async () => {
    const { guide, session } = await aGuide({ guidedSelling: { getFlow: () => new Promise(() => undefined) } });
    expect([parts(guide, 'choice-skeleton').length, statusOf(guide)]).to.deep.equal([4, 'Loading the questions']);
    await session.platform.advance(5_000);
    await drawn(guide, session);
    expect(textOf(guide)).to.contain('This takes longer than usual');
  });

  it('says when the questions could not be loaded, and tries again', async () => {
    let fails = true;
    const { guide, session } = await aGuide({ guidedSelling: { getFlow: () => (fails ? refusing('unavailable')() : Promise.resolve(aFlow())) } });
    await session.platform.advance(10_000);
    await drawn(guide, session);
    expect(textOf(guide)).to.contain('The questions could not be loaded');
    await expect(guide).to.be.accessible();
    fails = false;
    await press(guide, session, 'Try again');
    expect(title(guide)).to.equal('Which use?');
  });

  it('has words for being offline, signed out, not allowed and not offered', async () => {
    for (const [code, words] of [['offline', 'You seem to be offline'], ['signed-out', 'You are signed out'], ['not-allowed', 'This is not open to you'], ['unsupported', 'This is not offered online yet']] as const) {
      const { guide, session } = await aGuide({ guidedSelling: { getFlow: refusing(code) } });
      await session.platform.advance(10_000);
      await drawn(guide, session);
      expect(textOf(guide), code).to.contain(words);
    }
  });

  it('holds the offers back while it is checked who may have them, and goes on without when that fails', async () => {
    const late = lateAnswer<readonly Qualification[]>();
    const { guide, session } = await aGuide({ qualification: { checkOfferings: () => late.promise } });
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    expect([parts(guide, 'offer-skeleton').length, statusOf(guide)]).to.deep.equal([1, 'Checking what you can have']);
    late.reject(new BackendProblem('not-allowed', 'no'));
    await drawn(guide, session);
    expect(textOf(guide)).to.contain('We could not check what you can have').and.to.contain('To be checked when you order');
    expect(controlNames(guide)).to.contain('Add to cart: large');
  });

  it('says nothing of eligibility where the back end cannot tell, and offers no cart where there is none', async () => {
    const { guide, session } = await aGuide({ qualification: null, cart: null });
    await answer(guide, session, 'much');
    await answer(guide, session, 'any');
    expect([parts(guide, 'eligibility').length, controlNames(guide).filter((name) => name.startsWith('Add')).length]).to.deep.equal([0, 0]);
  });

  it('waits with its shape for a session, then says kindly that the page is not ready', async () => {
    const { error } = console;
    console.error = () => undefined;
    const guide = await aWidget(document.createElement('selfcare-guided-selling'));
    expect(parts(guide, 'choice-skeleton').length).to.equal(4);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await guide.updateComplete;
    console.error = error;
    expect(textOf(guide)).to.contain('This part of the page is not ready yet');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hit = true">';
    const flow = aFlow({ name: hostile, questions: [aChoice('__proto__', { constructor: [] }, { title: hostile, help: hostile })] });
    const { guide, session } = await aGuide({ flow, offerings: [{ ...threePlans[0]!, id: '__proto__', name: hostile }] });
    expect(title(guide)).to.equal(hostile);
    await answer(guide, session, 'constructor');
    expect(parts(guide, 'offer-name').map(({ textContent }) => textContent)).to.deep.equal([hostile]);
    await press(guide, session, `Add to cart: ${hostile}`);
    expect([guide.renderRoot.querySelector('img'), 'hit' in window]).to.deep.equal([null, false]);
  });

  for (const width of [280, 360, 768, 1280]) {
    it(`holds very long words at ${width} px`, async () => {
      const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(3);
      const question = aChoice('use', { little: [] }, { title: long, name: long, help: long });
      const flow = aFlow({ name: long, questions: [{ ...question, options: [{ id: 'little', label: long, description: long, fits: [] }] }, aNumber({ unit: long })] });
      const { guide, session } = await aGuide({ flow, offerings: threePlans.map((offering) => ({ ...offering, name: long + offering.id })) });
      guide.parentElement!.style.inlineSize = `${width}px`;
      expect(guide.scrollWidth, 'choice').to.be.at.most(width);
      await answer(guide, session, 'little');
      expect(guide.scrollWidth, 'number').to.be.at.most(width);
      await press(guide, session, 'Continue');
      expect(guide.scrollWidth, 'offers').to.be.at.most(width);
    });
  }

  it('says everything in the page’s own words, and writes amounts anew when the language changes', async () => {
    const budget = aNumber({ unit: 'EUR', initial: 40, fits: [] });
    const { guide, session } = await aGuide({ flow: aFlow({ questions: [budget] }) });
    guide.strings = { continue: 'Onwards' };
    await drawn(guide, session);
    expect([controlNames(guide).includes('Onwards'), part(guide, 'number-value').textContent]).to.deep.equal([true, '€40']);
    session.changeLocale('de-DE');
    await drawn(guide, session);
    expect(part(guide, 'number-value').textContent).to.equal('40\u00a0€');
  });

  describe('whose code for what follows the first question is late', () => {
    const steps = playedLate(lateSteps);

    it('shows the shape of a number under its question, whose focus stays, until the scale is here', async () => {
      const { guide, session } = await aGuide({ flow: aFlow({ questions: [aChoice('use', { little: [] }), aNumber()] }) });
      await answer(guide, session, 'little');
      expect([focusedName(guide), parts(guide, 'number-value').length, parts(guide, 'choice-skeleton').length]).to.deep.equal([aNumber().title, 0, 1]);
      steps.arrive();
      await drawn(guide, session);
      expect([focusedName(guide), parts(guide, 'number-value').length, parts(guide, 'choice-skeleton').length]).to.deep.equal([aNumber().title, 1, 0]);
    });

    it('shows the shape of the offers until their code is here', async () => {
      const { guide, session } = await aGuide();
      await answer(guide, session, 'little');
      await answer(guide, session, 'any');
      expect([parts(guide, 'offer-skeleton').length > 0, parts(guide, 'offer').length, focusedName(guide)]).to.deep.equal([true, 0, 'Offers that fit you']);
      steps.arrive();
      await drawn(guide, session);
      expect([parts(guide, 'offer-skeleton').length, parts(guide, 'offer').length > 0]).to.deep.equal([0, true]);
    });

    it('says that the offers could not be shown, and tries again', async () => {
      const { guide, session } = await aGuide();
      await answer(guide, session, 'little');
      await answer(guide, session, 'any');
      steps.fail();
      await drawn(guide, session);
      expect([parts(guide, 'problem').length, parts(guide, 'offer').length]).to.deep.equal([1, 0]);
      await press(guide, session, 'Try again');
      expect([parts(guide, 'problem').length, parts(guide, 'offer').length > 0]).to.deep.equal([0, true]);
    });
  });
});
