// What a recording says of a client that is given up is what the server's own program hears.
import { meaningOf, type Meaning, type Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { serve } from '../src/node/public-api.js';
import type { Message } from './raw-web-socket.js';
import { RawWebSocket } from './raw-web-socket.js';
import { echo } from './servers.js';

/** Sends what no client should, and waits for the end. */
async function misbehave(
  messages: readonly Message[],
  heartbeat = { pingInterval: 25_000, pingTimeout: 20_000 },
): Promise<{ readonly heard: readonly string[]; readonly closing: Meaning | undefined }> {
  const heard: string[] = [];
  const port = await serve(({ Server, httpServer }) => {
    const io = new Server(httpServer, { serveClient: false, ...heartbeat });
    echo(io);
    io.on('connection', (socket) => {
      socket.on('disconnect', (reason) => heard.push(reason));
      socket.on('leave', () => socket.disconnect(true));
    });
  });
  const socket = await RawWebSocket.connect(port.url);
  for (const message of messages) socket.send(message);
  await socket.closed;
  const recording = port.recording();
  await port.close();
  return { heard, closing: closingOf(recording) };
}

/** The meaning of the server's Close frame. */
function closingOf(recording: Recording): Meaning | undefined {
  const close = recording.entries.find(
    ({ layer, kind, from, bytes }) =>
      layer === 'websocket' && kind === 'sent' && from === 'server' && bytes[0] === 0x88,
  );
  return close === undefined ? undefined : meaningOf(recording, close.seq);
}

const ANNOUNCES_ONE = '451-["message",{"_placeholder":true,"num":0}]';

describe('a recording of bad input', () => {
  it.each<[string, readonly Message[], string]>([
    ['9', ['9'], 'no Engine.IO packet: EIO_UNKNOWN_PACKET_TYPE'],
    ['nothing', [''], 'no Engine.IO packet: EIO_EMPTY_PACKET'],
    ['4abc', ['4abc'], 'no Socket.IO packet: SIO_UNKNOWN_PACKET_TYPE'],
    ['an event without JSON', ['42["message",'], 'no Socket.IO packet: SIO_BAD_JSON'],
    ['an event by a reserved name', ['42["connect"]'], 'no Socket.IO packet: SIO_BAD_PAYLOAD'],
    ['uncounted attachments', ['45["message"]'], 'no Socket.IO packet: SIO_BAD_ATTACHMENTS'],
    ['a CONNECT_ERROR', ['44{"message":"no"}'], 'only a server sends CONNECT_ERROR'],
    [
      'a ping',
      ['2'],
      'the client pinged: since protocol 4 the server pings and the client answers',
    ],
    ['binary', [Buffer.from([1, 2])], 'binary came that no packet had announced'],
    [
      'text for an attachment',
      [ANNOUNCES_ONE, '42["message"]'],
      'text came where an attachment belongs',
    ],
  ])('says of %s why the server closes, in the word its program hears', async (_, sent, note) => {
    const { heard, closing } = await misbehave(sent);
    expect(heard).toHaveLength(1);
    expect(closing?.headline).toBe(`WebSocket Close, no code · ${String(heard[0])}`);
    expect(closing?.layers.at(-1)?.fields).toEqual([{ name: 'disconnect', value: heard[0], note }]);
  });

  it('says of a client that never pongs that its time was up', async () => {
    const { heard, closing } = await misbehave([], { pingInterval: 20, pingTimeout: 20 });
    expect(heard).toEqual(['ping timeout']);
    expect(closing?.headline).toBe('WebSocket Close, no code · ping timeout');
  });

  it('blames nobody when the program ends the connection', async () => {
    const { heard, closing } = await misbehave(['42["leave"]']);
    expect(heard).toEqual(['server namespace disconnect']);
    expect(closing?.headline).toBe('WebSocket Close, no code');
  });
});

describe('a recording of a flood', () => {
  it('is bounded and says so, and the flood is served to its end, as is everybody else', async () => {
    const limits = { entries: 1000 };
    const port = await serve(({ Server, httpServer }) => echo(new Server(httpServer)), { limits });
    const flood = await RawWebSocket.connect(port.url);
    for (let count = 0; count < 5000; count++) flood.send(`42["message",${count}]`);
    let last = '';
    for (let count = 0; count < 5000; count++) last = await flood.text();
    expect(last).toBe('42["message-back",4999]');
    const other = await RawWebSocket.connect(port.url);
    other.send('42["message","alive"]');
    expect(await other.next()).toBe('42["message-back","alive"]');
    const recording = port.recording();
    flood.close();
    other.close();
    await port.close();
    expect(recording.truncated).toBe(true);
    expect(recording.entries).toHaveLength(1000);
    expect(meaningOf(recording, 999).headline).toMatch(/^RECORDER_FULL: /);
    // What came before the limit is told as ever.
    const packets = recording.entries.filter(({ kind, layer, from }) => {
      return kind === 'sent' && layer === 'websocket' && from === 'client';
    });
    expect(meaningOf(recording, packets[1]?.seq ?? -1).headline).toContain('message');
  }, 15_000);
});
