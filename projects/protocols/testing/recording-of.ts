import { encodeUtf8 } from '../src/bytes/utf8.js';
import type { Recording, TraceEntry } from '../src/trace/trace-entry.js';
import { encodeFrame } from '../src/websocket/encode-frame.js';
import type { Frame } from '../src/websocket/frame.js';
import { OPCODE } from '../src/websocket/opcode.js';

/** A recording with these entries; what is left out is an HTTP message of the client. */
export function recordingOf(...entries: readonly Partial<TraceEntry>[]): Recording {
  return {
    version: 1,
    scenario: 'hand-made',
    seed: 1,
    duration: 1000,
    entries: entries.map((entry, seq) => ({
      seq,
      at: seq,
      kind: 'sent',
      layer: 'http',
      direction: 'client-to-server',
      from: 'client',
      to: 'server',
      connection: 1,
      bytes: new Uint8Array(0),
      text: '',
      cause: null,
      answers: null,
      ...entry,
    })),
    truncated: false,
  };
}

/** An HTTP request whose lines are given; the body follows an empty one. */
export function request(...lines: readonly string[]): Partial<TraceEntry> {
  return { bytes: encodeUtf8(httpText(lines)) };
}

/** An HTTP response to the entry `answers`. */
export function response(answers: number | null, ...lines: readonly string[]): Partial<TraceEntry> {
  return { bytes: encodeUtf8(httpText(lines)), answers, direction: 'server-to-client' };
}

/** A WebSocket frame of the client, a whole text message unless `parts` say otherwise. */
export function frame(
  payload: string | Uint8Array,
  parts: Partial<Frame> = {},
): Partial<TraceEntry> {
  const bytes = encodeFrame({
    fin: true,
    rsv1: false,
    rsv2: false,
    rsv3: false,
    opcode: typeof payload === 'string' ? OPCODE.text : OPCODE.binary,
    maskingKey: Uint8Array.of(1, 2, 3, 4),
    payload: typeof payload === 'string' ? encodeUtf8(payload) : payload,
    ...parts,
  });
  return { layer: 'websocket', bytes };
}

function httpText(lines: readonly string[]): string {
  const [head = '', body = ''] = lines.join('\r\n').split('\r\n\r\n');
  return `${head}\r\nContent-Length: ${String(encodeUtf8(body).length)}\r\n\r\n${body}`;
}
