import { describe, expect, it } from 'vitest';
import { decodeEngineHandshake } from './engine-handshake.js';
import { checkEngineQuery, ENGINE_REFUSALS, type EngineQuery } from './engine-refusal.js';
import { decodeJsonp, decodeJsonpForm, encodeJsonp, encodeJsonpForm } from './jsonp.js';

const OPEN =
  '{"sid":"lv_","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}';

describe('decodeEngineHandshake', () => {
  it('reads the handshake of both protocols', () => {
    expect(decodeEngineHandshake(OPEN)).toMatchObject({ value: { maxPayload: 1000000 } });
    const without = OPEN.replace(',"maxPayload":1000000', '');
    expect(decodeEngineHandshake(without)).toMatchObject({
      value: { sid: 'lv_', maxPayload: null },
    });
  });

  it.each([
    ['[', 'not JSON'],
    ['7', 'no object'],
    [OPEN.replace('"lv_"', '""'), 'sid'],
    [OPEN.replace('["websocket"]', '[1]'), 'upgrades'],
    [OPEN.replace('25000', '"25000"'), 'pingInterval'],
    [OPEN.replace('20000', '-1'), 'pingTimeout'],
    [OPEN.replace('1000000', '[]'), 'maxPayload'],
  ])('refuses %s: %s', (data, detail) => {
    expect(decodeEngineHandshake(data)).toMatchObject({
      ok: false,
      error: { code: 'EIO_BAD_HANDSHAKE', detail },
    });
  });
});

describe('checkEngineQuery', () => {
  const sessions = new Map([['a', { transport: 'polling', protocol: 4 as const }]]);
  const ask = (parameters: EngineQuery['parameters'], rest: Partial<EngineQuery> = {}) =>
    checkEngineQuery({ method: 'GET', parameters, isUpgrade: false, ...rest }, { sessions });

  it.each([
    [{}, {}, 0],
    [{ transport: 'carrier-pigeon', EIO: '4' }, {}, 0],
    [{ transport: 'polling', EIO: '4', sid: 'b' }, {}, 1],
    [{ transport: 'polling', EIO: '4' }, { method: 'POST' }, 2],
    [{ transport: 'websocket', EIO: '4' }, {}, 3],
    [{ transport: 'websocket', EIO: '4', sid: 'a' }, {}, 3],
    [{ transport: 'polling', EIO: '3', sid: 'a' }, {}, 3],
    [{ transport: 'polling' }, {}, 5],
    [{ transport: 'polling', EIO: '3' }, {}, 5],
    [{ transport: 'polling', EIO: '4' }, {}, null],
    [{ transport: 'polling', EIO: '4', sid: 'a' }, { method: 'POST' }, null],
    [{ transport: 'websocket', EIO: '4' }, { isUpgrade: true }, null],
    [{ transport: 'websocket', EIO: '4', sid: 'a' }, { isUpgrade: true }, null],
  ])('answers %j %j with %j', (parameters, rest, code) => {
    const refusal = ask(parameters, rest);
    expect(refusal?.code ?? null).toBe(code);
    expect(refusal?.message).toBe(code === null ? undefined : ENGINE_REFUSALS[code]);
  });
});

describe('[E6] JSONP', () => {
  it('calls the function of the page', () => {
    const script = encodeJsonp('4a\u2028"', '1x2');
    expect(script).toBe('___eio[12]("4a\\u2028\\"");');
    expect(decodeJsonp(script)).toEqual({ ok: true, value: { index: '12', payload: '4a\u2028"' } });
    // The script is JavaScript, so running it must give the same.
    const received: string[] = [];
    const page = { 12: (payload: string) => received.push(payload) };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script tag does just that
    const run = new Function('___eio', script) as (page: object) => void;
    run(page);
    expect(received).toEqual(['4a\u2028"']);
  });

  it.each(['', 'alert(1)', '___eio[0]("a"', '___eio[0](["a"]);', '___eio[0]("a\\");'])(
    'refuses the script %j',
    (script) => {
      expect(decodeJsonp(script)).toMatchObject({ error: { code: 'EIO_BAD_JSONP' } });
    },
  );

  it.each(['4hello', '4a\nb', '4a\\nb', '6:4é&+%=', ''])('brings %j through a form', (payload) => {
    expect(decodeJsonpForm(encodeJsonpForm(payload))).toEqual({ ok: true, value: payload });
  });

  it('refuses a form without d and with half an escape', () => {
    for (const body of ['x=1', 'd=%']) {
      expect(decodeJsonpForm(body)).toMatchObject({ error: { code: 'EIO_BAD_JSONP' } });
    }
  });
});
