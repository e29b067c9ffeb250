// What no client should send: the server's own answer, and everybody else is still served.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PollingSession } from './polling.js';
import { RawWebSocket } from './raw-web-socket.js';
import { echo, SERVERS, type TestServer } from './servers.js';

describe.each(SERVERS)('bad input to %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    const quiet = { pingInterval: 25_000, pingTimeout: 20_000, connectTimeout: 20_000 };
    server = await start(echo, quiet);
  });
  afterAll(() => server.close());

  /** Somebody else is still served. */
  const expectAlive = async (): Promise<void> => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('42["message","alive"]');
    expect(await socket.next()).toBe('42["message-back","alive"]');
    socket.close();
  };

  it.each([
    ['an unknown packet type of Engine.IO', '9'],
    ['nothing', ''],
    ['an unknown packet type of Socket.IO', '4abc'],
    ['a type beyond the last', '47'],
    ['an event whose payload is an object', '442{}'],
    ['an event without JSON', '42["message",'],
    ['an event that is an empty list', '42[]'],
    ['an event by a reserved name', '42["connect"]'],
    ['an event with an id that is no number', '42abc["message-with-ack",1]'],
    ['a CONNECT_ERROR', '44{"message":"no"}'],
    ['attachments that nobody counted', '45["message"]'],
    ['a number of attachments that is none', '45x-["message"]'],
    ['a CONNECT whose payload is a list', '40/custom,[]'],
    ['a heartbeat in the wrong direction', '2'],
  ])('ends the connection at %s', async (__, packet) => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send(packet);
    await socket.closed;
    expect(socket.unread).toEqual([]);
    await expectAlive();
  });

  it('ends the connection at binary where text belongs', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send(Buffer.from([1, 2, 3]));
    await socket.closed;
    await expectAlive();
  });

  it('ends the connection at text where an attachment belongs', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('451-["message",{"_placeholder":true,"num":0}]');
    socket.send('42["message",1]');
    await socket.closed;
    expect(socket.unread).toEqual([]);
  });

  it('ends the connection at a placeholder that counts wrong', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('451-["message",{"_placeholder":true,"num":999}]');
    socket.send(Buffer.from([1]));
    await socket.closed;
    await expectAlive();
  });

  it('keeps a name of every object for a name', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('42["message",{"__proto__":{"polluted":true},"constructor":1}]');
    expect(await socket.next()).toBe(
      '42["message-back",{"__proto__":{"polluted":true},"constructor":1}]',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    socket.close();
  });

  it('ends the connection at a message beyond maxHttpBufferSize', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send(`42["message","${'x'.repeat(1_000_001)}"]`);
    expect((await socket.closed)[0]).toBe(1009);
    await expectAlive();
  });

  it('survives a flood of packets', async () => {
    const socket = await RawWebSocket.connect(server.url);
    for (let index = 0; index < 5000; index++) socket.send('42["message",1]');
    let seen = 0;
    while (seen < 5000) {
      await socket.next();
      seen++;
    }
    socket.close();
    await expectAlive();
  }, 15_000);

  it('survives a flood of sessions that never connect', async () => {
    const sessions = await Promise.all(
      Array.from({ length: 100 }, () => PollingSession.open(server.url)),
    );
    expect(new Set(sessions.map(({ sid }) => sid)).size).toBe(100);
    await expectAlive();
  });

  it('survives payloads with very many packets', async () => {
    const session = await PollingSession.open(server.url);
    await session.connect();
    const packets = Array.from({ length: 10_000 }, () => '4399[]').join('\u001e');
    expect((await session.post(packets)).status).toBe(200);
    await expectAlive();
  });
});
