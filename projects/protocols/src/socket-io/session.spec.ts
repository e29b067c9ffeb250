import { describe, expect, it } from 'vitest';
import { readFixture } from '../../testing/read-fixture.js';
import { decodeEnginePacket } from '../engine-io/decode-engine-packet.js';
import { decodeEnginePayload } from '../engine-io/decode-engine-payload.js';
import { decodeSocketPacket } from './decode-socket-packet.js';

interface Step {
  readonly via: 'poll' | 'ws';
  readonly from: 'client' | 'server';
  readonly data: string | { readonly $hex: string };
}

/** A step in one line: who, the engine packets, and the Socket.IO packets in them. */
function describeStep({ via, from, data }: Step): string {
  if (typeof data !== 'string') return `${from}: attachment`;
  const single = decodeEnginePacket(data);
  const packets =
    via === 'poll'
      ? decodeEnginePayload(data)
      : single.ok && { ok: true as const, value: [single.value] };
  if (packets === false || !packets.ok) return `${from}: rejected`;
  const words = packets.value.map((packet) => {
    if (packet.type !== 'message') return [packet.type, packet.data.slice(0, 5)].join(' ').trim();
    const socketPacket = decodeSocketPacket(packet.data);
    if (!socketPacket.ok) return socketPacket.error.code;
    const { type, namespace, id } = socketPacket.value;
    return `${type} ${namespace}${id === null ? '' : ` #${String(id)}`}`;
  });
  return `${from}: ${words.join(', ')}`;
}

describe('the sample session of the protocol documents', () => {
  it('reads as it is told there', () => {
    expect(readFixture<Step>('socket-io-session.txt').map(describeStep)).toEqual([
      'server: open {"sid',
      'client: CONNECT /',
      'server: CONNECT /',
      'server: EVENT /',
      'client: EVENT /, EVENT /',
      'client: ping probe',
      'server: pong probe',
      'client: upgrade',
      'client: EVENT /',
      'client: EVENT /',
      'client: CONNECT /admin',
      'server: CONNECT /admin',
      'client: EVENT /admin #1',
      'server: BINARY_ACK /admin #1',
      'server: attachment',
      'server: ping',
      'client: pong',
    ]);
  });
});
