import { describe, expect, it } from 'vitest';
import { readFixture } from '../../testing/read-fixture.js';
import { fromWireData, withBytes, type WireData } from '../../testing/wire-data.js';
import { reconstructAttachments } from './attachments.js';
import { decodeSocketPacket4 } from './decode-socket-packet4.js';
import { decodeSocketPacket } from './decode-socket-packet.js';
import { encodeSocketPacket } from './encode-socket-packet.js';
import { recoveryOf, recoveryOffset } from './recovery.js';
import { SocketPacketAssembler } from './socket-packet-assembler.js';
import type { SocketPacket, SocketPacketType } from './socket-packet.js';

const FILE = '451-["file",{"_placeholder":true,"num":0}]'.slice(1);

function packetOf(text: string): SocketPacket {
  const packet = decodeSocketPacket(text);
  if (!packet.ok) throw packet.error;
  return packet.value;
}

describe('SocketPacketAssembler', () => {
  it('waits for the attachments and puts them in their places', () => {
    const assembler = new SocketPacketAssembler();
    expect(assembler.add(FILE)).toEqual({ ok: true, value: null });
    expect(assembler.missing).toBe(1);
    expect(assembler.add(Uint8Array.of(1, 2))).toMatchObject({
      ok: true,
      value: { type: 'BINARY_EVENT', data: ['file', Uint8Array.of(1, 2)] },
    });
    expect(assembler.missing).toBe(0);
  });

  it.each<[string, string, readonly (string | Uint8Array)[]]>([
    ['text in between', 'SIO_MISSING_ATTACHMENT', [FILE, '2["a"]']],
    ['bytes that nobody announced', 'SIO_UNEXPECTED_ATTACHMENT', [Uint8Array.of(1)]],
    ['a wrong number', 'SIO_BAD_PLACEHOLDER', [FILE.replace('0}', '1}'), Uint8Array.of(1)]],
    ['no number', 'SIO_BAD_PLACEHOLDER', [FILE.replace(':0}', ':"x"}'), Uint8Array.of(1)]],
    ['a packet that is none', 'SIO_BAD_ATTACHMENTS', ['5["a"]']],
  ])('answers %s with %s', (_what, code, messages) => {
    const assembler = new SocketPacketAssembler();
    const last = messages.map((message) => assembler.add(message)).at(-1);
    expect(last).toMatchObject({ ok: false, error: { code } });
  });

  it('does not follow a payload into the depths', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level++) deep = [deep];
    expect(reconstructAttachments(deep, [])).toMatchObject({ error: { code: 'SIO_TOO_DEEP' } });
  });

  it('leaves a member called __proto__ a member', () => {
    const data = reconstructAttachments(JSON.parse('{"__proto__":{"polluted":1}}'), []);
    expect(data.ok && Object.keys(data.value as object)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('Socket.IO 4 packets', () => {
  interface Line {
    readonly kind: string;
    readonly packet: { type: string; nsp: string; id?: number; data?: unknown };
    readonly encoded: readonly WireData[];
  }
  const lines = readFixture<Line>('history-vectors.txt').filter(({ kind }) => kind === 'sio4');

  it.each(lines.map((line) => [JSON.stringify(line.encoded), line] as const))(
    'reads and writes %s',
    (_, { packet, encoded }) => {
      const [text, ...attachments] = encoded.map(fromWireData) as [string, ...Uint8Array[]];
      const read = decodeSocketPacket4(text);
      if (!read.ok) throw read.error;
      const { type, namespace, query, id, data } = read.value;
      const filled = reconstructAttachments(data, attachments);
      expect({
        type,
        nsp: query === null ? namespace : `${namespace}?${query}`,
        id,
        data: filled.ok && filled.value,
      }).toEqual({
        type: packet.type,
        nsp: packet.nsp,
        id: packet.id ?? null,
        data: withBytes(packet.data),
      });
      const written = encodeSocketPacket({
        type: packet.type
          .replace('BINARY_', '')
          .replace('ERROR', 'CONNECT_ERROR') as SocketPacketType,
        namespace: packet.nsp,
        id: packet.id ?? null,
        data: withBytes(packet.data),
      });
      expect([written.text, ...written.attachments]).toEqual([text, ...attachments]);
    },
  );

  it('knows no payload in CONNECT and any JSON in ERROR', () => {
    expect(decodeSocketPacket4('0{"sid":"x"}')).toMatchObject({
      error: { code: 'SIO_BAD_PAYLOAD' },
    });
    expect(decodeSocketPacket4('4[1]')).toMatchObject({ value: { type: 'ERROR', data: [1] } });
    expect(decodeSocketPacket4('4/a,[')).toMatchObject({
      error: { code: 'SIO_BAD_JSON', offset: 4 },
    });
  });
});

describe('connection state recovery', () => {
  it('finds the offset behind the arguments of an event', () => {
    expect(recoveryOffset(packetOf('2["news",1,"Q7we56h"]'), true)).toBe('Q7we56h');
  });

  it.each([
    ['2["news",1,"Q7we56h"]', false],
    ['27["news","Q7we56h"]', true],
    ['2["news"]', true],
    ['2["news",1]', true],
    ['3["a","Q7we56h"]', true],
  ])('finds none in %s (pid: %s)', (text, hasPid) => {
    expect(recoveryOffset(packetOf(text), hasPid)).toBeNull();
  });

  it('reads what a client asks to have back', () => {
    expect(recoveryOf(packetOf('0{"pid":"U9-E","offset":"Q7"}'))).toEqual({
      pid: 'U9-E',
      offset: 'Q7',
    });
    expect(recoveryOf(packetOf('0{"token":"1"}'))).toBeNull();
  });
});
