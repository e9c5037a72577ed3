import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Selfcare Widgets', brandUrl: './', colorSecondary: '#2447c5' }),
  sidebar: { showRoots: true },
});
