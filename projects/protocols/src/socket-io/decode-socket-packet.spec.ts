import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { decodeSocketPacket } from './decode-socket-packet.js';
import type { SocketPacket } from './socket-packet.js';

/** The packet as socket.io-parser reads it, before it waits for attachments; `null` when it throws. */
function byParser(text: string): SocketPacket | null {
  // Private, and all that can be asked for one text alone.
  const decoder = new Decoder() as unknown as { decodeString(text: string): Packet };
  try {
    const packet = decoder.decodeString(text);
    return {
      type: PacketType[packet.type] as SocketPacket['type'],
      attachments: packet.attachments ?? 0,
      namespace: packet.nsp,
      id: packet.id ?? null,
      data: packet.data,
    };
  } catch {
    return null;
  }
}

const PLAIN = { attachments: 0, namespace: '/', id: null, data: undefined };

describe('[E4] decodeSocketPacket', () => {
  // Socket.IO protocol v5, "Packet encoding" and its samples
  it.each([
    ['0', { ...PLAIN, type: 'CONNECT' }],
    [
      '0/admin,{"token":"123"}',
      { ...PLAIN, type: 'CONNECT', namespace: '/admin', data: { token: '123' } },
    ],
    ['1/admin,', { ...PLAIN, type: 'DISCONNECT', namespace: '/admin' }],
    ['1/admin', { ...PLAIN, type: 'DISCONNECT', namespace: '/admin' }],
    ['2["foo"]', { ...PLAIN, type: 'EVENT', data: ['foo'] }],
    ['212["foo"]', { ...PLAIN, type: 'EVENT', id: 12, data: ['foo'] }],
    ['3/admin,13["bar"]', { ...PLAIN, type: 'ACK', namespace: '/admin', id: 13, data: ['bar'] }],
    ['4{"message":"no"}', { ...PLAIN, type: 'CONNECT_ERROR', data: { message: 'no' } }],
    [
      '52-/admin,["baz",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]',
      {
        ...PLAIN,
        type: 'BINARY_EVENT',
        attachments: 2,
        namespace: '/admin',
        data: ['baz', { _placeholder: true, num: 0 }, { _placeholder: true, num: 1 }],
      },
    ],
    [
      '61-15["bar",{"_placeholder":true,"num":0}]',
      {
        ...PLAIN,
        type: 'BINARY_ACK',
        attachments: 1,
        id: 15,
        data: ['bar', { _placeholder: true, num: 0 }],
      },
    ],
    ['2', { ...PLAIN, type: 'EVENT' }],
    ['3', { ...PLAIN, type: 'ACK' }],
  ])('decodes %j as socket.io-parser does', (text, value) => {
    expect(decodeSocketPacket(text)).toEqual({ ok: true, value });
    expect(byParser(text)).toEqual(value);
  });

  it.each([
    ['7', 'SIO_UNKNOWN_PACKET_TYPE', 0],
    ['2{}', 'SIO_BAD_PAYLOAD', 1],
    ['2[]', 'SIO_BAD_PAYLOAD', 1],
    ['2["connect"]', 'SIO_BAD_PAYLOAD', 1],
    ['2/a,1["disconnecting"]', 'SIO_BAD_PAYLOAD', 5],
    ['0[]', 'SIO_BAD_PAYLOAD', 1],
    ['0null', 'SIO_BAD_PAYLOAD', 1],
    ['1{}', 'SIO_BAD_PAYLOAD', 1],
    ['3{}', 'SIO_BAD_PAYLOAD', 1],
    ['4[]', 'SIO_BAD_PAYLOAD', 1],
    ['4true', 'SIO_BAD_PAYLOAD', 1],
    ['2["a"', 'SIO_BAD_JSON', 1],
    ['2x', 'SIO_BAD_JSON', 1],
    ['5["a"]', 'SIO_BAD_ATTACHMENTS', 1],
    ['50-["a"]', 'SIO_BAD_ATTACHMENTS', 1],
    ['5-["a"]', 'SIO_BAD_ATTACHMENTS', 1],
    ['511-["a"]', 'SIO_TOO_MANY_ATTACHMENTS', 1],
  ])('rejects %j with %s at %i', (text, code, offset) => {
    expect(decodeSocketPacket(text)).toMatchObject({ ok: false, error: { code, offset } });
    expect(byParser(text)).toBeNull();
  });

  it('reads what socket.io-parser wrote', () => {
    const random = new RandomSource(13);
    const encoder = new Encoder();
    for (let round = 0; round < 500; round++) {
      const type = random.pick([PacketType.EVENT, PacketType.ACK]);
      const nsp = random.pick(['/', '/admin', '/a/b?c=d']);
      const data = ['name', random.pick<unknown>([1, '€𝄞,["', { a: [null] }, Buffer.of(1, 2)])];
      const id = random.pick([undefined, 0, 7, 123_456]);
      const packet = { type, nsp, data, ...(id === undefined ? {} : { id }) };
      const text = encoder.encode(packet)[0] as string;
      expect(decodeSocketPacket(text)).toEqual({ ok: true, value: byParser(text) });
    }
  });

  it('never accepts what socket.io-parser rejects, and reads the same where both accept', () => {
    const random = new RandomSource(14);
    const alphabet = [...'01234567--//,,[]"{}a e.\u0661', '["a"]', '/admin,'];
    const stricter = new Set<string>();
    let accepted = 0;
    for (let round = 0; round < 40_000; round++) {
      const length = 1 + random.below(6);
      const text = Array.from({ length }, () => random.pick(alphabet)).join('');
      const ours = decodeSocketPacket(text);
      const theirs = byParser(text);
      if (ours.ok) {
        accepted++;
        expect(ours.value, JSON.stringify(text)).toEqual(theirs);
      } else if (theirs !== null) stricter.add(`${ours.error.code} ${text}`);
    }
    expect(accepted).toBeGreaterThan(1000);
    // Theirs takes anything for a number that `Number` does: `51e0-` has one attachment, a space is a 0.
    for (const rejection of stricter) {
      expect(rejection).toMatch(
        /^(SIO_BAD_ATTACHMENTS [56][\d e.]+-|SIO_UNKNOWN_PACKET_TYPE {2}|SIO_BAD_JSON .* )/,
      );
    }
  });

  it('rejects an empty packet, which socket.io-parser takes for a CONNECT', () => {
    expect(byParser('')).toMatchObject({ type: 'CONNECT' });
    expect(decodeSocketPacket('')).toMatchObject({
      error: { code: 'SIO_UNKNOWN_PACKET_TYPE', offset: 0 },
    });
  });

  it('rejects an ack id that would lose digits', () => {
    expect(decodeSocketPacket('29007199254740992["a"]')).toMatchObject({
      error: { code: 'SIO_BAD_ACK_ID', offset: 1 },
    });
  });

  it('survives nesting that is deeper than any stack', () => {
    const text = `2${'['.repeat(1_000_000)}`;
    expect(decodeSocketPacket(text)).toMatchObject({ ok: false, error: { code: 'SIO_BAD_JSON' } });
  });
});
