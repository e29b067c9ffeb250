import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { climbingRun } from '../fixtures/climbing-run';
import { runOf } from '../fixtures/run-of';
import twoGenerations from '../generated/recordings/two-generations.json';
import { cursorAtEnd } from '../timeline/cursor';
import { ConnectionState } from './connection-state';

const recording = climbingRun();
const generations = runOf(twoGenerations);

const meta: Meta<ConnectionState> = { title: 'Connection state', component: ConnectionState };
export default meta;

/** After the climb. */
export const Upgraded: StoryObj<ConnectionState> = {
  args: { recording, cursor: cursorAtEnd(recording) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText('WebSocket')).toHaveLength(2);
  },
};

/** Three clients of one server. */
export const ThreeClients: StoryObj<ConnectionState> = {
  args: { recording: generations, cursor: cursorAtEnd(generations) },
  play: async ({ canvasElement }) => {
    const oldest = within(canvasElement).getByRole('group', { name: 'oldest and server' });
    await expect(within(oldest).queryByText('WebSocket')).toBeNull();
  },
};
