import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/inside-the-server.json';
import { cursorOn } from '../timeline/cursor';
import { CallPath } from './call-path';

const recording = runOf(json);
const seqOf = (text: string): number =>
  recording.entries.findIndex((entry) => entry.text.startsWith(text));
const momentOf = (text: string) => ({
  selected: seqOf(text),
  cursor: cursorOn(recording, seqOf(text)),
});

const meta: Meta<CallPath> = {
  title: 'Call path',
  component: CallPath,
  args: { recording, ...momentOf('Client.ondecoded(EVENT') },
};
export default meta;

/** A message that asks for a broadcast; half of its way is still to come. */
export const Message: StoryObj<CallPath> = {
  play: async ({ canvasElement }) => {
    const steps = within(canvasElement).getAllByRole('button');
    await expect(steps.length).toBeGreaterThan(12);
  },
};

/** A page, which no object of engine.io hears of. */
export const Page: StoryObj<CallPath> = { args: momentOf('own handler: GET /hello') };

/** Nothing is chosen. */
export const Nothing: StoryObj<CallPath> = { args: { selected: null } };
