import {
  decodeUtf8Lossy,
  encodeHttpRequest,
  upgradeRequestHeaders,
  type TraceLayer,
} from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Recorder } from '../recorder/recorder.js';
import type { ConnectionEnd } from './connection.js';
import type { Middlebox } from './middlebox.js';
import { DELAY_UPGRADE } from './delay-upgrade.js';
import { Network } from './network.js';
import { REFUSE_UPGRADE } from './refuse-upgrade.js';
import { REMOVE_HOP_BY_HOP } from './remove-hop-by-hop.js';
import { SWALLOW_FRAMES } from './swallow-frames.js';
import { SWALLOW_UPGRADE } from './swallow-upgrade.js';

const NONE = new Uint8Array(0);
const UPGRADE = encodeHttpRequest({
  method: 'GET',
  target: '/chat',
  headers: upgradeRequestHeaders({ host: 'lab', key: 'AAAA', origin: 'http://lab' }),
  body: NONE,
});
const PLAIN = encodeHttpRequest({
  method: 'GET',
  target: '/',
  headers: [['Host', 'lab']],
  body: NONE,
});

/** What each side hears when the client sends one message through a middlebox. */
async function pass(middlebox: Middlebox, bytes: Uint8Array, layer: TraceLayer = 'http') {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox } });
  const heard = { client: '', server: '' };
  network.listen('lab:80', 'server', (end) => {
    end.onData = (data) => {
      heard.server += decodeUtf8Lossy(data);
    };
  });
  const client = network.connect('client', 'lab:80') as ConnectionEnd;
  client.onOpen = () => client.write(bytes, { layer });
  client.onData = (data) => {
    heard.client += decodeUtf8Lossy(data);
  };
  await clock.runTo(5000);
  const { entries } = recorder.toRecording('any', 1);
  const ends = entries.filter((e) => e.layer !== 'tcp' && e.kind !== 'sent').map((e) => e.kind);
  return { ...heard, ends, entries };
}

describe('middleboxes', () => {
  it.each([
    ['REMOVE_HOP_BY_HOP', REMOVE_HOP_BY_HOP],
    ['REFUSE_UPGRADE', REFUSE_UPGRADE],
    ['SWALLOW_UPGRADE', SWALLOW_UPGRADE],
    ['SWALLOW_FRAMES', SWALLOW_FRAMES],
    ['DELAY_UPGRADE', DELAY_UPGRADE],
  ])('%s lets a plain request pass as it is', async (_name, middlebox) => {
    expect((await pass(middlebox, PLAIN)).server).toBe(decodeUtf8Lossy(PLAIN));
  });

  it('REMOVE_HOP_BY_HOP passes the request on without Upgrade and Connection', async () => {
    const { server } = await pass(REMOVE_HOP_BY_HOP, UPGRADE);
    expect(server).toContain('Sec-WebSocket-Key');
    expect(server).not.toMatch(/^(upgrade|connection):/im);
  });

  it('REFUSE_UPGRADE answers in place of the server, and the answer names its request', async () => {
    const { client, server, entries } = await pass(REFUSE_UPGRADE, UPGRADE);
    expect([client.split('\r\n')[0], server]).toEqual(['HTTP/1.1 403 Forbidden', '']);
    const request = entries.find((entry) => entry.layer === 'http');
    const answer = entries.find((entry) => entry.answers !== null);
    expect(answer?.answers).toBe(request?.seq);
  });

  it('SWALLOW_UPGRADE lets nobody hear anything', async () => {
    const { client, server, ends } = await pass(SWALLOW_UPGRADE, UPGRADE);
    expect([client, server, ends]).toEqual(['', '', ['lost']]);
  });

  it('SWALLOW_FRAMES lets the handshake pass and no frame', async () => {
    expect((await pass(SWALLOW_FRAMES, UPGRADE)).server).toContain('Upgrade: websocket');
    expect((await pass(SWALLOW_FRAMES, new Uint8Array([0x81, 0]), 'websocket')).ends).toEqual([
      'lost',
    ]);
  });

  it('DELAY_UPGRADE lets the handshake pass three seconds late, as it is', async () => {
    const { server, entries } = await pass(DELAY_UPGRADE, UPGRADE);
    expect(server).toBe(decodeUtf8Lossy(UPGRADE));
    const [sent, received] = entries.filter((entry) => entry.layer === 'http');
    expect([received?.kind, (received?.at ?? 0) - (sent?.at ?? 0)]).toEqual(['received', 3010]);
  });

  it('a host that has stopped listening answers with RST', async () => {
    const clock = new Clock();
    const recorder = new Recorder(clock);
    const network = new Network({ clock, recorder, conditions: { latency: 10, middlebox: null } });
    network.listen('lab:80', 'server', () => undefined);
    network.close('lab:80');
    const log: string[] = [];
    const client = network.connect('client', 'lab:80') as ConnectionEnd;
    client.onOpen = () => log.push('open');
    client.onEnd = () => log.push(`end at ${clock.now}`);
    await clock.runTo(1000);
    expect(log).toEqual(['end at 20']);
    expect(recorder.toRecording('any', 1).entries.map((e) => `${e.kind} ${e.text}`)).toEqual([
      'sent SYN',
      'received SYN',
      'sent RST',
      'received RST',
    ]);
  });
});
