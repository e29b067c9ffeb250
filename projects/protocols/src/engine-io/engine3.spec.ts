import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { RandomSource } from '../../testing/random-source.js';
import { readFixture } from '../../testing/read-fixture.js';
import { fromWireData, type WireData } from '../../testing/wire-data.js';
import {
  decodeEngine3Binary,
  decodeEngine3BinaryPayload,
  decodeEngine3Packet,
  decodeEngine3Payload,
} from './decode-engine3.js';
import {
  encodeEngine3BinaryPayload,
  encodeEngine3Packet,
  encodeEngine3Payload,
  type Engine3PacketToSend,
} from './encode-engine3.js';
import { ENGINE_PACKET_TYPES, type EnginePacket, type EnginePacketType } from './engine-packet.js';

interface WirePacket {
  readonly type: EnginePacketType;
  readonly data?: WireData;
}
interface Line {
  readonly kind: string;
  readonly packets?: readonly WirePacket[];
  readonly packet?: WirePacket;
  readonly text?: string;
  readonly base64?: string;
  readonly binary?: string;
  readonly why?: string;
}

const LINES = readFixture<Line>('history-vectors.txt');
const linesOf = (kind: string) => LINES.filter((line) => line.kind === `eio3 ${kind}`);

const toSend = ({ type, data = '' }: WirePacket): Engine3PacketToSend => ({
  type,
  data: fromWireData(data),
});
const asSent = ({ type, data, binary }: EnginePacket): Engine3PacketToSend => ({
  type,
  data: binary ?? data,
});

describe('[E6] Engine.IO 3 payloads', () => {
  it.each(linesOf('payloads').map((line) => [line.text ?? '', line] as const))(
    'reads and writes %s',
    (text, { packets = [], binary }) => {
      const sent = packets.map(toSend);
      expect(encodeEngine3Payload(sent)).toBe(text);
      const read = decodeEngine3Payload(text);
      expect(read.ok && read.value.map(asSent)).toEqual(sent);
      if (binary === undefined) return;
      expect(encodeEngine3BinaryPayload(sent)).toEqual(bytesOf(binary));
      const fromBinary = decodeEngine3BinaryPayload(bytesOf(binary));
      expect(fromBinary.ok && fromBinary.value.map(asSent)).toEqual(sent);
    },
  );

  it.each(linesOf('decodeErrors').map((line) => [line.text ?? '', line.why ?? ''] as const))(
    'refuses %j: %s',
    (text) => {
      const read = decodeEngine3Payload(text);
      expect(read.ok ? null : read.error.code).toMatch(/^EIO3?_/);
    },
  );

  it.each([
    ['020034', 'EIO3_BAD_LENGTH', 0],
    ['000a', 'EIO3_BAD_LENGTH', 1],
    ['00ff', 'EIO3_BAD_LENGTH', 1],
    ['0001', 'EIO3_TRUNCATED', 2],
    ['0002ff34', 'EIO3_TRUNCATED', 4],
    ['0002ff34c3', 'UTF8_TRUNCATED', 5],
    ['0101ff09', 'EIO_UNKNOWN_PACKET_TYPE', 3],
  ])('refuses the bytes %s with %s at %d', (hex, code, offset) => {
    expect(decodeEngine3BinaryPayload(bytesOf(hex))).toMatchObject({
      ok: false,
      error: { code, offset },
    });
  });

  it('reads what it writes, in both forms', () => {
    const random = new RandomSource(3);
    for (let round = 0; round < 1000; round++) {
      const packets = Array.from({ length: 1 + random.below(4) }, () => ({
        type: random.pick(ENGINE_PACKET_TYPES),
        data:
          random.below(2) === 0 ? random.bytes(random.below(20)) : random.pick(['', 'é🎉:', '12:']),
      }));
      const text = decodeEngine3Payload(encodeEngine3Payload(packets));
      expect(text.ok && text.value.map(asSent)).toEqual(packets);
      const bytes = decodeEngine3BinaryPayload(encodeEngine3BinaryPayload(packets));
      expect(bytes.ok && bytes.value.map(asSent)).toEqual(packets);
    }
  });
});

describe('[E6] Engine.IO 3 packets', () => {
  it.each(linesOf('packets').map((line) => [line.text ?? line.base64 ?? '', line] as const))(
    'reads and writes %s',
    (text, { packet, binary }) => {
      const sent = toSend(packet!);
      expect(encodeEngine3Packet(sent).replace(/=+$/, '')).toBe(text.replace(/=+$/, ''));
      const read = decodeEngine3Packet(text);
      expect(read.ok && asSent(read.value)).toEqual(sent);
      if (binary === undefined) return;
      const message = decodeEngine3Binary(bytesOf(binary));
      expect(message.ok && asSent(message.value)).toEqual(sent);
    },
  );
});
