import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from 'selfcare:manifest';
import { markupOf } from '../kit/markup.js';
import { globalTypes, initialGlobals, readSurroundings } from '../kit/surroundings.js';
import '../kit/story-stage.js';
import '../../packages/ui/brands.css';
import '../kit/stage.css';
import { oneRowEach } from './manifest-rows.js';
import WidgetPage from './widget-page.mdx';

setCustomElementsManifest(oneRowEach(manifest));

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      page: WidgetPage,
      toc: { headingSelector: 'h2, h3' },
      source: {
        language: 'html',
        transform: (_: string, context: { originalStoryFn(args: unknown, context: unknown): unknown; args: unknown }) =>
          markupOf(context.originalStoryFn(context.args, context)),
      },
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Guides',
          ['Embed', 'Theme', 'Replace a view', 'Mock', 'Write an adapter', 'Micro-frontends'],
          'Widgets',
          ['Session', 'Catalogue browser', '*'],
          'Tokens',
          'Anatomy',
          'What it promises',
          'Decisions',
        ],
      },
    },
  },
  decorators: [
    (story, { parameters, globals, viewMode }) => html`<story-stage
      ?whole=${viewMode === 'story'}
      .setup=${parameters['setup'] ?? {}}
      .surroundings=${readSurroundings(globals)}
      .content=${story()}
    ></story-stage>`,
  ],
};

export default preview;
