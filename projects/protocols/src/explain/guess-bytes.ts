import { dissectConnection } from '../connection/dissect-connection.js';
import { dissectEnginePayload } from '../engine-io/dissect-engine.js';
import type { Dissection } from '../field/field.js';
import { findField } from '../field/find-field.js';
import { dissectHttpRequest, dissectHttpResponse } from '../http/dissect-http.js';
import { dissectSocketPacket } from '../socket-io/dissect-socket-packet.js';
import { dissectEventStream } from '../sse/dissect-event-stream.js';
import type { Guess, InputForm, InputKind } from './explanation.js';

const FIELD_LINE = /^(?:data|event|id|retry)(?::|$)|^:/m;

/** What bytes may be; each reading that has anything for it. */
export function guessBytes(bytes: Uint8Array, form: InputForm): readonly Guess[] {
  if (bytes.length === 0) return [];
  const start = new TextSample(bytes);
  const guesses: Guess[] = [];
  const add = (kind: InputKind, likelihood: number, dissection: Dissection) =>
    guesses.push({ form, kind, likelihood, bytes, dissection });

  if (/^[A-Z]+ \S+ HTTP\//.test(start.text)) {
    const whole = dissectConnection(bytes, { from: 'client' });
    const dissection = whole.error === null ? whole : dissectHttpRequest(bytes);
    add('HTTP request', dissection.error === null ? 0.99 : 0.7, dissection);
  } else if (start.text.startsWith('HTTP/')) {
    const whole = dissectConnection(bytes, { from: 'server' });
    const dissection = whole.error === null ? whole : dissectHttpResponse(bytes, { ended: true });
    add('HTTP response', dissection.error === null ? 0.99 : 0.7, dissection);
  } else {
    if (!isTyped(bytes, form)) addFrames(bytes, add);
    addPackets(bytes, start.text, add);
    if (FIELD_LINE.test(start.text)) {
      const dissection = dissectEventStream(bytes);
      const isEvent = findField(dissection.field, 'dispatch') !== undefined;
      const hasData = findField(dissection.field, 'data') !== undefined;
      add('event stream', isEvent && hasData ? 0.9 : hasData ? 0.6 : 0.3, dissection);
    }
  }
  return guesses;
}

/** The beginning of bytes as characters. */
class TextSample {
  readonly text: string;

  constructor(bytes: Uint8Array) {
    this.text = String.fromCharCode(...bytes.subarray(0, 2048));
  }
}

/** Whether a frame would be one that somebody typed, which nobody does: its first byte is none that can be printed, but for reserved bits. */
function isTyped([first = 0]: Uint8Array, form: InputForm): boolean {
  if (form === 'text' || form === 'lines') return true;
  return (form === 'escapes' || form === 'percent') && first >= 0x20 && first < 0x7f;
}

type Add = (kind: InputKind, likelihood: number, dissection: Dissection) => unknown;

function addFrames(bytes: Uint8Array, add: Add): void {
  const isMasked = (bytes[1] ?? 0) >= 0x80;
  const from = isMasked ? 'client' : 'server';
  const options = { from, isUpgraded: true } as const;
  const withEngine = dissectConnection(bytes, { ...options, engineIo: true });
  const dissection =
    withEngine.error === null
      ? withEngine
      : dissectConnection(bytes, { ...options, engineIo: false });
  const frames = dissection.field.children.length;
  const code = dissection.error?.code;
  // A beginning of a frame is found in nearly every run of bytes.
  const likelihood =
    code === undefined ? 0.97 : code === 'WS_INCOMPLETE' ? (frames > 1 ? 0.5 : 0.15) : 0.3;
  add('WebSocket frames', likelihood, dissection);
}

function addPackets(bytes: Uint8Array, text: string, add: Add): void {
  const first = text[0] ?? '';
  if (/[0-6b]/.test(first)) {
    const socketIo = dissectEnginePayload(bytes);
    const plain = dissectEnginePayload(bytes, { socketIo: false });
    const dissection = socketIo.error === null ? socketIo : plain;
    add('Engine.IO payload', engineLikelihood(text, socketIo, plain), dissection);
  }
  if (/[0-6]/.test(first)) {
    const dissection = dissectSocketPacket(bytes);
    const hasPayload = findField(dissection.field, 'payload') !== undefined;
    const likelihood = dissection.error !== null ? 0.1 : hasPayload ? 0.85 : 0.3;
    add('Socket.IO packet', likelihood, dissection);
  }
}

function engineLikelihood(text: string, socketIo: Dissection, plain: Dissection): number {
  if (plain.error !== null) return 0.1;
  if (/^(?:2|3)(?:probe)?$|^[156]$/.test(text)) return 0.8;
  const hasHandshake = findField(plain.field, 'pingInterval') !== undefined;
  if (text.startsWith('0')) return hasHandshake ? 0.97 : 0.15;
  if (/^[b4]/.test(text)) return socketIo.error === null ? 0.95 : 0.35;
  return text.includes('\x1e') ? 0.7 : 0.2;
}
