import { dissectFrame, FRAME_ABNF } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { bytesOf } from '../fixtures/bytes-of';
import { Abnf } from './abnf';

const meta: Meta<Abnf> = { title: 'ABNF', component: Abnf };
export default meta;

/** The grammar of a frame beside `Hello`; pinned to its masking key. */
export const Frame: StoryObj<Abnf> = {
  args: {
    rules: FRAME_ABNF,
    field: dissectFrame(bytesOf('818537fa213d7f9f4d5158')).field,
    pinned: '0.7',
  },
  play: async ({ canvasElement }) => {
    const rule = within(canvasElement).getByRole('button', { name: 'frame-masking-key' });
    await expect(rule).toHaveAttribute('aria-pressed', 'true');
  },
};
