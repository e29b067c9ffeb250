import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { encodeSocketPacket } from './encode-socket-packet.js';
import { SocketPacketAssembler } from './socket-packet-assembler.js';
import { SOCKET_PACKET_TYPES } from './socket-packet.js';

const ROUNDS = 100_000;
/** Without the characters that JavaScript's `Number` reads more into than the grammar allows. */
const CHARACTERS = [...'0123456789-/,[]{}"a:é'];

type Wire = readonly (string | Uint8Array)[];

/** What a decoder makes of the messages: a packet, `refused`, or `waits`. */
function oracle(messages: Wire): unknown {
  const decoder = new Decoder();
  let found: unknown = 'waits';
  decoder.on('decoded', (packet: Packet) => {
    const { type, nsp, id = null, data } = packet as Omit<Packet, 'data'> & { data: unknown };
    found = { type: PacketType[type], namespace: nsp, id, data };
  });
  try {
    for (const message of messages) {
      decoder.add(message);
    }
  } catch {
    return 'refused';
  }
  return found;
}

function ours(messages: Wire): unknown {
  const assembler = new SocketPacketAssembler();
  let found: unknown = 'waits';
  for (const message of messages) {
    const packet = assembler.add(message);
    if (!packet.ok) return 'refused';
    if (packet.value === null) continue;
    const { type, namespace, id, data } = packet.value;
    found = { type: type.replace('BINARY_', ''), namespace, id, data };
  }
  return found;
}

const plain = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? `bytes ${Buffer.from(part).toString('hex')}` : part,
  );

function randomData(random: RandomSource, depth = 0): unknown {
  const kind = random.below(depth > 2 ? 4 : 7);
  if (kind === 0) return random.bytes(random.below(4));
  if (kind < 4) return [null, random.below(100), 'é"🎉'][kind - 1];
  const length = random.below(3);
  if (kind < 6) return Array.from({ length }, () => randomData(random, depth + 1));
  return { a: randomData(random, depth + 1), __proto__: 1, b: true };
}

/** Up to ten attachments, as the decoder allows. */
function randomPacket(random: RandomSource) {
  const type = random.pick(SOCKET_PACKET_TYPES.filter((one) => !one.startsWith('BINARY')));
  const namespace = random.pick(['/', '/admin', '/a/b']);
  const list = [random.pick(['hey', 'é', 7]), randomData(random), randomData(random)];
  const data =
    type === 'DISCONNECT' ? undefined : type.startsWith('CONNECT') ? { message: 'x' } : list;
  const hasId = type === 'ACK' || (type === 'EVENT' && random.below(2) === 0);
  return { type, namespace, data, id: hasId ? random.below(1000) : null };
}

describe('the Socket.IO codec beside socket.io-parser', () => {
  it('writes the same, attachments too', () => {
    const random = new RandomSource(427);
    for (let round = 0; round < ROUNDS / 10; round++) {
      const packet = randomPacket(random);
      const theirs = new Encoder().encode({
        type: PacketType[packet.type],
        nsp: packet.namespace,
        data: packet.data,
        ...(packet.id === null ? {} : { id: packet.id }),
      }) as (string | Buffer)[];
      const { text, attachments } = encodeSocketPacket(packet);
      expect(plain([text, ...attachments])).toBe(plain(theirs));
    }
  });

  it('reads the same, and refuses the same damaged packets', () => {
    const random = new RandomSource(428);
    const counts = { refused: 0, waits: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const { text, attachments } = encodeSocketPacket(randomPacket(random));
      const units = [...text];
      for (let change = random.below(3); change > 0; change--) {
        units.splice(random.below(units.length), random.below(2), random.pick(CHARACTERS));
      }
      const wire = [units.join(''), ...attachments];
      // Ids beyond 2^53 lose digits there; here they are an error.
      if (/\d{16}/.test(wire[0] as string)) continue;
      const found = ours(wire);
      if (found === 'refused' || found === 'waits') counts[found]++;
      if (plain(found) === plain(oracle(wire))) continue;
      expect(found, plain(wire)).toEqual(oracle(wire));
    }
    expect(counts.refused).toBeGreaterThan(ROUNDS / 20);
    expect(counts.waits).toBeGreaterThan(0);
  });
});
