import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectSameForEverySplit } from '../../testing/expect-same-for-every-split.js';
import { RandomSource } from '../../testing/random-source.js';
import { chunksOf, rfc6455Cases, type CaseEvent } from '../../testing/rfc6455-case.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { toHex } from '../bytes/hex.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { encodeFrame } from './encode-frame.js';
import { RECEIVERS } from './receiver-profile.js';
import { Receiver, type ReceiverEvent } from './receiver.js';
import { verdicts } from './verdict.js';

/** The event as the case tables write it. */
function asCase(event: ReceiverEvent): CaseEvent {
  if (event.type === 'close') {
    return { type: 'close', code: event.code ?? 1005, reason: event.reason };
  }
  if (event.type === 'compressed') throw new Error('nothing is compressed here');
  const bytes = typeof event.data === 'string' ? encodeUtf8(event.data) : event.data;
  if (bytes.length <= 1024) return { type: event.type, hex: toHex(bytes) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { type: event.type, len: bytes.length, sha256 };
}

const allOf = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.flatMap(({ times = 1, ...event }) => Array.from({ length: times }, () => event));

/** The same event, both with the form that `expected` has. */
function inFormOf(expected: CaseEvent | undefined, event: ReceiverEvent): CaseEvent {
  if (expected?.hex !== undefined && event.type !== 'close' && event.type !== 'compressed') {
    const bytes = typeof event.data === 'string' ? encodeUtf8(event.data) : event.data;
    return { type: event.type, hex: toHex(bytes) };
  }
  if (expected?.len !== undefined && event.type !== 'close' && event.type !== 'compressed') {
    const bytes = typeof event.data === 'string' ? encodeUtf8(event.data) : event.data;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { type: event.type, len: bytes.length, sha256 };
  }
  return asCase(event);
}

const CASES = [...rfc6455Cases('rfc6455-cases.txt'), ...rfc6455Cases('rfc6455-large-cases.txt')];

describe('Receiver on the Autobahn Testsuite', () => {
  it.each(CASES)('%s %s: %s', (_, role, _title, one) => {
    const receiver = new Receiver({ isServer: role === 'toServer' });
    const events = chunksOf(one, role).flatMap((chunk) => [...receiver.push(chunk)]);
    const expected = allOf(one.events);
    expect(events.map((event, index) => inFormOf(expected[index], event))).toEqual(expected);
    expect(receiver.fault?.closeCode ?? null).toBe(one.error?.codes[0] ?? null);
  });

  it.each(CASES.filter(([, , , one]) => one.error !== null))(
    'fails %s %s with the octet that proves it: %s',
    (_, role, _title, one) => {
      const stream = concatBytes(chunksOf(one, role));
      const receiver = new Receiver({ isServer: role === 'toServer' });
      let octets = 0;
      while (receiver.fault === null && octets < stream.length) {
        receiver.push(stream.subarray(octets, octets + 1));
        octets++;
      }
      // The rules of a Close frame are known with its last octet, not before.
      const isClose = one.error!.rule.startsWith('close');
      if (isClose) expect(octets).toBeGreaterThanOrEqual(one.error!.at[role]!);
      else expect(octets).toBe(one.error!.at[role]);
    },
  );
});

describe('Receiver', () => {
  it('gives the same events for every chop of random messages', () => {
    const random = new RandomSource(5);
    const text = encodeUtf8('Grüße 🎉 ');
    for (let round = 0; round < 200; round++) {
      const frames: Uint8Array[] = [];
      const frame = (opcode: number, fin: boolean, payload: Uint8Array) =>
        frames.push(
          encodeFrame({
            fin,
            rsv1: false,
            rsv2: false,
            rsv3: false,
            opcode,
            payload,
            maskingKey: random.bytes(4),
          }),
        );
      for (let message = 0; message < 3; message++) {
        const cut = random.below(text.length);
        frame(1, false, text.subarray(0, cut));
        if (random.below(2) === 0) frame(9, true, random.bytes(random.below(5)));
        frame(0, true, text.subarray(cut));
        if (random.below(3) === 0) frame(1, true, random.bytes(3));
      }
      const stream = concatBytes(frames);
      const run = (size: () => number) => {
        const receiver = new Receiver({ isServer: true });
        const events: ReceiverEvent[] = [];
        for (let at = 0; at < stream.length;) {
          const end = at + size();
          events.push(...receiver.push(stream.slice(at, end)));
          at = end;
        }
        return { events, closeCode: receiver.fault?.closeCode, code: receiver.fault?.error.code };
      };
      const whole = run(() => stream.length);
      expect(run(() => 1)).toEqual(whole);
      expect(run(() => 1 + random.below(9))).toEqual(whole);
    }
  });

  it('limits a message, however many fragments it has', () => {
    const receiver = new Receiver({ isServer: false, maxPayload: 5 });
    expect(receiver.push(bytesOf('0203616161'))).toEqual([]);
    expect(receiver.push(bytesOf('0003616161'))).toEqual([]);
    expect(receiver.fault?.closeCode).toBe(1009);
  });

  it('hears nothing after a Close frame', () => {
    const receiver = new Receiver({ isServer: false });
    expect(receiver.push(bytesOf('880203e8810161'))).toHaveLength(1);
    expect(receiver.push(bytesOf('810161'))).toEqual([]);
  });
});

describe('verdicts', () => {
  it('tells the peer the code of the fault and the application 1006', () => {
    expect(verdicts(bytesOf('8102c328'), { isServer: false })).toMatchObject([
      { receiver: 'rfc', sends: 1007, application: { code: 1006, wasClean: false } },
      { receiver: 'ws', sends: 1007, application: { code: 1006, wasClean: false } },
      { receiver: 'chromium', sends: 1002, application: { code: 1006, wasClean: false } },
    ]);
  });

  it('tells the application the code of a Close frame, 1005 for none', () => {
    const endings = verdicts(bytesOf('8800'), { isServer: false });
    expect(endings.map(({ sends, application }) => [sends, application])).toEqual(
      endings.map(() => [null, { code: 1005, wasClean: true }]),
    );
    expect(Object.keys(RECEIVERS)).toEqual(endings.map(({ receiver }) => receiver));
  });
});

describe('a large masked text in several reads', () => {
  const frameOf = (payload: Uint8Array): Uint8Array =>
    encodeFrame({
      fin: true,
      rsv1: false,
      rsv2: false,
      rsv3: false,
      opcode: 1,
      payload,
      maskingKey: bytesOf('37fa213d'),
    });
  const good = encodeUtf8('Grüße 🎉 '.repeat(300));

  it.each([false, true])('is looked at as it comes, overwriting %s', (mayOverwrite) => {
    const bad = good.slice();
    bad[2000] = 0xff;
    for (const size of [1, 7, 500, 1999]) {
      for (const payload of [good, bad]) {
        const wire = frameOf(payload);
        const receiver = new Receiver({ isServer: true, mayOverwrite });
        let read = 0;
        const texts = [];
        while (read < wire.length && receiver.fault === null) {
          for (const event of receiver.push(wire.slice(read, read + size))) texts.push(event);
          read = Math.min(wire.length, read + size);
        }
        if (payload === good) {
          expect(texts).toEqual([{ type: 'text', data: 'Grüße 🎉 '.repeat(300) }]);
        } else {
          // The header has eight bytes: the bad byte is the 2009th.
          expect(receiver.fault).toMatchObject({ closeCode: 1007 });
          expect(read).toBe(Math.min(wire.length, Math.ceil(2009 / size) * size));
        }
      }
    }
  });
});

describe('after a Close frame', () => {
  const late = bytesOf('880203e8810161');

  it.each(['rfc', 'ws'] as const)('the receiver %s discards what comes', (name) => {
    const receiver = new Receiver({ isServer: false, profile: RECEIVERS[name] });
    expect(receiver.push(late)).toEqual([{ type: 'close', code: 1000, reason: '' }]);
    expect(receiver.fault).toBeNull();
  });

  it('Chromium takes a frame that begins for a fault, however it was cut', () => {
    expectSameForEverySplit(late, (chunks) => {
      const receiver = new Receiver({ isServer: false, profile: RECEIVERS.chromium });
      const events = chunks.flatMap((chunk) => [...receiver.push(chunk)]);
      const { closeCode, error } = receiver.fault!;
      return [events, closeCode, error.code, error.offset];
    });
    expect(verdicts(late, { isServer: false }).at(-1)).toMatchObject({
      isAccepted: false,
      fault: { closeCode: null, error: { code: 'WS_FRAME_AFTER_CLOSE', offset: 4 } },
      sends: 1000,
      application: { code: 1006, wasClean: false },
    });
  });
});
