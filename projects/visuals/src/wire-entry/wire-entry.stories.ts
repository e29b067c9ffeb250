import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { climbingRun } from '../fixtures/climbing-run';
import { WireEntry } from './wire-entry';
import { WireEntryHarness } from './wire-entry.harness';

const recording = climbingRun();
const firstOf = (layer: string): number =>
  recording.entries.findIndex((entry) => entry.kind === 'sent' && entry.layer === layer);

const meta: Meta<WireEntry> = { title: 'Wire entry', component: WireEntry, args: { recording } };
export default meta;

/** An HTTP request as text. */
export const HttpRequest: StoryObj<WireEntry> = {
  args: { seq: firstOf('http') },
  play: async ({ canvasElement }) => {
    const [line] = new WireEntryHarness(canvasElement).lines();
    await expect(line).toMatch(/^GET \S+ HTTP\/1\.1\\r\\n$/);
  },
};

/** A WebSocket frame as hexadecimal. */
export const Frame: StoryObj<WireEntry> = {
  args: { seq: firstOf('websocket') },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^81 86( [0-9a-f]{2}){6}$/)).toBeVisible();
  },
};
