import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Dock } from './dock';

const meta: Meta<Dock> = { title: 'Dock', component: Dock };
export default meta;

/** In the middle of a run. */
export const Paused: StoryObj<Dock> = {
  args: {
    index: 12,
    count: 58,
    at: 123.4,
    speed: 0.05,
    label: 'ping',
    play: fn(),
    stepForward: fn(),
  },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Play' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Step forward' }));
    await expect(args.play).toHaveBeenCalledOnce();
    await expect(args.stepForward).toHaveBeenCalledOnce();
  },
};
