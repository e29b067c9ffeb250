import { decodePayload, encodePayload, type Packet } from 'engine.io-parser';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { decodeEnginePayload } from './decode-engine-payload.js';
import { encodeEnginePayload, type EnginePacketToSend } from './encode-engine.js';
import { ENGINE_PACKET_TYPES } from './engine-packet.js';

const ROUNDS = 100_000;
const CHARACTERS = [...'0123456789bAZ=+/é"{\x1e'];

/** What engine.io-parser reads, in our words; `null` for what it refuses. */
function oracle(text: string): unknown {
  const packets = decodePayload(text, 'nodebuffer') as { type: string; data?: unknown }[];
  if (packets.some(({ type }) => type === 'error')) return null;
  return packets.map(({ type, data }) => ({
    type,
    data: Buffer.isBuffer(data) ? new Uint8Array(data) : (data ?? ''),
  }));
}

function ours(text: string): unknown {
  const packets = decodeEnginePayload(text);
  if (!packets.ok) return packets.error.code === 'EIO_BAD_BASE64' ? 'strict' : null;
  return packets.value.map(({ type, data, binary }) => ({ type, data: binary ?? data }));
}

describe('decodeEnginePayload beside engine.io-parser', () => {
  it('reads and refuses the same, but for what is no Base64', () => {
    const random = new RandomSource(523);
    let refused = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const text = Array.from({ length: random.below(14) }, () => random.pick(CHARACTERS)).join('');
      const found = ours(text);
      // Node's Base64 decoder skips what it does not know; a decoder that explains has to point at it.
      if (found === 'strict') continue;
      const expected = oracle(text);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        // It also takes Base64 without padding, whatever is left over.
        if (text.split('\x1e').some((packet) => packet.startsWith('b'))) continue;
        expect(found, JSON.stringify(text)).toEqual(expected);
      }
      if (found === null) refused++;
    }
    expect(refused).toBeGreaterThan(ROUNDS / 10);
  });

  it('writes the same', async () => {
    const random = new RandomSource(524);
    for (let round = 0; round < 300; round++) {
      const packets = Array.from({ length: 1 + random.below(4) }, (): EnginePacketToSend =>
        random.below(3) === 0
          ? { binary: random.bytes(random.below(9)) }
          : { type: random.pick(ENGINE_PACKET_TYPES), data: random.pick(['', 'é', '{"a":1}']) },
      );
      const theirs = packets.map((packet) =>
        'binary' in packet ? { type: 'message', data: Buffer.from(packet.binary) } : packet,
      ) as Packet[];
      const text = await new Promise<string>((resolve) => {
        encodePayload(theirs, resolve);
      });
      expect(encodeEnginePayload(packets)).toBe(text);
    }
  });
});
