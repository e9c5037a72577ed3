import type { TmfResource } from '@selfcare/mocks';

/** A flow over the tiny catalogue with a question of each kind: two plans that fit, of which a discount or a low price leaves one. */
export const tinyFlow: TmfResource = {
  id: 'tiny',
  name: 'A plan for you',
  description: 'Four questions',
  ways: [{ parts: [{ id: 'plan', categoryIds: ['sim-only'] }] }],
  questions: [
    {
      id: 'discount',
      kind: 'one-of',
      title: 'Would you like a discount?',
      name: 'Discount',
      options: [
        { id: 'yes', label: 'Yes, please', fits: [{ kind: 'offering', offeringIds: ['half-price'] }] },
        { id: 'any', label: 'I do not care', description: 'Then you see them all', fits: [] },
      ],
    },
    {
      id: 'uses',
      kind: 'some-of',
      title: 'What do you use it for?',
      name: 'Uses',
      least: 0,
      most: 1,
      options: [
        { id: 'calls', label: 'Calls', fits: [] },
        { id: 'games', label: 'Games', fits: [] },
      ],
    },
    {
      id: 'budget',
      kind: 'number',
      title: 'How much may it cost a month?',
      name: 'Budget',
      least: 10,
      most: 40,
      step: 5,
      initial: 35,
      unit: 'EUR',
      optional: true,
      fits: [{ kind: 'price', bucket: 'perMonth', currency: 'EUR', atMost: 'answer' }],
    },
    { id: 'where', kind: 'address', title: 'Where do you live?', name: 'Address' },
  ],
};
