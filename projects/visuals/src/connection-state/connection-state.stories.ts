import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { climbingRun } from '../fixtures/climbing-run';
import { cursorAtEnd } from '../timeline/cursor';
import { ConnectionState } from './connection-state';

const recording = climbingRun();

const meta: Meta<ConnectionState> = { title: 'Connection state', component: ConnectionState };
export default meta;

/** After the climb. */
export const Upgraded: StoryObj<ConnectionState> = {
  args: { recording, cursor: cursorAtEnd(recording) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText('WebSocket')).toHaveLength(2);
  },
};
