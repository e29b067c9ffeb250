import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/who-are-you.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { Credentials } from './credentials';

const run = runOf(json);

const meta: Meta<Credentials> = {
  title: 'Credentials',
  component: Credentials,
  args: {
    recording: run,
    cursor: cursorAtEnd(run),
    ways: [
      { who: 'friend', way: 'auth of Socket.IO' },
      { who: 'foe', way: 'auth of Socket.IO, with a wrong token' },
      { who: 'member', way: 'cookie' },
      { who: 'writer', way: 'address' },
      { who: 'nobody', way: 'nothing at all' },
    ],
    secrets: ['sesame', 'barley', 'session='],
  },
};
export default meta;

/** All tokens have expired. */
export const Expired: StoryObj<Credentials> = {
  play: async ({ canvasElement }) => {
    const row = within(canvasElement).getByRole('row', { name: /^address/ });
    await expect(row).toHaveTextContent('Close 4403');
  },
};

/** In the middle of the session. */
export const Open: StoryObj<Credentials> = { args: { cursor: cursorAt(run, 3000) } };

/** Nothing has happened yet. */
export const Empty: StoryObj<Credentials> = { args: { cursor: { at: 0, index: 0 } } };
