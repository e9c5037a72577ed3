import '@selfcare/widgets/checkout/define';
import { fieldsOf, typeContact } from '../faults/contact-fields.js';
import { bearsHostileData, openNarrow } from './attacks.js';

describe('<selfcare-checkout> over hostile data', () => {
  bearsHostileData({ name: 'the form', show: (visit) => openNarrow(visit, 'selfcare-checkout') });

  bearsHostileData({
    name: 'the review',
    show: async (visit) => {
      const widget = await openNarrow(visit, 'selfcare-checkout');
      if (fieldsOf(widget)) typeContact(widget);
      widget.querySelector('form')?.requestSubmit();
      await visit.pass(1_000);
      return widget;
    },
  });
});
