import type { StorybookConfig } from '@storybook/angular-vite';
import { msw } from 'msw/vite';
import { mergeConfig } from 'vite';
import { SOURCES } from '../tools/vitest/sources.mts';

const config: StorybookConfig = {
  stories: ['../projects/visuals/src/**/*.stories.ts', '../projects/site/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/angular-vite', options: {} },
  // MSW's script of a Service Worker comes from its package.
  viteFinal: (vite) =>
    mergeConfig(vite, { resolve: { alias: SOURCES }, plugins: [msw({ mode: 'worker-only' })] }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
