import type { PriceRecipe, ProductFamily, Variation } from './product-family.js';

const monthly: PriceRecipe = { type: 'recurring', name: 'Monthly charge', description: 'Charged every month in advance.' };
const activation: PriceRecipe = {
  type: 'oneTime',
  name: 'SIM and activation',
  description: 'A SIM card or an eSIM, set up with your number.',
  cents: 500,
};
const extraData: PriceRecipe = {
  type: 'usage',
  name: 'Data beyond {data}',
  description: 'For each GB that you use after the first {data}, up to the limit that you set.',
  cents: 120,
  unit: 'GB',
};
const earlyExit: PriceRecipe = {
  type: 'penalty',
  name: 'Early exit charge',
  description: 'For each month that remains of the minimum term if you leave early.',
  share: 0.35,
  unit: 'month',
};

const contracts: readonly Variation[] = [['30 days', 200], ['12 months', 0], ['24 months', -150]];
const places: readonly Variation[] = [
  ['Turkey', 0], ['Switzerland', 100], ['Britain', 0], ['Norway', 0], ['Serbia', 0], ['Ukraine', -100], ['Morocco', 100],
  ['Tunisia', 100], ['Egypt', 100], ['South Africa', 300], ['Kenya', 300], ['Ghana', 300], ['India', 200], ['Nepal', 300],
  ['Thailand', 200], ['Vietnam', 200], ['Japan', 300], ['South Korea', 300], ['China', 300], ['Australia', 400],
  ['New Zealand', 400], ['Canada', 200], ['the United States', 200], ['Mexico', 200], ['Brazil', 300], ['Chile', 300],
  ['Peru', 300], ['Jordan', 200], ['Georgia', 200], ['the Emirates', 300],
];

const plans: ProductFamily = {
  shelf: 'sim-only',
  shelves: { name: '{series} plans' },
  weight: 14,
  name: '{series} {data}, {contract}',
  descriptions: [
    '{data} on 5G, and all the calls and texts you can make. The bill is the same every month, to the cent.',
    'A plan that fits the way you live: {data}, a number that comes with you, and nobody who calls to sell you more.',
    'Take {data} through the week and see what is left on Sunday. Change the size whenever life does.',
  ],
  pictures: [
    ['sim-go-20gb', 'A green SIM card with two of five marks lit'],
    ['sim-go-40gb', 'A sea-green SIM card with two and a half of five marks lit and signal waves above it'],
    ['sim-go-60gb', 'A teal SIM card with three of five marks lit and signal waves above it'],
    ['sim-go-120gb', 'A coral SIM card with four of five marks lit and signal waves above it'],
  ],
  specification: 'Mobile plan of many sizes',
  axes: {
    series: [
      ['Go', 300], ['Commuter', 200], ['Student', -200], ['Junior', -250], ['Senior', -200], ['Weekend', -100],
      ['Creator', 600], ['Traveller', 500], ['Night', -100], ['Team', 250], ['Shared', 400], ['Island', 150],
    ],
    data: [
      ['3 GB', 600], ['8 GB', 850], ['12 GB', 1000], ['15 GB', 1100], ['25 GB', 1300], ['30 GB', 1400], ['35 GB', 1450],
      ['50 GB', 1600], ['75 GB', 1800], ['80 GB', 1850], ['100 GB', 2000], ['150 GB', 2300], ['200 GB', 2600], ['250 GB', 2800],
      ['300 GB', 3000], ['400 GB', 3300],
    ],
    contract: contracts,
  },
  facts: { Data: '{data}', Network: '5G', Calls: 'Unlimited', Contract: '{contract}' },
  prices: [monthly, activation, extraData, earlyExit],
  relations: [{ type: 'exchangableTo', shelf: 'sim-only', least: 2, most: 4 }],
};

const prepaid: ProductFamily = {
  shelf: 'prepaid',
  weight: 4,
  name: '{series} prepaid {data}',
  descriptions: [
    'Pay first, use {data} for four weeks, then decide again. There is nothing to sign.',
    '{data} and a number for as long as you feed it. Top it up at the till or in the app.',
  ],
  pictures: [
    ['sim-prepaid-10gb', 'A light teal SIM card beside two coins'],
    ['sim-prepaid-30gb', 'A light teal SIM card beside a small stack of coins'],
  ],
  specification: 'Prepaid plan of many sizes',
  axes: {
    series: [
      ['Easy', 0], ['Festival', 100], ['Visitor', 200], ['Student', -100], ['Harvest', -50], ['Holiday', 100], ['First', -100],
      ['Spare', -150],
    ],
    data: [
      ['2 GB', 500], ['4 GB', 700], ['6 GB', 800], ['12 GB', 1100], ['15 GB', 1200], ['20 GB', 1400], ['25 GB', 1600],
      ['40 GB', 1900], ['60 GB', 2400], ['80 GB', 2800],
    ],
    contract: [['None', 0]],
  },
  facts: { Data: '{data}', Network: '5G', Contract: '{contract}' },
  prices: [
    { type: 'recurring', name: 'Four-week charge', description: 'Taken from your credit every four weeks.', weeks: 4 },
    activation,
    {
      type: 'usage',
      name: 'Calls abroad',
      description: 'For each minute to a number outside the EU.',
      cents: 15,
      unit: 'minute',
    },
  ],
};

const dataOnly: ProductFamily = {
  shelf: 'data-only',
  shelves: { name: 'For a {device}' },
  weight: 5,
  name: 'Data for a {device}, {data}, {contract}',
  descriptions: [
    'A SIM that makes no calls and wants no attention: {data} for the {device}, wherever it is.',
    '{data} for a {device} that is rarely at home. One bill with your phone, if you like.',
  ],
  pictures: [['sim-data-100gb', 'A tablet with a coral SIM card leaning on it']],
  specification: 'Data plan of many sizes',
  axes: {
    device: [
      ['tablet', 100], ['laptop', 200], ['camper van', 300], ['boat', 400], ['camera', 0], ['tracker', -100], ['till', 100],
      ['garden shed', 0],
    ],
    data: [
      ['1 GB', 400], ['5 GB', 700], ['10 GB', 900], ['20 GB', 1200], ['30 GB', 1400], ['50 GB', 1700], ['75 GB', 1900],
      ['150 GB', 2500], ['200 GB', 2800], ['250 GB', 3000], ['300 GB', 3200], ['500 GB', 3600],
    ],
    contract: contracts,
  },
  facts: { Data: '{data}', Network: '5G', Calls: 'Not included', Contract: '{contract}' },
  prices: [monthly, activation, extraData, earlyExit],
};

const packOfData: ProductFamily = {
  shelf: 'mobile-add-ons',
  weight: 3,
  name: '{data} extra for {validity}',
  descriptions: ['For the month that turned out longer than its data: {data} that last for {validity}.'],
  pictures: [['extra-data-10gb', 'A teal SIM card with a coral plus sign']],
  specification: 'Extra data of many sizes',
  axes: {
    data: [
      ['1 GB', 150], ['2 GB', 250], ['3 GB', 300], ['5 GB', 400], ['8 GB', 550], ['15 GB', 800], ['20 GB', 1000],
      ['25 GB', 1150], ['30 GB', 1300], ['50 GB', 1800], ['75 GB', 2400], ['100 GB', 2900],
    ],
    validity: [['a day', -50], ['a week', 0], ['30 days', 100], ['90 days', 250]],
  },
  facts: { Data: '{data}', 'Use it within': '{validity}' },
  prices: [
    { type: 'oneTime', name: 'Data pack', description: 'Paid once.' },
    {
      type: 'usage',
      name: 'Data beyond the pack',
      description: 'For each GB, up to the limit that you set.',
      cents: 150,
      unit: 'GB',
    },
  ],
  relations: [{ type: 'optionalFor', shelf: 'sim-only', least: 5, most: 12 }],
};

const roaming: ProductFamily = {
  shelf: 'mobile-add-ons',
  weight: 7,
  name: 'Roaming in {place}, {data} for {validity}',
  descriptions: [
    'Land in {place}, switch on, and it simply works: {data} and your own number for {validity}.',
    '{data} for {validity} in {place}, so that the map, the menu and the news from home all load.',
  ],
  pictures: [
    ['roaming-world', 'A globe with a small aeroplane flying round it'],
    ['roaming-americas', 'A suitcase with a luggage tag and a small aeroplane above it'],
  ],
  specification: 'Roaming in one country',
  axes: {
    place: places,
    data: [['1 GB', 600], ['3 GB', 1000], ['5 GB', 1400], ['10 GB', 2000], ['20 GB', 2900]],
    validity: [['a day', -300], ['a week', 0], ['15 days', 200], ['30 days', 400]],
  },
  facts: { Data: '{data}', Where: '{place}', 'Use it within': '{validity}' },
  prices: [
    { type: 'oneTime', name: 'Roaming pack', description: 'Paid once.' },
    {
      type: 'usage',
      name: 'Data beyond {data}',
      description: 'For each MB, up to the limit that you set.',
      cents: 2,
      unit: 'MB',
    },
  ],
  relations: [{ type: 'optionalFor', shelf: 'sim-only', least: 5, most: 15 }],
};

const callsAbroad: ProductFamily = {
  shelf: 'mobile-add-ons',
  weight: 4,
  name: 'Calls to {place}, {minutes}',
  descriptions: ['Call {place} as if it were next door: {minutes} every month, from the number that everybody knows.'],
  pictures: [['calls-marhaba', 'Two speech bubbles, one teal and one coral, joined by a dotted line over the sea']],
  specification: 'Calls to one country',
  axes: {
    place: places,
    minutes: [['60 minutes', 300], ['120 minutes', 450], ['300 minutes', 700], ['600 minutes', 1000], ['1,000 minutes', 1300]],
    contract: [['30 days', 0]],
  },
  facts: { Minutes: '{minutes}', Where: '{place}', Contract: '{contract}' },
  prices: [
    monthly,
    {
      type: 'usage',
      name: 'Calls beyond {minutes}',
      description: 'For each minute after that in a month.',
      cents: 9,
      unit: 'minute',
    },
  ],
  relations: [{ type: 'optionalFor', shelf: 'sim-only', least: 5, most: 12 }],
};

/** What goes with a phone number. */
export const mobileFamilies: readonly ProductFamily[] = [plans, prepaid, dataOnly, packOfData, roaming, callsAbroad];
