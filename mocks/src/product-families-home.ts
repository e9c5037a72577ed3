import type { BundleFamily, PriceRecipe, ProductFamily, Variation } from './product-family.js';

const monthly: PriceRecipe = { type: 'recurring', name: 'Monthly charge', description: 'Charged every month in advance.' };
const delivery: PriceRecipe = {
  type: 'oneTime',
  name: 'Router delivery',
  description: 'Courier to your door in two working days.',
  cents: 695,
};
const connection: PriceRecipe = { type: 'fee', name: 'Connection fee', description: 'Once, on your first bill.', cents: 2000 };
const earlyExit: PriceRecipe = {
  type: 'penalty',
  name: 'Early exit charge',
  description: 'For each month that remains of the minimum term if you leave early.',
  share: 0.4,
  unit: 'month',
};
const contracts: readonly Variation[] = [['12 months', 300], ['24 months', 0]];
const regions: readonly Variation[] = [
  ['Harbour Coast', 0], ['North Fells', 200], ['Lower Marsh', 0], ['Amber Valley', 0], ['Seven Lakes', 100],
  ['Stone Isles', 400], ['Green Downs', 0], ['Silver Bay', 0], ['Old Forest', 200], ['White Cliffs', 100], ['Upper Vale', 100],
  ['Sand Spit', 300], ['Mill Rivers', 0], ['Long Moor', 200], ['East Haven', 0], ['Heron Hills', 100],
];

const fibre: ProductFamily = {
  shelf: 'fibre',
  shelves: { name: 'Fibre in {region}' },
  weight: 9,
  name: 'Fibre {speed} {region}, {contract}',
  descriptions: [
    'The line that we laid in {region}: {speed} megabits at most times of the day, and a router that finds the quiet channel.',
    'Homework, films and a call to grandmother at once, on {speed} megabits of fibre in {region}.',
  ],
  pictures: [
    ['fibre-300', 'A pale Wi-Fi router with two strands of light running into it, one of them sand-coloured'],
    ['fibre-500', 'A pale Wi-Fi router with two strands of light running into it'],
    ['fibre-1000', 'A pale Wi-Fi router with three strands of light running into it'],
  ],
  specification: 'Regional fibre',
  axes: {
    speed: [
      ['100', 2900], ['200', 3400], ['250', 3600], ['400', 4200], ['600', 4900], ['750', 5200], ['1500', 6400], ['2500', 7600],
    ],
    region: regions,
    contract: contracts,
  },
  facts: { 'Download speed': '{speed} Mb/s', 'Wi-Fi': 'Wi-Fi 7', Where: '{region}', Contract: '{contract}' },
  prices: [monthly, delivery, connection, earlyExit],
};

const fiveG: ProductFamily = {
  shelf: 'broadband-5g',
  weight: 3,
  name: '5G {size} {region}',
  descriptions: [
    'Plug it in by the window and {region} is online before the tea is ready. Free to leave with 30 days of notice.',
  ],
  pictures: [['home-5g', 'A rounded white 5G hub with waves on both sides']],
  specification: 'Regional 5G broadband',
  axes: {
    size: [['Flat', 2600], ['House', 3300], ['Farm', 4100], ['Cabin', 2200]],
    region: regions,
    contract: [['30 days', 0]],
  },
  facts: { Data: 'Unlimited', Where: '{region}', Contract: '{contract}' },
  prices: [
    monthly,
    { ...delivery, name: 'Hub delivery' },
    {
      type: 'deposit',
      name: 'Refundable deposit',
      description: 'Returned to you when the hub comes back in good order.',
      cents: 5000,
    },
  ],
};

const tvPacks: ProductFamily = {
  shelf: 'tv-packs',
  weight: 4,
  name: 'TV {theme} {size}, {contract}',
  descriptions: [
    '{theme} all evening, and a month to catch up on what you missed.',
    'Chosen by people who watch it: {theme} and its neighbours, without the channels that nobody asked for.',
  ],
  pictures: [
    ['tv-essential', 'A television that shows hills at sunrise'],
    ['tv-family', 'A television that shows six colourful programme tiles'],
    ['tv-cinema', 'A television that shows a stage with red curtains'],
  ],
  specification: 'Themed TV pack',
  axes: {
    theme: [
      ['Nordic', 200], ['Iberian', 0], ['Baltic', 0], ['Alpine', 100], ['Drama', 200], ['Nature', 0], ['Comedy', 100],
      ['Classics', 0], ['Music', 0], ['History', 0], ['Science', 0], ['Crime', 200],
    ],
    size: [['Small', 1000], ['Medium', 1700], ['Large', 2500]],
    contract: [['30 days', 200], ['12 months', 0]],
  },
  facts: { Size: '{size}', 'On demand': '30 days of catch-up', Contract: '{contract}' },
  prices: [monthly, { ...connection, name: 'TV box set-up', cents: 1500 }, earlyExit],
};

const tvExtras: ProductFamily = {
  shelf: 'tv-extras',
  weight: 3,
  name: '{theme} channels{quality}',
  descriptions: ['{theme} from morning to midnight, on top of any pack. Take it for the season and drop it for the summer.'],
  pictures: [
    ['tv-world', 'A television that shows a globe with three speech bubbles'],
    ['tv-sport', 'A television that shows a football pitch, with a ball in front of it'],
  ],
  specification: 'Themed TV extra',
  axes: {
    theme: [
      ['Football', 900], ['Cycling', 500], ['Sailing', 400], ['Tennis', 600], ['Rugby', 700], ['Winter sport', 500],
      ['Motor racing', 800], ['Chess', 200], ['Cartoon', 400], ['Opera', 500], ['Jazz', 300], ['Dance', 300], ['Cookery', 200],
      ['Garden', 200], ['Travel', 300], ['Angling', 200], ['Polish', 500], ['Turkish', 500], ['Arabic', 500],
      ['Ukrainian', 400], ['Hindi', 500], ['Portuguese', 500],
    ],
    quality: [['', 0], [' in 4K', 300]],
    contract: [['30 days', 0]],
  },
  facts: { Needs: 'Any Tern TV pack', Contract: '{contract}' },
  prices: [
    monthly,
    { type: 'fee', name: 'Switching on', description: 'Once, on your first bill.', cents: 300 },
  ],
  relations: [{ type: 'requires', shelf: 'tv-packs', least: 3, most: 6, role: 'TV pack' }],
};

const homeThings: ProductFamily = {
  shelf: 'home-add-ons',
  weight: 3,
  name: '{thing}, set of {count}',
  descriptions: ['Plug them in, press one key, and forget about them. They find the router by themselves.'],
  pictures: [['mesh-extender', 'Two round Wi-Fi points that pass a signal from one to the other']],
  specification: 'Things for the home',
  axes: {
    thing: [
      ['Wi-Fi points', 400], ['Garden Wi-Fi points', 600], ['Door sensors', 200], ['Window sensors', 200],
      ['Smoke alarms', 300], ['Leak alarms', 250], ['Smart plugs', 150], ['Heating valves', 350],
      ['Wall sockets with Wi-Fi', 500], ['Indoor cameras', 500],
    ],
    count: [['2', 0], ['3', 250], ['4', 500], ['6', 900], ['8', 1200]],
    contract: [['30 days', 0]],
  },
  facts: { Number: '{count}', 'Set-up': 'Plug in and press one key', Contract: '{contract}' },
  prices: [monthly, { ...delivery, name: 'Delivery' }],
  relations: [{ type: 'requires', shelf: 'fibre', least: 4, most: 8, role: 'Fibre line' }],
};

/** What goes with a home. */
export const homeFamilies: readonly ProductFamily[] = [fibre, fiveG, tvPacks, tvExtras, homeThings];

/** What a household takes together. */
export const homeBundles: readonly BundleFamily[] = [
  {
    shelf: 'home-bundles',
    weight: 6,
    name: '{1} and {2}',
    descriptions: ['A fast line and something to watch on it: {1} and {2} on one bill, for less than the two apart.'],
    pictures: [['bundle-home-tv', 'A television with programme tiles beside a Wi-Fi router']],
    specification: 'Fibre with TV',
    facts: { Bill: 'One for all', Contract: '{contract}' },
    contract: '24 months',
    parts: [
      { shelf: 'fibre', usual: 1, least: 1, most: 1 },
      { shelf: 'tv-packs', usual: 1, least: 1, most: 1 },
      { shelf: 'tv-extras', usual: 1, least: 1, most: 2, group: 'TV extra' },
      { shelf: 'home-add-ons', usual: 0, least: 0, most: 3 },
    ],
    prices: [{ ...monthly, share: 0.85 }, delivery, connection, { ...earlyExit, share: 0.34 }],
  },
  {
    shelf: 'family-bundles',
    weight: 4,
    name: 'Family with {1} and {2}',
    descriptions: ['One line with {1} and two with {2}, on one bill that one of you reads.'],
    pictures: [['bundle-family-mobile', 'Three phones side by side, the middle one larger']],
    specification: 'Several mobile lines',
    facts: { Bill: 'One for all', Contract: '{contract}' },
    contract: '12 months',
    parts: [
      { shelf: 'sim-only', usual: 1, least: 1, most: 1 },
      { shelf: 'sim-only', usual: 2, least: 1, most: 4 },
    ],
    prices: [{ ...monthly, share: 0.8 }, { ...earlyExit, share: 0.3 }],
  },
  {
    shelf: 'home-bundles',
    weight: 2,
    name: 'Whole house: {1}, with {2}',
    descriptions: ['Everything under one roof and on one bill: {1}, and a line with {2} for whoever goes out.'],
    pictures: [['bundle-home-max', 'A television that shows a stage, a Wi-Fi router and a football']],
    specification: 'Home bundle with mobile lines',
    facts: { Bill: 'One for all', Contract: '{contract}' },
    contract: '24 months',
    parts: [
      { shelf: 'home-bundles', usual: 1, least: 1, most: 1 },
      { shelf: 'sim-only', usual: 1, least: 1, most: 5 },
      { shelf: 'tv-extras', usual: 0, least: 0, most: 2 },
    ],
    prices: [{ ...monthly, share: 0.9 }, connection, { ...earlyExit, share: 0.35 }],
  },
];
