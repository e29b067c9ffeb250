import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './bytes/base64.js';
import { concatBytes } from './bytes/concat-bytes.js';
import { fromHex, toHex } from './bytes/hex.js';
import { decodeUtf8, encodeUtf8 } from './bytes/utf8.js';
import { decodeEngine3BinaryPayload, decodeEngine3Payload } from './engine-io/decode-engine3.js';
import { decodeEnginePayload } from './engine-io/decode-engine-payload.js';
import { encodeEngine3BinaryPayload, encodeEngine3Payload } from './engine-io/encode-engine3.js';
import { encodeEnginePayload } from './engine-io/encode-engine.js';
import { ENGINE_PACKET_TYPES } from './engine-io/engine-packet.js';
import { findField } from './field/find-field.js';
import { ChunkedDecoder } from './http/chunked-decoder.js';
import { encodeChunk, encodeLastChunk } from './http/chunked-encoding.js';
import { encodeSocketPacket } from './socket-io/encode-socket-packet.js';
import { SocketPacketAssembler } from './socket-io/socket-packet-assembler.js';
import { encodeLengthFrame, LengthFrameDecoder } from './tcp/length-framing.js';
import { dissectFrame } from './websocket/dissect-frame.js';
import { encodeFrame } from './websocket/encode-frame.js';
import { FrameDecoder } from './websocket/frame-decoder.js';
import { Receiver } from './websocket/receiver.js';

/** The same inputs in every run; `FUZZ` asks for more of them. */
const PARAMETERS = { seed: 6455, numRuns: Math.min(20_000, Number(process.env['FUZZ'] ?? 250)) };

const bytes = (maxLength = 40) => fc.uint8Array({ maxLength });
const text = fc.string({ unit: 'binary', maxLength: 12 });
/** Places, as shares of the whole, at which a stream is cut. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });

/** The stream in pieces, some of them empty. */
function cutAt(stream: Uint8Array, shares: readonly number[]): readonly Uint8Array[] {
  const ends = shares.map((share) => Math.round(share * stream.length)).sort((a, b) => a - b);
  return [...ends, stream.length].map((end, index) => stream.slice(ends[index - 1] ?? 0, end));
}

const key = fc.option(fc.uint8Array({ minLength: 4, maxLength: 4 }));
const frame = fc.oneof(
  fc.record({ fin: fc.boolean(), opcode: fc.constantFrom(0, 1, 2), payload: bytes(300) }),
  fc.record({ fin: fc.constant(true), opcode: fc.constantFrom(8, 9, 10), payload: bytes(125) }),
);

describe('what is written reads as it was', () => {
  it('WebSocket frames, through every cut', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(frame, key), { maxLength: 6 }), cuts, (list, shares) => {
        const frames = list.map(([one, maskingKey]) => ({
          rsv1: false,
          rsv2: false,
          rsv3: false,
          ...one,
          maskingKey,
          wire: encodeFrame({ rsv1: false, rsv2: false, rsv3: false, ...one, maskingKey }),
        }));
        const decoder = new FrameDecoder();
        const stream = concatBytes(frames.map(({ wire }) => wire));
        const found = cutAt(stream, shares).flatMap((piece) => [...decoder.push(piece).frames]);
        expect(
          found.map(({ fin, opcode, maskingKey, payload, bytes: wire }) => ({
            fin,
            opcode,
            maskingKey: maskingKey && Uint8Array.from(maskingKey),
            payload: Uint8Array.from(payload),
            wire: Uint8Array.from(wire),
          })),
        ).toEqual(
          frames.map(({ fin, opcode, maskingKey, payload, wire }) => ({
            fin,
            opcode,
            maskingKey,
            payload,
            wire,
          })),
        );
      }),
      PARAMETERS,
    );
  });

  it('messages in any fragments, with pings between them', () => {
    const message = fc.tuple(text, cuts, fc.option(bytes(20)), fc.boolean());
    fc.assert(
      fc.property(message, cuts, ([sent, places, ping, isText], shares) => {
        const parts = cutAt(encodeUtf8(sent), places);
        const plain = { rsv1: false, rsv2: false, rsv3: false, maskingKey: null };
        const wire = parts.flatMap((payload, index) => {
          const opcode = index > 0 ? 0 : isText ? 1 : 2;
          const fin = index === parts.length - 1;
          const between = ping === null ? [] : [{ ...plain, fin: true, opcode: 9, payload: ping }];
          return [...between, { ...plain, fin, opcode, payload }].map(encodeFrame);
        });
        const receiver = new Receiver({ isServer: false });
        const events = cutAt(concatBytes(wire), shares).flatMap((piece) => [
          ...receiver.push(piece),
        ]);
        expect(receiver.fault).toBeNull();
        expect(events.filter(({ type }) => type !== 'ping')).toEqual([
          isText ? { type: 'text', data: sent } : { type: 'binary', data: encodeUtf8(sent) },
        ]);
        expect(events.length).toBe(1 + (ping === null ? 0 : parts.length));
      }),
      PARAMETERS,
    );
  });

  it('Engine.IO payloads of protocols 4 and 3', () => {
    const words = text.map((one) => one.replaceAll('\x1e', ''));
    const packet = fc.record({ type: fc.constantFrom(...ENGINE_PACKET_TYPES), data: words });
    const binary = fc.record({ binary: bytes() });
    fc.assert(
      fc.property(fc.array(fc.oneof(packet, binary), { minLength: 1, maxLength: 5 }), (list) => {
        const expected = list.map((one) =>
          'binary' in one ? { type: 'message', binary: one.binary } : { ...one, binary: null },
        );
        expect(decodeEnginePayload(encodeEnginePayload(list))).toMatchObject({ value: expected });
        const old = list.map((one) =>
          'binary' in one ? { type: 'message' as const, data: one.binary } : one,
        );
        expect(decodeEngine3Payload(encodeEngine3Payload(old))).toMatchObject({ value: expected });
        expect(decodeEngine3BinaryPayload(encodeEngine3BinaryPayload(old))).toMatchObject({
          value: expected,
        });
      }),
      PARAMETERS,
    );
  });

  it('Socket.IO events with attachments anywhere in them', () => {
    const data = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom(null, true, 1.5, 'a', '/admin,', 'é'),
        bytes(9),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'num'), tie('value'), { noNullPrototype: true }),
      ),
    })).value;
    const id = fc.option(fc.nat());
    const namespace = fc.constantFrom('/', '/admin', '/1');
    fc.assert(
      fc.property(fc.array(data, { maxLength: 3 }), id, namespace, (args, ack, name) => {
        const packet = {
          type: 'EVENT',
          namespace: name,
          id: ack,
          data: ['news', ...args],
        } as const;
        const sent = encodeSocketPacket(packet);
        fc.pre(sent.attachments.length <= 10);
        const assembler = new SocketPacketAssembler();
        const steps = [sent.text, ...sent.attachments].map((part) => assembler.add(part));
        expect(steps.at(-1)).toMatchObject({ ok: true, value: { ...packet, type: /EVENT$/ } });
      }),
      PARAMETERS,
    );
  });

  it('chunked bodies and bodies with a length in front, through every cut', () => {
    const bodies = fc.array(fc.uint8Array({ minLength: 1, maxLength: 30 }), { maxLength: 4 });
    fc.assert(
      fc.property(bodies, cuts, (list, shares) => {
        const chunked = new ChunkedDecoder();
        const wire = concatBytes([...list.map(encodeChunk), encodeLastChunk()]);
        const data = cutAt(wire, shares).flatMap((piece) => [...chunked.push(piece).data]);
        expect(concatBytes(data)).toEqual(concatBytes(list));
        const framed = new LengthFrameDecoder();
        const stream = concatBytes(list.map((body) => encodeLengthFrame(body)));
        const found = cutAt(stream, shares).flatMap((piece) => [...framed.push(piece).bodies]);
        expect(found).toEqual(list);
      }),
      PARAMETERS,
    );
  });

  it('hexadecimal, Base64 and UTF-8', () => {
    fc.assert(
      fc.property(bytes(), text, (list, words) => {
        expect(fromHex(toHex(list))).toEqual({ ok: true, value: list });
        expect(fromBase64(toBase64(list))).toEqual({ ok: true, value: list });
        expect(decodeUtf8(encodeUtf8(words))).toEqual({ ok: true, value: words });
      }),
      PARAMETERS,
    );
  });
});

it('the dissector says of any frame what the receiver says', () => {
  const head = fc.uint8Array({ minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(head, bytes(200), (start, rest) => {
      const wire = concatBytes([start, rest]);
      const { frames, error } = new FrameDecoder().push(wire);
      const dissection = dissectFrame(wire);
      const [first] = frames;
      if (first === undefined) {
        expect(dissection.error?.code).toBe(error?.code ?? 'WS_INCOMPLETE');
        return;
      }
      expect(dissection.length).toBe(first.bytes.length);
      if (dissection.error !== null) {
        // What no decoder of frames looks at: the text, and the payload of a Close frame.
        const receiver = new Receiver({ isServer: null });
        receiver.push(first.bytes);
        expect(receiver.fault?.error.code).toBe(dissection.error.code);
      }
      const { field } = dissection;
      expect(findField(field, 'opcode')?.value).toBe(first.opcode);
      expect(findField(field, 'Payload data')?.content?.bytes ?? first.payload).toEqual(
        first.payload,
      );
    }),
    { ...PARAMETERS, numRuns: PARAMETERS.numRuns * 4 },
  );
});
