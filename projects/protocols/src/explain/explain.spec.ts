import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { findField } from '../field/find-field.js';
import { explain } from './explain.js';
import type { InputForm, InputKind } from './explanation.js';

const HAR_ENTRY = {
  startedDateTime: '2023-11-14T22:13:20.000Z',
  time: 1,
  request: { method: 'GET', url: 'ws://lab/', headers: [] },
  response: { status: 101, headers: [] },
  _webSocketMessages: [{ type: 'send', time: 1700000000, opcode: 1, data: '42["hey"]' }],
};

const SAMPLES: readonly [string, InputForm, InputKind][] = [
  ['818537fa213d7f9f4d5158', 'hex', 'WebSocket frames'],
  ['81 85 37 FA 21 3D 7F 9F 4D 51 58\n', 'hex', 'WebSocket frames'],
  ['0x8900', 'hex', 'WebSocket frames'],
  ['8800', 'hex', 'WebSocket frames'],
  ['gYU3+iE9f59NUVg=', 'base64', 'WebSocket frames'],
  ['474554202f20485454502f312e310d0a486f73743a206c61620d0a0d0a', 'hex', 'HTTP request'],
  ['dGhlIHNhbXBsZSBub25jZQ==', 'text', 'Sec-WebSocket-Key'],
  ['wss://example.com/chat', 'text', 'WebSocket address'],
  ['GET /chat HTTP/1.1\nHost: lab\nUpgrade: websocket\n', 'text', 'HTTP request'],
  ['HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n', 'text', 'HTTP response'],
  ['42["hey","Jude"]', 'text', 'Engine.IO payload'],
  ['40', 'text', 'Engine.IO payload'],
  ['2probe', 'text', 'Engine.IO payload'],
  ['2', 'text', 'Engine.IO payload'],
  ['0{"sid":"a","upgrades":[],"pingInterval":25000}', 'text', 'Engine.IO payload'],
  ['40\u001e42["a"]', 'text', 'Engine.IO payload'],
  ['2["hey","Jude"]', 'text', 'Socket.IO packet'],
  ['51-["f",{"_placeholder":true,"num":0}]', 'text', 'Socket.IO packet'],
  ['6:4hello2:4€', 'text', 'Engine.IO 3 payload'],
  ['id: 7\ndata: x\n\n', 'text', 'event stream'],
  ['data: YHOO\ndata: +2', 'text', 'event stream'],
  [JSON.stringify(HAR_ENTRY), 'har', 'HTTP archive'],
  [JSON.stringify({ log: { entries: [HAR_ENTRY] } }, null, 2), 'har', 'HTTP archive'],
];

describe('explain', () => {
  it.each(SAMPLES)('takes %j for %s of a %s', (input, form, kind) => {
    const { best } = explain(input);
    expect([best?.form, best?.kind]).toEqual([form, kind]);
    expect(best?.dissection.error).toBeNull();
    expect(best!.likelihood).toBeGreaterThan(0.5);
  });

  it('shows what is inside', () => {
    expect(findField(explain('818537fa213d7f9f4d5158').best!.dissection.field, 'text')?.value).toBe(
      'Hello',
    );
    const archive = explain(JSON.stringify(HAR_ENTRY)).best!.dissection.field;
    expect(findField(archive, 'frame', 'event name')?.value).toBe('"hey"');
  });

  it('offers the other readings', () => {
    const { best, alternatives } = explain('2["hey"]');
    expect(best?.kind).toBe('Socket.IO packet');
    expect(alternatives.map(({ kind }) => kind)).toContain('Engine.IO payload');
    expect(alternatives.every((guess) => guess.likelihood <= best!.likelihood)).toBe(true);
  });

  it('says what is wrong with what nearly fits', () => {
    const { best } = explain('817e000548656c6c6f');
    expect(best?.kind).toBe('WebSocket frames');
    expect(best?.dissection.error?.code).toBe('WS_LENGTH_NOT_MINIMAL');
    expect(best!.likelihood).toBeLessThan(0.5);
  });

  it.each(['', '   ', 'hello, how are you?', '{"a":1}'])('makes nothing of %j', (input) => {
    expect(explain(input).best).toBeNull();
  });

  it('never throws, whatever is pasted', () => {
    const random = new RandomSource(42);
    const pieces = [...SAMPLES.map(([input]) => input), '\0', 'é', '{', '[', '81', ':', '\n', '='];
    for (let round = 0; round < 3000; round++) {
      const whole = random.pick(pieces) + random.pick(pieces);
      const start = random.below(whole.length);
      const input = whole.slice(start, start + random.below(whole.length));
      const { best, alternatives } = explain(input);
      for (const guess of best === null ? [] : [best, ...alternatives]) {
        expect(guess.likelihood).toBeGreaterThan(0);
        expect(guess.likelihood).toBeLessThanOrEqual(1);
      }
    }
  });
});
