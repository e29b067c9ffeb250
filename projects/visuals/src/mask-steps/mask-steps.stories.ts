import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, userEvent, within } from 'storybook/test';
import { bytesOf } from '../fixtures/bytes-of';
import { MaskSteps } from './mask-steps';

const meta: Meta<MaskSteps> = {
  title: 'Mask steps',
  component: MaskSteps,
  args: { payload: bytesOf('48656c6c6f'), key: bytesOf('37fa213d'), step: 2 },
};
export default meta;

/** Two of the five bytes of `Hello` are masked. */
export const Hello: StoryObj<MaskSteps> = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Mask one byte' }));
    await expect(within(canvasElement).getByRole('status').textContent).toContain('6c XOR 21');
  },
};
