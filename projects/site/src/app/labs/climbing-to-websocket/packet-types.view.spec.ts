import { decodeEnginePacket, decodeSocketPacket, recordingFromJson } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import json from '../../../generated/recordings/climbing-to-websocket.json';
import { toPacketTypesView } from './packet-types.view';

const read = recordingFromJson(JSON.stringify(json));
if (!read.ok) throw read.error;
const RUN = read.value;

describe('the packet types', () => {
  it('are those of a run, where it has them', () => {
    const { engine, socket } = toPacketTypesView(RUN);
    expect(engine.map(({ name, seq }) => [name, seq !== null])).toEqual([
      ['open', true],
      ['close', false],
      ['ping', true],
      ['pong', true],
      ['message', true],
      ['upgrade', true],
      ['noop', true],
    ]);
    expect(
      socket.flatMap(({ name, packet, seq }) => (seq === null ? [] : [[name, packet]])),
    ).toEqual([
      ['CONNECT', '40'],
      ['EVENT', '420["sum",2,3]'],
      ['ACK', '430[5]'],
    ]);
    expect(engine[2]).toMatchObject({ digit: 2, packet: '2probe', at: '320 ms' });
  });

  it.each([
    ['a run', RUN],
    ['nothing', { ...RUN, entries: [] }],
  ])('have a packet each that is read as its type: %s', (_, recording) => {
    const { engine, socket } = toPacketTypesView(recording);
    for (const { name, packet, digit } of engine) {
      expect(decodeEnginePacket(packet)).toMatchObject({ ok: true, value: { type: name } });
      expect(packet.startsWith(String(digit))).toBe(true);
    }
    for (const { name, packet } of socket) {
      expect(decodeSocketPacket(packet.slice(1))).toMatchObject({
        ok: true,
        value: { type: name },
      });
    }
  });
});
