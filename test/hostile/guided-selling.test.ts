import '@selfcare/widgets/guided-selling/define';
import type { LitElement } from 'lit';
import { answerTinyFlow } from '../faults/guided-answers.js';
import type { ShopVisit } from '../faults/shop-visit.js';
import { bearsHostileData, follow, openNarrow } from './attacks.js';

const begin = async (visit: ShopVisit): Promise<LitElement> => follow(visit, await openNarrow(visit, 'selfcare-guided-selling'), 'start');

describe('<selfcare-guided-selling> over hostile data', () => {
  bearsHostileData({ name: 'the choice of a flow', show: (visit) => openNarrow(visit, 'selfcare-guided-selling') });

  bearsHostileData({ name: 'a question', show: begin });

  bearsHostileData({
    name: 'the end',
    show: async (visit) => {
      const widget = await begin(visit);
      await answerTinyFlow(visit, widget);
      await visit.pass(20_000);
      return widget;
    },
  });
});
