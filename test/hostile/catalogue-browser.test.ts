import '@selfcare/widgets/catalogue-browser/define';
import { bearsHostileData, follow, openNarrow } from './attacks.js';

describe('<selfcare-catalogue-browser> over hostile data', () => {
  bearsHostileData({ name: 'the list', show: (visit) => openNarrow(visit, 'selfcare-catalogue-browser') });

  bearsHostileData({
    name: 'the detail',
    show: async (visit) => {
      const widget = await openNarrow(visit, 'selfcare-catalogue-browser');
      const bundle = widget.renderRoot.querySelector<HTMLElement>('[data-offering="bundle"] [part~="open"]');
      if (!bundle) return follow(visit, widget, 'open');
      bundle.click();
      await visit.pass(1_000);
      return widget;
    },
  });
});
