import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { climbingRun } from '../fixtures/climbing-run';
import { cursorAt } from '../timeline/cursor';
import { WireLog } from './wire-log';

const recording = climbingRun();

const meta: Meta<WireLog> = { title: 'Wire log', component: WireLog };
export default meta;

/** The first half second. */
export const FirstHalfSecond: StoryObj<WireLog> = {
  args: { recording, cursor: cursorAt(recording, 500), selected: 4, picked: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const rows = await canvas.findAllByRole('row');
    await expect(rows.length).toBeGreaterThan(8);
    const [first] = canvas.getAllByRole('button', { name: /probe/ });
    if (first === undefined) throw new Error('a row for the probe is expected');
    await userEvent.click(first);
    await expect(args.picked).toHaveBeenCalledOnce();
  },
};
