// Socket.IO protocol 5, sections "Connection to a namespace" and "Disconnection from a namespace".
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PollingSession } from './polling.js';
import { pause, RawWebSocket } from './raw-web-socket.js';
import { echo, SERVERS, TIMES, type TestServer } from './servers.js';

describe.each(SERVERS)('connecting to a namespace of %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, { pingInterval: 25_000, pingTimeout: 20_000 });
  });
  afterAll(() => server.close());

  const open = (): Promise<RawWebSocket> => RawWebSocket.open(server.url);

  it.each([
    ['the main namespace', '40', /^40\{"sid":"([\w-]{20})"\}$/, '42["auth",{}]'],
    ['it, named', '40/,', /^40\{"sid":"([\w-]{20})"\}$/, '42["auth",{}]'],
    ['another', '40/custom,', /^40\/custom,\{"sid":"([\w-]{20})"\}$/, '42/custom,["auth",{}]'],
  ])('lets a client into %s', async (__, packet, answer, next) => {
    const socket = await open();
    socket.send(packet);
    expect(await socket.next()).toMatch(answer);
    expect(await socket.next()).toBe(next);
    socket.close();
  });

  it('hands the payload of CONNECT to the program', async () => {
    const socket = await open();
    socket.send('40{"token":"123"}');
    await socket.next();
    expect(await socket.next()).toBe('42["auth",{"token":"123"}]');
    socket.close();
  });

  it('gives each namespace an id that is not that of the session', async () => {
    const session = await PollingSession.open(server.url);
    await session.post('40\u001e40/custom,');
    let seen = '';
    while (!seen.includes('42/custom,')) seen += (await session.poll()).body;
    const ids = [...seen.matchAll(/"sid":"([\w-]{20})"/g)].map(([, id]) => id);
    expect(new Set([...ids, session.sid]).size).toBe(3);
  });

  it('refuses a namespace that is not there, and keeps the connection', async () => {
    const socket = await open();
    socket.send('40/random,');
    expect(await socket.next()).toBe('44/random,{"message":"Invalid namespace"}');
    socket.send('40');
    expect(await socket.next()).toMatch(/^40\{"sid"/);
    socket.close();
  });

  it('refuses with the message and the data of a middleware', async () => {
    const socket = await open();
    socket.send('40/guarded,{"token":"guess"}');
    expect(await socket.next()).toBe('44/guarded,{"message":"who are you?","data":{"code":7}}');
    socket.send('40/guarded,{"token":"secret"}');
    expect(await socket.next()).toMatch(/^40\/guarded,\{"sid"/);
    socket.close();
  });

  it('closes the connection of a client that connects to a namespace twice', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('40');
    expect((await socket.closed)[0]).toBe(1005);
  });

  it('closes the connection of a client that speaks in a namespace it is not in', async () => {
    const socket = await open();
    socket.send('42["message",1]');
    expect((await socket.closed)[0]).toBe(1005);
  });

  it('closes the connection of a client that connects to nothing within connectTimeout', async () => {
    const socket = await open();
    const started = Date.now();
    await socket.closed;
    expect(Date.now() - started).toBeGreaterThan(TIMES.connectTimeout - 50);
  });

  it('leaves one namespace at DISCONNECT, and the others alone', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('40/custom,');
    await socket.next();
    await socket.next();
    socket.send('41/custom,');
    socket.send('42["message","still here"]');
    expect(await socket.next()).toBe('42["message-back","still here"]');
    socket.close();
  });

  it('lets a client back into a namespace that it has left', async () => {
    const socket = await RawWebSocket.connect(server.url);
    socket.send('41');
    await pause(20);
    socket.send('40');
    expect(await socket.next()).toMatch(/^40\{"sid"/);
    socket.close();
  });
});
