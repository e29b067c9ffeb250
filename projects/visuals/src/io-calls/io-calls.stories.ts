import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/one-manager.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { IoCalls } from './io-calls';

const recording = runOf(json);

const meta: Meta<IoCalls> = {
  title: 'Calls of io()',
  component: IoCalls,
  args: { recording, cursor: cursorAtEnd(recording), selected: null },
};
export default meta;

/** Nine calls, seven Managers. */
export const All: StoryObj<IoCalls> = {
  play: async ({ canvasElement }) => {
    const managers = within(canvasElement).getByRole('table', { name: 'The Managers now' });
    await expect(within(managers).getAllByRole('row')).toHaveLength(8);
  },
};

/** One call, whose connection is on its way. */
export const Opening: StoryObj<IoCalls> = { args: { cursor: cursorAt(recording, 120) } };

/** Nothing has been called. */
export const Empty: StoryObj<IoCalls> = { args: { cursor: { at: 0, index: 0 } } };
