import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { climbingRun } from '../fixtures/climbing-run';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { Sequence } from './sequence';

const recording = climbingRun();
const firstRequest = recording.entries.findIndex(({ layer }) => layer === 'http');
const firstFrame = recording.entries.find(({ layer }) => layer === 'websocket');

const meta: Meta<Sequence> = {
  title: 'Sequence',
  component: Sequence,
  args: { recording, cursor: cursorAtEnd(recording), compact: false, selected: null },
};
export default meta;

/** The whole run. What was chosen is told to the page. */
export const WholeRun: StoryObj<Sequence> = {
  args: { cursor: cursorAt(recording, 250), picked: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /polling: handshake/ }));
    await expect(args.picked).toHaveBeenCalledWith(firstRequest);
  },
};

/** The first WebSocket frame is half way: a light on the wire. */
export const InFlight: StoryObj<Sequence> = {
  args: { cursor: cursorAt(recording, (firstFrame?.at ?? 0) + 20), selected: firstRequest },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const light = await canvas.findAllByRole('button', { name: /probe.*still under way/ });
    await expect(light).toHaveLength(1);
  },
};

/** The last heartbeat, after 25 seconds of nothing. */
export const AtTheEnd: StoryObj<Sequence> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findAllByRole('button', { name: /pong/ });
    await expect(canvas.queryByRole('button', { name: /polling: handshake/ })).toBeNull();
  },
};

/** The illustration on the home page. */
export const Compact: StoryObj<Sequence> = {
  args: { compact: true, cursor: cursorAt(recording, 1000) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole('img', { name: /^Sequence of \d+ messages/ });
    await expect(canvas.queryAllByRole('button')).toEqual([]);
  },
};
