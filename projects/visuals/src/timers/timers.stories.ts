import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import frozen from '../generated/recordings/frozen-tab.json';
import still from '../generated/recordings/still-there.json';
import { cursorAt } from '../timeline/cursor';
import { Timers } from './timers';

const meta: Meta<Timers> = { title: 'Timers', component: Timers };
export default meta;

const beats = runOf(still);
const tab = runOf(frozen);

/** Two protocols, ten seconds after the line went silent. */
export const Running: StoryObj<Timers> = {
  args: { recording: beats, cursor: cursorAt(beats, 70_000) },
  play: async ({ canvasElement }) => {
    const screen = within(canvasElement);
    await expect(screen.getAllByText('pingTimeout').length).toBeGreaterThan(1);
    await expect(screen.getAllByText(/^fires in/).length).toBeGreaterThan(2);
  },
};

/** The program of a frozen tab does not run: its timer is due. */
export const Late: StoryObj<Timers> = {
  args: { recording: tab, cursor: cursorAt(tab, 100_000) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^due .* ago$/)).toBeVisible();
  },
};
