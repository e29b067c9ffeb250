import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/poisoned-cache.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { ProxyReading } from './proxy-reading';

const run = runOf(json);

const meta: Meta<ProxyReading> = {
  title: 'Proxy reading',
  component: ProxyReading,
  args: { recording: run, cursor: cursorAtEnd(run) },
};
export default meta;

/** Without masks: the cache is poisoned, and two people get what is in it. */
export const Poisoned: StoryObj<ProxyReading> = {
  play: async ({ canvasElement }) => {
    const cache = within(canvasElement).getByRole('table', { name: 'The proxy’s cache' });
    await expect(cache).toHaveTextContent('evil: poisoned');
  },
};

/** The frame has reached the proxy, nothing is kept yet. */
export const FrameReadAsHttp: StoryObj<ProxyReading> = { args: { cursor: cursorAt(run, 150) } };

/** Nothing has happened yet. */
export const Empty: StoryObj<ProxyReading> = { args: { cursor: { at: 0, index: 0 } } };
