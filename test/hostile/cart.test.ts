import '@selfcare/widgets/cart/define';
import { bearsHostileData, follow, openNarrow } from './attacks.js';

describe('<selfcare-cart> over hostile data', () => {
  bearsHostileData({ name: 'the cart', show: (visit) => openNarrow(visit, 'selfcare-cart') });

  bearsHostileData({
    name: 'a cart of which a line is taken out',
    show: async (visit) => follow(visit, await openNarrow(visit, 'selfcare-cart'), 'remove'),
  });
});
