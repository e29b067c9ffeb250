import type { Meta, StoryObj } from '@storybook/angular-vite';
import { expect, within } from 'storybook/test';
import { READERS, sameNewsRun } from '../fixtures/same-news-run';
import { formatSize } from '../format/format-size';
import { Meters } from './meters';
import type { Meter } from './meters.view';

const { entries } = sameNewsRun();

const bytesOf = (host: string, side: 'from' | 'to'): number =>
  entries
    .filter((entry) => entry.kind === 'sent' && entry[side] === host)
    .reduce((sum, entry) => sum + entry.bytes.length, 0);

/** Counted here from the run; the site takes its numbers from the simulator. */
const BYTES: Meter = {
  id: 'bytes',
  title: 'Bytes on the wire',
  hint: 'Of HTTP and WebSocket, in the whole run.',
  parts: ['sent', 'received'],
  rows: READERS.map((name) => {
    const values = [bytesOf(name, 'from'), bytesOf(name, 'to')] as const;
    return { name, values, text: formatSize(values[0] + values[1]) };
  }),
};

const CONNECTIONS: Meter = {
  id: 'connections',
  title: 'Connections opened',
  hint: 'Of TCP, in the whole run.',
  parts: [],
  rows: READERS.map((name) => {
    const opened = entries.filter(
      ({ kind, from, text }) => kind === 'sent' && from === name && text === 'SYN',
    ).length;
    return { name, values: [opened], text: String(opened) };
  }),
};

const meta: Meta<Meters> = { title: 'Meters', component: Meters };
export default meta;

/** Six transports, one number after the other. */
export const Compared: StoryObj<Meters> = {
  args: { meters: [BYTES, CONNECTIONS] },
  play: async ({ canvasElement }) => {
    const table = within(canvasElement).getByRole('table', { name: /Bytes on the wire/ });
    await expect(within(table).getAllByRole('row')).toHaveLength(READERS.length);
    await expect(within(table).getByRole('row', { name: /short/ })).toHaveTextContent('KiB');
  },
};

/** Nothing has happened yet. */
export const Empty: StoryObj<Meters> = {
  args: {
    meters: [{ ...BYTES, rows: BYTES.rows.map((row) => ({ ...row, values: [0, 0], text: '–' })) }],
  },
};
