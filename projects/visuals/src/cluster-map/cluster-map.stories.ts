import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import behindJson from '../generated/recordings/behind-the-balancer.json';
import twoJson from '../generated/recordings/two-servers.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { ClusterMap } from './cluster-map';

const run = runOf(behindJson);
const two = runOf(twoJson);

const meta: Meta<ClusterMap> = {
  title: 'Cluster map',
  component: ClusterMap,
  args: {
    recording: run,
    cursor: cursorAt(run, 3022),
    hosts: {
      clients: ['ann', 'bob', 'carl'],
      balancer: 'balancer',
      servers: ['node-1', 'node-2', 'node-3'],
      bus: 'redis',
    },
    killable: ['node-1', 'node-2'],
  },
};
export default meta;

/** Redis has it, and hands it to both servers. */
export const OnTheBus: StoryObj<ClusterMap> = {
  play: async ({ canvasElement }) => {
    const bus = within(canvasElement).getByRole('region', { name: 'The bus' });
    await expect(bus).toHaveTextContent('node-2: on its way.');
  },
};

/** Everybody has heard it. */
export const Heard: StoryObj<ClusterMap> = { args: { cursor: cursorAt(run, 3100) } };

/** A server was killed, its clients are nowhere. */
export const OneIsDown: StoryObj<ClusterMap> = { args: { cursor: cursorAt(run, 5100) } };

/** Nothing has happened yet. */
export const Empty: StoryObj<ClusterMap> = { args: { cursor: { at: 0, index: 0 } } };

/** A balancer that takes turns: sessions that no server knows. */
export const SessionUnknown: StoryObj<ClusterMap> = {
  args: {
    recording: two,
    cursor: cursorAtEnd(two),
    hosts: { clients: ['client'], balancer: 'balancer', servers: ['one', 'two'], bus: null },
    killable: [],
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('row', { name: /^client/ })).toHaveTextContent(
      'Session ID unknown',
    );
  },
};
