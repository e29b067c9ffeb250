import { encodeClosePayload, encodeFrame, encodeUtf8, type TraceEntry } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { runOf } from '../fixtures/run-of';
import json from '../generated/recordings/who-are-you.json';
import { refusalOf } from './refusal-of';

const [entry] = runOf(json).entries as [TraceEntry];
const http = (text: string): TraceEntry => ({ ...entry, layer: 'http', bytes: encodeUtf8(text) });
const frame = (opcode: number, payload: Uint8Array): TraceEntry => ({
  ...entry,
  layer: 'websocket',
  bytes: encodeFrame({
    fin: true,
    rsv1: false,
    rsv2: false,
    rsv3: false,
    maskingKey: null,
    opcode,
    payload,
  }),
});

it.each([
  ['401 Unauthorized', http('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n')],
  ['CONNECT_ERROR', http('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n44{}')],
  ['DISCONNECT', frame(1, encodeUtf8('41'))],
  ['Close 4401', frame(8, encodeClosePayload(4401, 'who are you?'))],
  ['Close without a code', frame(8, new Uint8Array(0))],
  [null, http('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n40')],
  [null, frame(1, encodeUtf8('42["news"]'))],
  [null, frame(9, encodeUtf8('44'))],
  [null, http('HTTP/1.1 2')],
  [null, entry],
])('reads %s', (expected, message) => {
  expect(refusalOf(message)).toBe(expected);
});
