import './register.js';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { converse, EXPECTED, upgraded } from '../../fixtures/conversation.js';
import { openMock } from '../../fixtures/mocked-server.js';

it.each([
  ['behind a Service Worker', {}],
  ['in the page itself', { serviceWorker: false } as const],
])(
  'a client that was imported before the mock started upgrades all the same, %s',
  async (_where, options) => {
    const mock = await openMock(options);
    const socket = io(mock.url, { forceNew: true });
    expect(await converse(socket)).toEqual(EXPECTED);
    await upgraded(socket);
    expect(socket.io.engine.transport.name).toBe('websocket');
    socket.close();
    await mock.close();
  },
);
