// Engine.IO protocol 4, sections "Transports", "Handshake" and the query parameters of both transports.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, send } from './polling.js';
import { RawWebSocket } from './raw-web-socket.js';
import { echo, SERVERS, TIMES, type TestServer } from './servers.js';

describe.each(SERVERS)('handshake with %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, {});
  });
  afterAll(() => server.close());

  const polling = (query: Record<string, string> = {}): string =>
    address(server.url, { transport: 'polling', ...query });

  it('answers a GET with an open packet that has exactly the fields of the protocol', async () => {
    const { status, type, body } = await send(polling());
    expect(status).toBe(200);
    expect(type).toBe('text/plain; charset=UTF-8');
    expect(body[0]).toBe('0');
    expect(JSON.parse(body.slice(1))).toEqual({
      sid: expect.stringMatching(/^[\w-]{20}$/) as string,
      upgrades: ['websocket'],
      pingInterval: TIMES.pingInterval,
      pingTimeout: TIMES.pingTimeout,
      maxPayload: 1_000_000,
    });
  });

  it('gives every session an id of its own', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send(polling())));
    expect(new Set(answers.map(({ body }) => body.slice(0, 40))).size).toBe(3);
  });

  it('opens over WebSocket alone with an open packet that offers no upgrade', async () => {
    const socket = new RawWebSocket(server.url);
    const packet = await socket.text();
    expect(packet[0]).toBe('0');
    expect(JSON.parse(packet.slice(1))).toMatchObject({ upgrades: [] });
    socket.close();
  });

  it.each([
    ['no transport', { transport: '' }, 0, 'Transport unknown'],
    ['an unknown transport', { transport: 'pigeon' }, 0, 'Transport unknown'],
    ['a name of every object', { transport: 'toString' }, 0, 'Transport unknown'],
    ['an unknown sid', { sid: 'nobody' }, 1, 'Session ID unknown'],
    ['WebSocket without Upgrade', { transport: 'websocket' }, 3, 'Bad request'],
    ['no version', { EIO: '' }, 5, 'Unsupported protocol version'],
    ['an older version', { EIO: '3' }, 5, 'Unsupported protocol version'],
    ['a version that is none', { EIO: 'abc' }, 5, 'Unsupported protocol version'],
  ])('refuses %s with 400 and a code', async (__, query, code, message) => {
    const { status, type, body } = await send(polling(query));
    expect([status, type]).toEqual([400, 'application/json']);
    expect(JSON.parse(body)).toEqual({ code, message });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses a handshake by %s', async (method) => {
    const { status, body } = await send(polling(), { method });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ code: 2, message: 'Bad handshake method' });
  });

  it.each([
    ['an unknown transport', { transport: 'pigeon' }],
    ['an unknown sid', { sid: 'nobody' }],
    ['an older version', { EIO: '3' }],
  ])('refuses a WebSocket with %s', async (__, query) => {
    const socket = new RawWebSocket(server.url, query);
    expect((await socket.closed)[0]).toBe(1006);
  });

  it('hands no session out after a refusal', async () => {
    const { body } = await send(polling({ sid: 'nobody' }));
    expect(body).not.toContain('"sid"');
  });
});
