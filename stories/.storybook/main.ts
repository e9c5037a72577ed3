import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { generatedModules } from './generated-modules.js';

const config: StorybookConfig = {
  stories: ['../docs/*.mdx', '../guides/*.mdx', '../{widgets,guides,docs}/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [{ from: '../../mocks/data/pictures', to: '/pictures' }],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (found) =>
    mergeConfig(found, {
      plugins: [generatedModules()],
      resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
      build: { target: 'es2022', chunkSizeWarningLimit: 4_000 },
      server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
    }),
};

export default config;
