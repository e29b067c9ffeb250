import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { runOf } from '../fixtures/run-of';
import puzzleJson from '../generated/recordings/the-orders-puzzle.json';
import json from '../generated/recordings/room-board.json';
import { cursorAt, cursorAtEnd } from '../timeline/cursor';
import { RoomBoard } from './room-board';

const run = runOf(json);
const puzzle = runOf(puzzleJson);

const meta: Meta<RoomBoard> = {
  title: 'Room board',
  component: RoomBoard,
  args: {
    recording: run,
    cursor: cursorAtEnd(run),
    known: { '/': ['r1', 'r2'], '/orders': ['r1'] },
    movable: true,
  },
};
export default meta;

/** Five people, after `io.to('r1').emit`. */
export const Delivered: StoryObj<RoomBoard> = {
  play: async ({ canvasElement }) => {
    const row = within(canvasElement).getByRole('row', { name: /^eve/ });
    await expect(row).toHaveTextContent('does not get it');
  },
};

/** The frames are on their way. */
export const OnTheWay: StoryObj<RoomBoard> = { args: { cursor: cursorAt(run, 510) } };

/** Nobody is there yet. */
export const Empty: StoryObj<RoomBoard> = { args: { cursor: { at: 0, index: 0 } } };

/** Before anybody has come: where they will be. */
export const Expected: StoryObj<RoomBoard> = {
  args: {
    cursor: { at: 0, index: 0 },
    expected: [
      { who: 'ann', namespace: '/', rooms: ['r1'] },
      { who: 'eve', namespace: '/orders', rooms: [] },
    ],
  },
  play: async ({ canvasElement }) => {
    const row = within(canvasElement).getByRole('row', { name: /^ann/ });
    await expect(row).toHaveTextContent('not connected yet');
  },
};

/** A run that nobody moves people in. */
export const Puzzle: StoryObj<RoomBoard> = {
  args: { recording: puzzle, cursor: cursorAtEnd(puzzle), known: {}, movable: false },
};
