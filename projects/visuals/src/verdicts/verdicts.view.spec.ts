import { verdicts } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { bytesOf } from '../fixtures/bytes-of';
import { toVerdictRows } from './verdicts.view';

const rowsOf = (hex: string, isWhole = true) =>
  toVerdictRows(verdicts(bytesOf(hex), { isServer: false }), isWhole);

it('says where receivers differ', () => {
  expect(
    rowsOf('817e000548656c6c6f').map(({ receiver, outcome, code }) => [receiver, outcome, code]),
  ).toEqual([
    ['RFC 6455', 'fails the connection', 'WS_LENGTH_NOT_MINIMAL'],
    ['ws 8', 'accepts it', ''],
    ['Chromium', 'fails the connection', 'WS_LENGTH_NOT_MINIMAL'],
  ]);
});

it('says what the application gets and is told, and what goes back', () => {
  const [rfc, ws, chromium] = rowsOf('8102c328');
  expect(rfc?.effects).toEqual([
    'It sends a Close frame with code 1007.',
    'Its application is told 1006, not a clean end.',
  ]);
  expect(ws?.rule).toContain('UTF-8');
  expect(chromium?.effects[0]).toBe('It sends a Close frame with code 1002.');
  expect(rowsOf('81024869')[0]?.effects).toEqual(['Its application gets the text "Hi".']);
  expect(rowsOf('8901ff')[0]?.effects).toEqual(['It answers with a Pong of the same 1 byte.']);
  expect(rowsOf('8800')[0]?.effects.at(-1)).toBe('Its application is told 1005, a clean end.');
});

it('waits where the bytes end too early', () => {
  expect(rowsOf('8105', false)[0]?.outcome).toBe('waits for more bytes');
});
