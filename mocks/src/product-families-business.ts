import type { BundleFamily, PriceRecipe, ProductFamily, Variation } from './product-family.js';

const monthly: PriceRecipe = { type: 'recurring', name: 'Monthly charge', description: 'Charged every month in advance.' };
const installation: PriceRecipe = {
  type: 'oneTime',
  name: 'Installation',
  description: 'Survey, cabling and equipment, done by our own engineers.',
  cents: 15000,
};
const connection: PriceRecipe = { type: 'fee', name: 'Connection fee', description: 'Once, on your first bill.', cents: 3000 };
const earlyExit: PriceRecipe = {
  type: 'penalty',
  name: 'Early exit charge',
  description: 'For each month that remains of the minimum term if you leave early.',
  share: 0.5,
  unit: 'month',
};
const contracts: readonly Variation[] = [['24 months', 0], ['36 months', -500]];
const repairs: readonly Variation[] = [['next working day', 0], ['within 8 hours', 1500], ['within 4 hours', 3000]];

const fibre: ProductFamily = {
  shelf: 'business-broadband',
  weight: 5,
  name: 'Business Fibre {speed} {region}, repair {repair}',
  descriptions: [
    '{speed} megabits in both directions for offices in {region}, and a repair {repair} that we put in writing.',
    'A fixed address, a router that we look after, and {speed} megabits for everybody in the building.',
  ],
  pictures: [
    ['business-fibre-500', 'A shop with an awning and a fibre line running to it'],
    ['business-fibre-1000', 'An office building with a fibre line and a clock that marks four hours'],
  ],
  specification: 'Regional business fibre',
  axes: {
    speed: [['250', 3900], ['300', 4200], ['750', 6200], ['1500', 8900], ['2000', 9900], ['2500', 11500], ['5000', 15900]],
    region: [
      ['Harbour Coast', 0], ['North Fells', 600], ['Lower Marsh', 0], ['Amber Valley', 200], ['Seven Lakes', 300],
      ['Stone Isles', 900], ['Green Downs', 0], ['Silver Bay', 0], ['Old Forest', 500], ['White Cliffs', 300],
      ['Upper Vale', 300], ['Mill Rivers', 0], ['East Haven', 0], ['Heron Hills', 300],
    ],
    repair: repairs,
    contract: [['24 months', 0]],
  },
  facts: { 'Download speed': '{speed} Mb/s', 'Upload speed': '{speed} Mb/s', Repair: '{repair}', Contract: '{contract}' },
  prices: [monthly, installation, connection, earlyExit],
  business: true,
};

const mobile: ProductFamily = {
  shelf: 'business-mobile',
  weight: 3,
  name: 'Business Mobile {data} for {team}',
  descriptions: ['{data} for each line, first in the queue on a busy mast, and one report of who uses what.'],
  pictures: [['business-mobile', 'A briefcase beside a phone']],
  specification: 'Business mobile of many sizes',
  axes: {
    data: [
      ['5 GB', 900], ['10 GB', 1100], ['20 GB', 1400], ['30 GB', 1600], ['50 GB', 1900], ['80 GB', 2200], ['150 GB', 2600],
      ['200 GB', 2900], ['300 GB', 3300], ['500 GB', 3900],
    ],
    team: [
      ['sole traders', 300], ['small teams', 100], ['drivers', 0], ['sales', 200], ['site crews', 100], ['large teams', -100],
    ],
    contract: contracts.slice(0, 1),
  },
  facts: { Data: '{data}', Network: '5G, priority', Contract: '{contract}' },
  prices: [
    monthly,
    { type: 'usage', name: 'Data beyond {data}', description: 'For each GB after that in a month.', cents: 90, unit: 'GB' },
    earlyExit,
  ],
  business: true,
};

const voice: ProductFamily = {
  shelf: 'business-voice',
  weight: 3,
  name: 'Office telephony for {seats}, {calls}, {contract}',
  descriptions: ['Numbers that ring on the desk, the laptop and the mobile for {seats}, and a queue that says how long it is.'],
  pictures: [['office-phone-line', 'An office telephone, a laptop and a mobile phone']],
  specification: 'Office telephony of many sizes',
  axes: {
    seats: [
      ['5 desks', 6500], ['10 desks', 12000], ['15 desks', 17000], ['25 desks', 26000], ['40 desks', 39000],
      ['60 desks', 55000], ['100 desks', 86000],
    ],
    calls: [['calls by the minute', -1000], ['calls in the EU', 0], ['calls to the world', 4000]],
    contract: contracts,
  },
  facts: { Desks: '{seats}', Calls: '{calls}', Contract: '{contract}' },
  prices: [monthly, { ...installation, name: 'Number set-up', cents: 4900 }, earlyExit],
  business: true,
};

const ethernet: ProductFamily = {
  shelf: 'business-network',
  shelves: { name: 'Lines from {from}' },
  weight: 5,
  name: 'Ethernet line {from} to {to}, {speed}',
  descriptions: ['A line of your own from {from} to {to}, {speed} in both directions, with nobody else on it.'],
  pictures: [['sd-wan-site', 'A network box under a cloud, joined to three buildings by coloured lines']],
  specification: 'Ethernet line',
  axes: {
    from: [
      ['Arden', 0], ['Bellmoor', 500], ['Carrow', 0], ['Dunmere', 900], ['Elstow', 0], ['Farley Quay', 700],
      ['Gannet Point', 1500], ['Hollin', 300], ['Inverlea', 1200], ['Kelby', 400], ['Lowick', 0], ['Marram', 800],
    ],
    to: [
      ['Oakhurst', 0], ['Penmoor', 600], ['Quarrydale', 900], ['Rosmere', 0], ['Stanbeck', 300], ['Thornlea', 500],
      ['Ulverdale', 1400], ['Vale Cross', 0], ['Westerby', 800], ['Yarrowdale', 1100],
    ],
    speed: [['100 Mb/s', 22000], ['500 Mb/s', 36000], ['1 Gb/s', 48000], ['10 Gb/s', 98000]],
    contract: [['36 months', 0]],
  },
  facts: { Speed: '{speed}', Repair: 'within 4 hours', Contract: '{contract}' },
  prices: [monthly, { ...installation, cents: 49000 }, earlyExit],
  business: true,
};

const wan: ProductFamily = {
  shelf: 'business-network',
  weight: 2,
  name: 'SD-WAN {size}, {speed}, repair {repair}',
  descriptions: ['A {size} on one network with all the others, {speed} fast, over whatever lines it has.'],
  pictures: [['sd-wan-site', 'A network box under a cloud, joined to three buildings by coloured lines']],
  specification: 'SD-WAN of many sizes',
  axes: {
    size: [['kiosk', 4500], ['shop', 7000], ['office', 9900], ['warehouse', 12900], ['campus', 24900], ['data room', 29900]],
    speed: [['50 Mb/s', -1000], ['200 Mb/s', 0], ['500 Mb/s', 2500], ['2 Gb/s', 9000]],
    repair: repairs,
    contract: [['36 months', 0]],
  },
  facts: { Bandwidth: '{speed}', Repair: '{repair}', Contract: '{contract}' },
  prices: [monthly, installation, earlyExit],
  relations: [
    { type: 'requires', shelf: 'business-broadband', least: 3, most: 6, role: 'Access line' },
    { type: 'excludes', shelf: 'business-network', least: 1, most: 2 },
  ],
  business: true,
};

/** What goes with an office. */
export const businessFamilies: readonly ProductFamily[] = [fibre, mobile, voice, ethernet, wan];

/** What an office takes together. */
export const businessBundles: readonly BundleFamily[] = [
  {
    shelf: 'business-bundles',
    weight: 3,
    name: 'Office with {1} and {2}',
    descriptions: ['{1} for the building and {2} for those who are out, on one contract and one bill.'],
    pictures: [['bundle-office-complete', 'An office building with a telephone and a router in front of it']],
    specification: 'Fibre with mobile lines',
    facts: { Bill: 'One for all', Contract: '{contract}' },
    contract: '24 months',
    parts: [
      { shelf: 'business-broadband', usual: 1, least: 1, most: 1 },
      { shelf: 'business-mobile', usual: 2, least: 1, most: 20 },
      { shelf: 'business-voice', usual: 0, least: 0, most: 1, group: 'Telephony' },
    ],
    prices: [{ ...monthly, share: 0.9 }, installation, connection, { ...earlyExit, share: 0.45 }],
    business: true,
  },
];
