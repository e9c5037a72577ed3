import { expect } from '@open-wc/testing';
import type { Characteristic, Configuration, Offering, OfferingPart, PriceBuckets } from '@selfcare/core';
import {
  configurationKey,
  configured,
  isConfigurable,
  usualConfiguration,
  withPart,
  withValue,
} from '../../../packages/core/src/catalogue/configuration-rules.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';

const choice = (name: string, values: readonly string[], overrides: Partial<Characteristic> = {}): Characteristic => ({
  name,
  values: values.map((value) => ({ value, label: value })),
  defaults: values.slice(0, 1),
  least: 1,
  most: 1,
  ...overrides,
});

const once = (cents: number, id = 'once') => aPrice({ id, kind: 'oneTime', due: 'today', amount: eur(cents), period: undefined });
const monthly = (cents: number) => [aPrice({ amount: eur(cents) })];

/** A phone whose price depends on its storage. */
const phone = anOffering({
  id: 'phone',
  characteristics: [
    choice('Storage', ['256 GB', '1 TB']),
    {
      ...choice('Colour', ['Ink', 'Moss']),
      values: [
        { value: 'Ink', label: 'Ink', picture: { url: 'https://x/ink.svg', description: '' } },
        { value: 'Moss', label: 'Moss', picture: { url: 'https://x/moss.svg', description: '' } },
      ],
    },
  ],
  prices: [once(109900)],
  conditionalPrices: [
    { price: once(109900), when: [{ name: 'Storage', values: ['256 GB'] }] },
    { price: once(144900), when: [{ name: 'Storage', values: ['1 TB', '2 TB'] }] },
  ],
});

const part = (offering: Offering, overrides: Partial<OfferingPart> = {}): OfferingPart => ({
  offeringId: offering.id,
  name: offering.name,
  least: 0,
  most: 1,
  offering,
  ...overrides,
});

const single = (id: string, cents: number, overrides: Partial<Offering> = {}) =>
  anOffering({ id, name: id, prices: monthly(cents), ...overrides });

/** 50.00 a month with one TV box; two more boxes, extras of which one or two are chosen, and a phone. */
const bundle = anOffering({
  id: 'bundle',
  prices: monthly(5000),
  parts: [
    part(single('box', 500), { least: 1, most: 3, usual: 1 }),
    part(single('kids', 600), { usual: 1, groupId: 'extra' }),
    part(single('sport', 1200), { groupId: 'extra' }),
    part(single('world', 900, { characteristics: [choice('Languages', ['Arabic', 'Hindi', 'Polish', 'Turkish'], { defaults: [], most: 3 })] }), { groupId: 'extra' }),
    part(phone),
  ],
  partGroups: [{ id: 'extra', name: 'TV extra', least: 1, most: 2 }],
});

const perMonth = ({ perPeriod }: PriceBuckets) => perPeriod[0]?.steps[0]?.amount.amount;
const today = ({ dueToday }: PriceBuckets) => dueToday[0]?.amount;
const change = (offering: Offering, ...steps: ((chosen: Configuration) => Configuration)[]) =>
  configured(offering, steps.reduce((chosen, step) => step(chosen), usualConfiguration(offering)));
const withParts = (offeringId: string, count: number, path: readonly string[] = []) => (chosen: Configuration) => withPart(bundle, chosen, path, offeringId, count);

describe('the type of what is chosen', () => {
  it('goes with it, chosen or not', () => {
    const offering = anOffering({ characteristics: [choice('Lines', ['1', '2'], { valueType: 'number' }), choice('Colour', ['Ink'])] });
    const usual = usualConfiguration(offering);
    expect(usual.characteristics).to.deep.equal([{ name: 'Lines', values: ['1'], valueType: 'number' }, { name: 'Colour', values: ['Ink'] }]);
    const [lines] = withValue(offering, usual, [], 'Lines', '2').characteristics;
    expect(lines).to.deep.equal({ name: 'Lines', values: ['2'], valueType: 'number' });
  });
});

describe('configuring an offering', () => {
  it('begins with the defaults, and costs what they cost', () => {
    const { chosen, prices, picture, blockers } = change(phone);
    expect(chosen.characteristics).to.deep.equal([
      { name: 'Storage', values: ['256 GB'] },
      { name: 'Colour', values: ['Ink'] },
    ]);
    expect([today(prices), picture?.url, blockers.length]).to.deep.equal([109900, 'https://x/ink.svg', 0]);
  });

  it('changes the price, the picture and the term with what is chosen', () => {
    const { prices, picture } = change(phone, (chosen) => withValue(phone, withValue(phone, chosen, [], 'Storage', '1 TB'), [], 'Colour', 'Moss'));
    expect([today(prices), picture?.url]).to.deep.equal([144900, 'https://x/moss.svg']);
    const contract = choice('Contract', ['24 months', '12 months']);
    const plan = anOffering({
      minimumTerm: { count: 12, unit: 'month' },
      characteristics: [{ ...contract, values: contract.values.map((value, at) => ({ ...value, minimumTerm: { count: at ? 12 : 24, unit: 'month' } })) }],
    });
    expect(change(plan).minimumTerm?.count).to.equal(24);
    expect(change(plan, (chosen) => withValue(plan, chosen, [], 'Contract', '12 months')).minimumTerm?.count).to.equal(12);
  });

  it('lets a single choice go to another value, and a multiple one be given back', () => {
    const languages = anOffering({ characteristics: [choice('Languages', ['Arabic', 'Hindi', 'Polish'], { defaults: [], least: 0, most: 2 })] });
    const choose = (...values: string[]) => change(languages, ...values.map((value) => (chosen: Configuration) => withValue(languages, chosen, [], 'Languages', value)));
    expect(choose('Hindi', 'Arabic').chosen.characteristics[0]?.values).to.deep.equal(['Hindi', 'Arabic']);
    expect(choose('Hindi', 'Hindi').chosen.characteristics[0]?.values).to.deep.equal([]);
    expect(choose('Hindi', 'Arabic', 'Polish').blockers.map(({ reason, most }) => [reason, most])).to.deep.equal([['characteristic-too-many', 2]]);
    expect(change(phone, (chosen) => withValue(phone, chosen, [], 'Colour', 'Ink')).chosen.characteristics[1]?.values).to.deep.equal(['Ink']);
  });

  it('names what is missing', () => {
    const undecided = anOffering({ characteristics: [choice('Size', ['S', 'M'], { defaults: [] })] });
    expect(change(undecided).blockers).to.deep.equal([{ reason: 'characteristic-missing', path: [], target: 'Size', name: 'Size', least: 1, most: 1 }]);
  });
});

describe('configuring a bundle', () => {
  it('pays for its usual parts with its own price, and for more of them besides', () => {
    expect(perMonth(change(bundle).prices)).to.equal(5000);
    expect(perMonth(change(bundle, withParts('box', 3)).prices)).to.equal(6000);
    expect(perMonth(change(bundle, withParts('sport', 1)).prices)).to.equal(6200);
    expect(perMonth(change(bundle, withParts('kids', 0), withParts('sport', 1)).prices)).to.equal(6200);
  });

  it('heeds how many of a group may be chosen', () => {
    const reasons = (...steps: ((chosen: Configuration) => Configuration)[]) => change(bundle, ...steps).blockers.map(({ reason, target }) => `${reason} ${target}`);
    expect(reasons(withParts('kids', 0))).to.deep.equal(['group-too-few extra']);
    expect(reasons(withParts('sport', 1))).to.deep.equal([]);
    expect(reasons(withParts('sport', 1), withParts('world', 1))).to.deep.equal(['group-too-many extra', 'characteristic-missing Languages']);
  });

  it('lets only one of a group stand where only one may', () => {
    const one = { ...bundle, partGroups: [{ id: 'extra', name: 'TV extra', least: 1, most: 1 }] };
    const { chosen, blockers } = change(one, (before) => withPart(one, before, [], 'sport', 1));
    expect([chosen.parts.map(({ offeringId }) => offeringId), blockers]).to.deep.equal([['box', 'sport'], []]);
  });

  it('chooses inside of a chosen part, and points there with what is missing', () => {
    const inside = (chosen: Configuration) => withValue(bundle, chosen, ['world'], 'Languages', 'Hindi');
    const missing = change(bundle, withParts('world', 1));
    expect(missing.blockers.map(({ path, target }) => [...path, target])).to.deep.equal([['world', 'Languages']]);
    expect(change(bundle, withParts('world', 1), inside).blockers).to.deep.equal([]);
    expect(today(change(bundle, withParts('phone', 1), (chosen) => withValue(bundle, chosen, ['phone'], 'Storage', '1 TB')).prices)).to.equal(144900);
  });

  it('takes no more of a part than there may be, and nothing that it does not hold', () => {
    expect(change(bundle, withParts('box', 99)).chosen.parts[0]?.quantity).to.equal(3);
    const before = usualConfiguration(bundle);
    expect(withPart(bundle, before, [], 'nowhere', 1)).to.equal(before);
    expect(withValue(bundle, before, ['nowhere'], 'Colour', 'Ink')).to.equal(before);
  });

  it('is a price from, when a part that is paid for could not be read', () => {
    const unread = { ...bundle, parts: bundle.parts.map(({ offering: _, ...rest }) => rest) };
    expect(change(unread).prices.incomplete).to.equal(false);
    expect(change(unread, (chosen) => withPart(unread, chosen, [], 'sport', 1)).prices.incomplete).to.equal(true);
  });

  it('counts the usual parts of a bundle in the bundle', () => {
    const outer = anOffering({ id: 'outer', prices: monthly(10000), parts: [part(bundle, { least: 1, most: 2 })] });
    const two = change(outer, (chosen) => withPart(outer, chosen, [], 'bundle', 2));
    expect(perMonth(two.prices)).to.equal(15000);
    expect(perMonth(change(outer, (chosen) => withPart(outer, chosen, ['bundle'], 'box', 2)).prices)).to.equal(10500);
  });
});

describe('what there is to choose', () => {
  it('is nothing in a plan or in a bundle of fixed parts, and something in a part that can be configured', () => {
    const fixed = (offering: Offering) => anOffering({ parts: [part(offering, { least: 1, most: 1 })] });
    expect([anOffering(), fixed(anOffering()), fixed(phone), phone, bundle].map(isConfigurable)).to.deep.equal([false, false, true, true, true]);
  });

  it('is the same configuration in whatever order it was chosen', () => {
    const key = (...names: string[]) => configurationKey({ characteristics: names.map((name) => ({ name, values: ['b', 'a'] })), parts: [] });
    expect(key('x', 'y')).to.equal(key('y', 'x'));
    expect(key('x')).to.not.equal(key('y'));
    expect([configurationKey(undefined), configurationKey({ characteristics: [{ name: 'x', values: [] }], parts: [] })]).to.deep.equal(['', '']);
  });
});
