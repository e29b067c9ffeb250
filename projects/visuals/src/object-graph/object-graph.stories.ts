import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import aloneJson from '../generated/recordings/engine-io-alone.json';
import json from '../generated/recordings/inside-the-server.json';
import { cursorAtEnd, cursorOn } from '../timeline/cursor';
import { ObjectGraph } from './object-graph';

const run = runOf(json);
const alone = runOf(aloneJson);
const seqOf = (text: string): number =>
  run.entries.findIndex((entry) => entry.text.startsWith(text));
const momentOf = (text: string) => ({
  selected: seqOf(text),
  cursor: cursorOn(run, seqOf(text)),
});

const meta: Meta<ObjectGraph> = {
  title: 'Object graph',
  component: ObjectGraph,
  args: { recording: run, ...momentOf('Adapter.broadcast(') },
};
export default meta;

/** A message on its way, at the Adapter. */
export const OnItsWay: StoryObj<ObjectGraph> = {
  play: async ({ canvasElement }) => {
    const row = within(canvasElement).getByRole('row', { name: /Adapter \/ / });
    await expect(row).toHaveAttribute('aria-current', 'true');
  },
};

/** Two transports: one in use, one that is tried. */
export const Climbing: StoryObj<ObjectGraph> = { args: momentOf('Transport.onData("2probe")') };

/** Without socket.io, on two ports. */
export const EngineAlone: StoryObj<ObjectGraph> = {
  args: { recording: alone, cursor: cursorAtEnd(alone), selected: null },
};

/** Nothing has started. */
export const Empty: StoryObj<ObjectGraph> = {
  args: { cursor: { at: 0, index: 0 }, selected: null },
};
