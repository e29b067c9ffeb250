import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { climbingRun } from '../fixtures/climbing-run';
import { CauseChain } from './cause-chain';

const recording = climbingRun();
const last = recording.entries.filter(({ cause }) => cause !== null).at(-1)!;

const meta: Meta<CauseChain> = { title: 'Cause chain', component: CauseChain };
export default meta;

/** The last entry of a real run, back to the first one. */
export const BackToTheStart: StoryObj<CauseChain> = {
  args: { recording, seq: last.seq },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('button').length).toBeGreaterThan(1);
  },
};
