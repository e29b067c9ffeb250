import { decodePacket, decodePayload, encodePayload } from 'engine.io-parser';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { decodeEnginePacket } from './decode-engine-packet.js';
import { decodeEnginePayload } from './decode-engine-payload.js';
import { ENGINE_PACKET_TYPES, type EnginePacket } from './engine-packet.js';

/** A packet as engine.io-parser writes it down. */
function asParser(packet: EnginePacket): object {
  if (packet.binary !== null) return { type: 'message', data: Buffer.from(packet.binary) };
  return packet.data === '' ? { type: packet.type } : { type: packet.type, data: packet.data };
}

describe('[E4] decodeEnginePacket', () => {
  // Engine.IO protocol v4, "Packet encoding" and "Upgrade"
  it.each([
    ['2', { type: 'ping', data: '', binary: null }],
    ['2probe', { type: 'ping', data: 'probe', binary: null }],
    ['4hello', { type: 'message', data: 'hello', binary: null }],
    ['6', { type: 'noop', data: '', binary: null }],
    ['bAQIDBA==', { type: 'message', data: 'AQIDBA==', binary: Uint8Array.of(1, 2, 3, 4) }],
    ['b', { type: 'message', data: '', binary: new Uint8Array(0) }],
  ])('decodes %j', (text, value) => {
    expect(decodeEnginePacket(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'EIO_EMPTY_PACKET', 0],
    ['7', 'EIO_UNKNOWN_PACKET_TYPE', 0],
    ['x4', 'EIO_UNKNOWN_PACKET_TYPE', 0],
    ['bAQ!D', 'EIO_BAD_BASE64', 3],
  ])('rejects %j with %s at %i', (text, code, offset) => {
    expect(decodeEnginePacket(text)).toMatchObject({ ok: false, error: { code, offset } });
  });

  it('agrees with engine.io-parser on every first character', () => {
    for (let code = 0; code < 0x180; code++) {
      const text = `${String.fromCharCode(code)}AQID`;
      const ours = decodeEnginePacket(text);
      const theirs = decodePacket(text);
      expect(ours.ok ? asParser(ours.value) : 'rejected').toEqual(
        theirs.type === 'error' ? 'rejected' : theirs,
      );
    }
  });
});

describe('decodeEnginePayload', () => {
  it('reads the example of the protocol document', () => {
    expect(decodeEnginePayload('4hello\x1e2\x1e4world')).toEqual({
      ok: true,
      value: [
        { type: 'message', data: 'hello', binary: null },
        { type: 'ping', data: '', binary: null },
        { type: 'message', data: 'world', binary: null },
      ],
    });
  });

  it.each([
    ['', 'EIO_EMPTY_PACKET', 0],
    ['4a\x1e', 'EIO_EMPTY_PACKET', 3],
    ['\x1e4a', 'EIO_EMPTY_PACKET', 0],
    ['4a\x1e9', 'EIO_UNKNOWN_PACKET_TYPE', 3],
    ['4a\x1ebA?', 'EIO_BAD_BASE64', 5],
  ])('rejects %j with %s at %i', (text, code, offset) => {
    expect(decodeEnginePayload(text)).toMatchObject({ ok: false, error: { code, offset } });
  });

  it('reads what engine.io-parser wrote', () => {
    const random = new RandomSource(11);
    for (let round = 0; round < 500; round++) {
      const packets = Array.from({ length: 1 + random.below(4) }, () =>
        random.below(3) === 0
          ? { type: 'message' as const, data: Buffer.from(random.bytes(random.below(9))) }
          : { type: random.pick(ENGINE_PACKET_TYPES), data: random.pick(['probe', '€𝄞', '["a"]']) },
      );
      let text = '';
      encodePayload(packets, (encoded) => (text = encoded));
      const ours = decodeEnginePayload(text);
      expect(ours.ok && ours.value.map(asParser)).toEqual(packets);
    }
  });

  it('agrees with engine.io-parser on texts of likely characters', () => {
    const random = new RandomSource(12);
    for (let round = 0; round < 5000; round++) {
      const length = random.below(8);
      const text = Array.from({ length }, () => random.pick([...'0246789b\x1e\x1eA'])).join('');
      const ours = decodeEnginePayload(text);
      const theirs = decodePayload(text);
      const isRejected = theirs.some((packet) => packet.type === 'error');
      // Their Base64 decoder drops what it cannot read, ours says so.
      if (!ours.ok && ours.error.code === 'EIO_BAD_BASE64') continue;
      expect(ours.ok ? ours.value.map(asParser) : 'rejected', JSON.stringify(text)).toEqual(
        isRejected ? 'rejected' : theirs,
      );
    }
  });
});
