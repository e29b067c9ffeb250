import { dissectFrame } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { bytesOf } from '../fixtures/bytes-of';
import { FrameGrid } from './frame-grid';

const argsOf = (hex: string) => {
  const bytes = bytesOf(hex);
  const { field, error } = dissectFrame(bytes);
  return { bytes, field, fault: error?.offset ?? null, flipped: fn() };
};

const meta: Meta<FrameGrid> = { title: 'Frame grid', component: FrameGrid };
export default meta;

/** `Hello`, masked. */
export const Masked: StoryObj<FrameGrid> = {
  args: argsOf('818537fa213d7f9f4d5158'),
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: /^FIN/ }));
    await expect(args.flipped).toHaveBeenCalledWith(0);
  },
};

/** A reserved bit: the byte that breaks the rule is marked. */
export const BreaksARule: StoryObj<FrameGrid> = { args: argsOf('c10548656c6c6f') };

/** The 64-bit form of the length. */
export const LongLength: StoryObj<FrameGrid> = { args: argsOf('827f0000000000010000000000000000') };
