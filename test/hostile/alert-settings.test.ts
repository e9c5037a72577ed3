import '@selfcare/widgets/alert-settings/define';
import { bearsHostileData, follow, openNarrow } from './attacks.js';

describe('<selfcare-alert-settings> over hostile data', () => {
  bearsHostileData({ name: 'the matrix', show: (visit) => openNarrow(visit, 'selfcare-alert-settings', 720) });

  bearsHostileData({
    name: 'a contact that is verified',
    show: async (visit) => follow(visit, await openNarrow(visit, 'selfcare-alert-settings'), 'verify'),
  });

  bearsHostileData({
    name: 'a choice that was changed',
    show: async (visit) => follow(visit, await openNarrow(visit, 'selfcare-alert-settings'), 'switch'),
  });
});
