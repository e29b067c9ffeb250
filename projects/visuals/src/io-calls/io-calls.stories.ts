import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/one-manager.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { IoCalls } from './io-calls';
import { IoCallsHarness } from './io-calls.harness';

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
    const page = new IoCallsHarness(canvasElement);
    await expect(page.calls()).toHaveLength(9);
    await expect(page.managers()).toHaveLength(7);
  },
};

/** One call, whose connection is on its way. */
export const Opening: StoryObj<IoCalls> = { args: { cursor: cursorAt(recording, 120) } };

/** Nothing has been called. */
export const Empty: StoryObj<IoCalls> = { args: { cursor: { at: 0, index: 0 } } };
