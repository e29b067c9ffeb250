import { describe, expect, it } from 'vitest';
import type { ConnectionEvent } from './connection-event';
import type { ConnectionState } from './connection-state';
import { reduceConnection } from './reduce-connection';

const error = new Error('no');

const STATES = {
  server: { status: 'server' },
  idle: { status: 'idle' },
  connecting: { status: 'connecting' },
  connected: { status: 'connected', transport: 'polling', id: 'a', recovered: false },
  reconnecting: { status: 'reconnecting', attempt: 1, delay: 700, trying: false },
  lost: {
    status: 'disconnected',
    reason: 'transport close',
    description: undefined,
    willRetry: true,
  },
  closed: {
    status: 'disconnected',
    reason: 'io client disconnect',
    description: undefined,
    willRetry: false,
  },
  refused: { status: 'refused', error },
  failed: { status: 'failed', error },
} as const satisfies Record<string, ConnectionState>;

const EVENTS = {
  connect: { type: 'connect' },
  connected: { type: 'connected', transport: 'websocket', id: 'b', recovered: true },
  upgraded: { type: 'upgraded', transport: 'websocket' },
  attemptFailed: { type: 'attemptFailed', error },
  refused: { type: 'refused', error },
  disconnected: {
    type: 'disconnected',
    reason: 'ping timeout',
    description: undefined,
    willRetry: true,
  },
  retryScheduled: { type: 'retryScheduled', attempt: 2, delay: 1500 },
  retryStarted: { type: 'retryStarted', attempt: 2 },
  failed: { type: 'failed', error },
} as const satisfies Record<ConnectionEvent['type'], ConnectionEvent>;

const same = 'same';
const connecting: ConnectionState = { status: 'connecting' };
const connected: ConnectionState = {
  status: 'connected',
  transport: 'websocket',
  id: 'b',
  recovered: true,
};
const lost: ConnectionState = {
  status: 'disconnected',
  reason: 'ping timeout',
  description: undefined,
  willRetry: true,
};
const waiting: ConnectionState = {
  status: 'reconnecting',
  attempt: 2,
  delay: 1500,
  trying: false,
};
const refused: ConnectionState = { status: 'refused', error };
const failed: ConnectionState = { status: 'failed', error };

/** Every event, in the order of {@link EVENTS}, by the state it happens in. */
const TABLE: Record<keyof typeof STATES, readonly (ConnectionState | typeof same)[]> = {
  server: [same, same, same, same, same, same, same, same, same],
  idle: [connecting, connected, same, same, refused, lost, same, same, failed],
  connecting: [same, connected, same, same, refused, lost, waiting, same, failed],
  connected: [
    same,
    connected,
    { ...STATES.connected, transport: 'websocket' },
    same,
    refused,
    lost,
    same,
    same,
    failed,
  ],
  reconnecting: [
    same,
    connected,
    same,
    same,
    refused,
    lost,
    waiting,
    { status: 'reconnecting', attempt: 2, delay: 700, trying: true },
    failed,
  ],
  lost: [same, connected, same, same, refused, lost, waiting, same, failed],
  closed: [connecting, connected, same, same, refused, lost, same, same, failed],
  refused: [connecting, connected, same, same, refused, lost, same, same, failed],
  failed: [connecting, connected, same, same, refused, lost, waiting, same, failed],
};

const PAIRS = Object.entries(TABLE).flatMap(([state, row]) =>
  Object.keys(EVENTS).map((event, column) => [state, event, row[column]] as const),
) as [keyof typeof STATES, keyof typeof EVENTS, ConnectionState | typeof same][];

describe('reduceConnection', () => {
  it('is tested with every pair of state and event', () => {
    expect(PAIRS).toHaveLength(9 * 9);
  });

  it.each(PAIRS)('%s, %s', (state, event, after) => {
    const before: ConnectionState = Object.freeze({ ...STATES[state] });
    const result = reduceConnection(before, EVENTS[event]);

    if (after === same) expect(result).toBe(before);
    else expect(result).toEqual(after);
  });
});
