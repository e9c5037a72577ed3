import type { ProductFamily, Variation } from './product-family.js';

const courier = 'Delivered the next working day with a courier who calls first.';

const makers: readonly Variation[] = [
  ['Norra', 4000], ['Halden', 2000], ['Ostrea', -3000], ['Vireo', 0], ['Skerry', 6000], ['Tarn', -1000],
];
const marks: readonly Variation[] = [['3', -12000], ['4', -9000], ['5', -6000], ['6', -3000], ['7', 0], ['8', 5000]];
const flagshipLines: readonly Variation[] = [
  ['Arc', 95000], ['Crest', 89000], ['Ridge', 82000], ['Summit', 105000], ['Tide', 79000], ['Beacon', 74000],
  ['Harbour', 85000], ['Aurora', 99000],
];

const flagshipPhones: ProductFamily = {
  shelf: 'flagship-phones',
  shelves: { name: '{maker} flagship' },
  weight: 12,
  name: '{maker} {line} {mark}{size}',
  descriptions: [
    'A camera for the dark, a screen for the sun and a battery for the day after. Choose the storage now: it cannot grow later.',
    'The one that people turn round to look at, and that still has half its charge at supper.',
    'Built to be kept for years, with updates for seven of them and a case that shrugs at rain.',
  ],
  pictures: [['phone-norra-9-pro-{Colour}', 'A phone in {Colour}, front and back, with four cameras in a square']],
  specification: '{maker} {line} {mark}{size}',
  axes: { maker: makers, line: flagshipLines, mark: marks, size: [['', 0], [' Plus', 12000], [' Mini', -9000]] },
  choices: {
    Storage: { values: [['256 GB', 0], ['512 GB', 12000], ['1 TB', 30000]], most: 3 },
    Colour: { values: [['Ink', 0], ['Pearl', 0], ['Moss', 0]], most: 2 },
  },
  facts: { Network: '5G', Protection: 'Water and dust, IP68' },
  prices: [{ type: 'oneTime', name: 'Phone with {Storage}', description: `Paid once. ${courier}`, by: 'Storage' }],
};

const everydayPhones: ProductFamily = {
  shelf: 'everyday-phones',
  shelves: { name: '{maker} everyday' },
  weight: 9,
  name: '{maker} {line} {mark}{size}',
  descriptions: [
    'Light in the hand and quick at what you ask of it. Spread the price over 24 months, without interest.',
    'One very good camera, two days on a charge, and a price that leaves something for the film afterwards.',
    'Everything that a phone has to do, done well, in colours that are easy to find in a bag.',
  ],
  pictures: [['phone-halden-wave-{Colour}', 'A phone in {Colour}, front and back, with a wide camera bar']],
  specification: '{maker} {line} {mark}{size}',
  axes: {
    maker: makers,
    line: [['Pebble', 36000], ['Meadow', 41000], ['Drift', 46000], ['Breeze', 33000], ['Fern', 39000], ['Sparrow', 30000]],
    mark: marks,
    size: [['', 0], [' Plus', 6000]],
  },
  choices: { Colour: { values: [['Lagoon', 0], ['Sand', 0], ['Coral', 0], ['Ink', 0]], most: 3 } },
  facts: { Storage: '128 GB', Network: '5G' },
  prices: [
    {
      type: 'recurring',
      name: 'Monthly instalment',
      description: '24 instalments without interest.',
      share: 0.04,
      charges: 24,
    },
    { type: 'oneTime', name: 'Paid on the day', description: `The first part of the price. ${courier}`, share: 0.05 },
    {
      type: 'penalty',
      name: 'Remaining instalments',
      description: 'For each instalment that remains if you pay the phone off early.',
      share: 0.04,
      unit: 'month',
    },
  ],
};

const accessories: ProductFamily = {
  shelf: 'accessories',
  shelves: { name: '{kind} for phones' },
  weight: 12,
  name: '{kind} for {maker} {line} {mark}',
  descriptions: [
    'Made for the {maker} {line} {mark} and for nothing else, so that it fits at once.',
    'A small thing that saves a large one. Sent with your phone, or by post the same day.',
  ],
  pictures: [['phone-case-{Colour}', 'A {Colour} phone case with an opening for the camera']],
  specification: '{kind}',
  axes: {
    kind: [
      ['Leather case', 3900], ['Folding case', 3400], ['Clear case', 1900], ['Rugged case', 4400], ['Wool sleeve', 2900],
      ['Belt case', 3300], ['Lanyard case', 2600], ['Battery case', 6900], ['Wallet case', 3600], ['Cork case', 2800],
      ['Felt sleeve', 2400], ['Swimming case', 3900], ['Cycling case', 3700], ['Soft case', 1700], ['Slim case', 2200],
      ['Magnetic case', 3200],
    ],
    maker: [['Norra', 200], ['Halden', 100], ['Ostrea', 0], ['Vireo', 0], ['Skerry', 200], ['Tarn', 0]],
    line: [
      ['Arc', 300], ['Crest', 200], ['Ridge', 200], ['Summit', 300], ['Tide', 100], ['Beacon', 100], ['Harbour', 200],
      ['Aurora', 300], ['Pebble', 0], ['Meadow', 0], ['Drift', 0], ['Breeze', 0], ['Fern', 0], ['Sparrow', 0],
    ],
    mark: [['3', -300], ['4', -200], ['5', -100], ['6', 0], ['7', 0], ['8', 100]],
  },
  choices: { Colour: { values: [['Moss', 0], ['Coral', 0], ['Ink', 0]], most: 3 } },
  facts: { Fits: '{maker} {line} {mark}' },
  prices: [
    { type: 'oneTime', name: '{kind}', description: 'Paid once.' },
    { type: 'oneTime', name: 'Postage', description: 'Sent the same day.', cents: 395 },
  ],
};

/** Phones, and what is made for them. */
export const phoneFamilies: readonly ProductFamily[] = [flagshipPhones, everydayPhones, accessories];
