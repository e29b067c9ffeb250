import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { AcceptChain } from './accept-chain';

const meta: Meta<AcceptChain> = {
  title: 'Accept chain',
  component: AcceptChain,
  args: { key: 'dGhlIHNhbXBsZSBub25jZQ==', answered: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' },
};
export default meta;

/** The example of RFC 6455, section 1.3. */
export const Fits: StoryObj<AcceptChain> = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('status').textContent).toContain('same value');
  },
};

/** The answer to another key, as a cache would give it. */
export const Foreign: StoryObj<AcceptChain> = {
  args: { answered: 'C/0nmHhBztSRGR1CwL6Tf4ZjwpY=' },
};
