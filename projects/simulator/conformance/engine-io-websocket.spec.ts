// Engine.IO protocol 4, sections "WebSocket", "Upgrade" and "Heartbeat".
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PollingSession } from './polling.js';
import { pause, RawWebSocket } from './raw-web-socket.js';
import { echo, SERVERS, TIMES, type TestServer } from './servers.js';

describe.each(SERVERS)('WebSocket with %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, { pingInterval: 25_000, pingTimeout: 20_000 });
  });
  afterAll(() => server.close());

  it('sends every packet in a frame of its own', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('42["message",1]');
    socket.send('42["message","€𝄞"]');
    expect([await socket.next(), await socket.next()]).toEqual([
      '42["message-back",1]',
      '42["message-back","€𝄞"]',
    ]);
    socket.close();
  });

  it('sends binary as it is, in a binary frame', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('451-["message",{"_placeholder":true,"num":0}]');
    socket.send(Buffer.from([1, 2, 3, 4]));
    expect(await socket.next()).toBe('451-["message-back",{"_placeholder":true,"num":0}]');
    expect(await socket.next()).toEqual(Buffer.from([1, 2, 3, 4]));
    socket.close();
  });

  it('closes when a packet cannot be read', async () => {
    const socket = await RawWebSocket.open(server.url);
    socket.send('abc');
    expect((await socket.closed)[0]).toBe(1005);
  });

  it('takes no notice of a close packet: over WebSocket it is the Close frame that ends a session', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('1');
    socket.send('42["message","still here"]');
    expect(await socket.next()).toBe('42["message-back","still here"]');
    socket.socket.close(1000, 'bye');
    expect(await socket.closed).toEqual([1000, 'bye']);
  });

  it('upgrades a session: probe, answer, noop on the poll, switch', async () => {
    const session = await PollingSession.open(server.url);
    await session.connect();
    const poll = session.poll();
    const socket = new RawWebSocket(server.url, { sid: session.sid });
    await new Promise((resolve) => socket.socket.on('open', resolve));
    socket.send('2probe');
    expect(await socket.next()).toBe('3probe');
    expect((await poll).body).toBe('6');
    socket.send('5');
    socket.send('42["message","over"]');
    expect(await socket.next()).toBe('42["message-back","over"]');
    expect((await session.poll()).status).toBe(400);
    socket.close();
  });

  it('keeps the order of what was sent before and after the switch', async () => {
    const session = await PollingSession.open(server.url);
    await session.connect();
    const socket = new RawWebSocket(server.url, { sid: session.sid });
    await new Promise((resolve) => socket.socket.on('open', resolve));
    socket.send('2probe');
    await socket.next();
    await session.post('42["message",1]');
    const { body } = await session.poll();
    socket.send('5');
    socket.send('42["message",2]');
    expect([body, await socket.next()]).toEqual(['42["message-back",1]', '42["message-back",2]']);
    socket.close();
  });

  it('closes a second WebSocket of a session that has one', async () => {
    const session = await PollingSession.open(server.url);
    const socket = new RawWebSocket(server.url, { sid: session.sid });
    await new Promise((resolve) => socket.socket.on('open', resolve));
    socket.send('2probe');
    await socket.next();
    socket.send('5');
    await pause(30);
    const second = new RawWebSocket(server.url, { sid: session.sid });
    await second.closed;
    expect(second.unread).toEqual([]);
    socket.close();
  });

  it('closes a WebSocket whose first packet is no probe, and polling goes on', async () => {
    const session = await PollingSession.open(server.url);
    await session.connect();
    const socket = new RawWebSocket(server.url, { sid: session.sid });
    await new Promise((resolve) => socket.socket.on('open', resolve));
    socket.send('42["message","too early"]');
    await socket.closed;
    await session.post('42["message","still here"]');
    expect((await session.poll()).body).toBe('42["message-back","still here"]');
  });

  it.each([
    ['an unmasked frame', '810134'],
    ['a reserved opcode', '8380cfc52096'],
    ['a fragmented ping', '0980cfc52096'],
    ['text that is no UTF-8', '8182cfc5209600e8'],
    ['RSV1 without an extension', 'c181cfc52096fb'],
  ])('fails the connection at %s', async (__, hex) => {
    const socket = await RawWebSocket.open(server.url);
    // Private to `ws`, which writes no such frame itself.
    const { _socket: tcp } = socket.socket as unknown as {
      readonly _socket: { write(data: Buffer): void };
    };
    tcp.write(Buffer.from(hex, 'hex'));
    const [code] = await socket.closed;
    expect([1002, 1005, 1006, 1007]).toContain(code);
  });

  it('answers a ping of WebSocket itself with the same data', async () => {
    const socket = await RawWebSocket.open(server.url);
    const pong = new Promise<Buffer>((resolve) => socket.socket.on('pong', resolve));
    socket.socket.ping('are you there?');
    expect((await pong).toString()).toBe('are you there?');
    socket.close();
  });
});

describe.each(SERVERS)('the heartbeat of %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, TIMES);
  });
  afterAll(() => server.close());

  it('pings over WebSocket after pingInterval, and goes on as long as it is answered', async () => {
    const socket = await RawWebSocket.open(server.url);
    socket.send('40');
    const started = Date.now();
    for (let beat = 0; beat < 2; beat++) {
      let packet = await socket.text();
      while (packet !== '2') packet = await socket.text();
      socket.send('3');
    }
    expect(Date.now() - started).toBeGreaterThan(TIMES.pingInterval * 2 - 60);
    socket.close();
  });

  it('pings over polling, too', async () => {
    const session = await PollingSession.open(server.url);
    await session.post('40');
    expect(await session.until((packet) => packet === '2')).toBe('2');
    expect((await session.post('3')).body).toBe('ok');
  });

  it('closes the session of a client that never pongs', async () => {
    const socket = await RawWebSocket.open(server.url);
    socket.send('40');
    const started = Date.now();
    await socket.closed;
    const waited = Date.now() - started;
    expect(waited).toBeGreaterThan(TIMES.pingInterval + TIMES.pingTimeout - 60);
  });

  it('forgets a polling session whose client never pongs', async () => {
    const session = await PollingSession.open(server.url);
    await session.connect();
    await session.until((packet) => packet === '2');
    await pause(TIMES.pingTimeout + 80);
    expect((await session.poll()).status).toBe(400);
  });

  it('drops a client that pings, which only Engine.IO 3 does', async () => {
    const socket = await RawWebSocket.open(server.url);
    socket.send('2');
    const [code] = await socket.closed;
    expect(code).toBe(1005);
  });
});
