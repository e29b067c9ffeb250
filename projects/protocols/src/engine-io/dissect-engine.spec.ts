import { describe, expect, it } from 'vitest';
import { expectTiled } from '../../testing/expect-tiled.js';
import { RandomSource } from '../../testing/random-source.js';
import { readFixture } from '../../testing/read-fixture.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import type { Field } from '../field/field.js';
import { findField } from '../field/find-field.js';
import { decodeSocketPacket } from '../socket-io/decode-socket-packet.js';
import { decodeEnginePayload } from './decode-engine-payload.js';
import { dissectEnginePacket, dissectEnginePayload } from './dissect-engine.js';

const piece = (wire: string, field: Field | undefined) =>
  decodeUtf8Lossy(encodeUtf8(wire).subarray(field?.start, field?.end));

/** What the codecs say of a payload, Engine.IO first, then the Socket.IO packet of each message. */
function verdictOf(text: string): string | null {
  for (const [index, packet] of text.split('\x1e').entries()) {
    const engine = decodeEnginePayload(packet);
    if (!engine.ok) return `${engine.error.code} in packet ${index}`;
    const message = engine.value[0];
    if (message?.type !== 'message' || message.binary !== null) continue;
    const socket = decodeSocketPacket(message.data);
    if (!socket.ok) return `${socket.error.code} in packet ${index}`;
  }
  return null;
}

function dissectedVerdictOf(text: string): string | null {
  const bytes = encodeUtf8(text);
  const { error, field } = dissectEnginePayload(bytes);
  expectTiled(field);
  if (error === null) return null;
  const index = decodeUtf8Lossy(bytes.subarray(0, error.offset)).split('\x1e').length - 1;
  return `${error.code} in packet ${index}`;
}

describe('dissectEnginePacket', () => {
  it('takes the open packet apart to the members of the handshake', () => {
    const wire = '0{"sid":"lv_","upgrades":["websocket"],"pingInterval":25000}';
    const { field, error } = dissectEnginePacket(encodeUtf8(wire));
    expect(error).toBeNull();
    expectTiled(field);
    expect(findField(field, 'pingInterval')).toMatchObject({ value: 25000 });
    expect(piece(wire, findField(field, 'sid'))).toBe('"sid":"lv_"');
    expect(findField(field, 'upgrades')?.value).toBe('["websocket"]');
  });

  it('takes a message apart down to the arguments of its event', () => {
    const wire = '451-/admin,7["ü🎉",{"_placeholder":true,"num":0}]';
    const { field, error } = dissectEnginePacket(encodeUtf8(wire));
    expect(error).toBeNull();
    const packet = findField(field, 'Socket.IO packet');
    expectTiled(packet!);
    expect(packet?.children.map((part) => [part.name, piece(wire, part)])).toEqual([
      ['packet type', '5'],
      ['attachments', '1'],
      ['separator', '-'],
      ['namespace', '/admin'],
      ['separator', ','],
      ['acknowledgement id', '7'],
      ['payload', '["ü🎉",{"_placeholder":true,"num":0}]'],
    ]);
    expect(piece(wire, findField(field, 'event name'))).toBe('"ü🎉"');
    expect(piece(wire, findField(field, 'argument 1'))).toBe('{"_placeholder":true,"num":0}');
  });

  it('shows the bytes of a binary message beside their Base64', () => {
    const { field } = dissectEnginePacket(encodeUtf8('bAQIDBA=='));
    expect(findField(field, 'data')?.content).toEqual({
      bytes: Uint8Array.of(1, 2, 3, 4),
      aligned: false,
    });
  });

  it('counts the position of an error in bytes', () => {
    const { error } = dissectEnginePacket(encodeUtf8('42/ü,["a"'));
    expect([error?.code, error?.offset]).toEqual(['SIO_BAD_JSON', 6]);
  });
});

describe('dissectEnginePayload', () => {
  it('separates packets', () => {
    const wire = '40\x1e2\x1ebAQ==';
    const { field, error } = dissectEnginePayload(encodeUtf8(wire));
    expect(error).toBeNull();
    expect(field.children.map((part) => piece(wire, part))).toEqual([
      '40',
      '\x1e',
      '2',
      '\x1e',
      'bAQ==',
    ]);
  });

  it('gives the verdict of the codecs for the sample session and for damaged packets', () => {
    const random = new RandomSource(4);
    const texts = readFixture<{ data: unknown }>('socket-io-session.txt')
      .map(({ data }) => data)
      .filter((data) => typeof data === 'string');
    const characters = [...'0123456789b-/,{}[]"ü\x1e \\'];
    let rejected = 0;
    for (let round = 0; round < 3000; round++) {
      const units = [...random.pick(texts)];
      const times = round < texts.length ? 0 : 1 + random.below(3);
      for (let time = 0; time < times; time++) {
        units.splice(random.below(units.length), random.below(2), random.pick(characters));
      }
      const text = units.join('');
      const verdict = verdictOf(text);
      expect(dissectedVerdictOf(text), JSON.stringify(text)).toBe(verdict);
      if (verdict !== null) rejected++;
    }
    expect(rejected).toBeGreaterThan(1000);
  });
});
