import { verdicts } from '@wirelight/protocols';
import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { bytesOf } from '../fixtures/bytes-of';
import { Verdicts } from './verdicts';

const meta: Meta<Verdicts> = { title: 'Verdicts', component: Verdicts };
export default meta;

/** A length that is longer than it needs to be: `ws` takes it. */
export const Disagree: StoryObj<Verdicts> = {
  args: { verdicts: verdicts(bytesOf('817e000548656c6c6f'), { isServer: false }) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem').length).toBe(3);
  },
};

/** Text as it should be. */
export const Agree: StoryObj<Verdicts> = {
  args: { verdicts: verdicts(bytesOf('810548656c6c6f'), { isServer: false }) },
};
