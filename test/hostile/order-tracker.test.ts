import '@selfcare/widgets/order-tracker/define';
import { bearsHostileData, follow, openNarrow } from './attacks.js';

describe('<selfcare-order-tracker> over hostile data', () => {
  bearsHostileData({ name: 'the list', show: (visit) => openNarrow(visit, 'selfcare-order-tracker') });

  bearsHostileData({
    name: 'an order',
    show: async (visit) => follow(visit, await openNarrow(visit, 'selfcare-order-tracker'), 'open'),
  });
});
