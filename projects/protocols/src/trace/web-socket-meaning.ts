import { toHex } from '../bytes/hex.js';
import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { closeCodeName } from '../websocket/close-code.js';
import { decodeClosePayload } from '../websocket/close-payload.js';
import { FrameDecoder } from '../websocket/frame-decoder.js';
import type { Frame } from '../websocket/frame.js';
import { OPCODE, opcodeName } from '../websocket/opcode.js';
import { attachmentNote } from './attachment-note.js';
import { clip, countBytes, quote } from './clip.js';
import { closingReason } from './closing-reason.js';
import { enginePacketMeaning } from './engine-meaning.js';
import {
  MAX_DISSECTED,
  MAX_HEADLINE,
  type Meaning,
  type MeaningField,
  type MeaningLayer,
} from './meaning.js';
import { engineOfConnection } from './request-of.js';
import type { Recording, TraceEntry } from './trace-entry.js';

/** What a WebSocket frame means, with the Engine.IO and Socket.IO packets in it. */
export function webSocketMeaning(recording: Recording, entry: TraceEntry): Meaning {
  const { frames, error } = new FrameDecoder().push(entry.bytes);
  const frame = frames[0];
  if (frame === undefined) {
    const problem = error?.code ?? 'incomplete';
    const note = error?.message ?? 'the frame goes on after these bytes';
    const fields = [{ name: 'error', value: problem, note }];
    const text = clip(toHex(entry.bytes.subarray(0, 64), ' '));
    return {
      headline: clip(`invalid frame (${problem})`, MAX_HEADLINE),
      layers: [{ protocol: 'WebSocket', text, fields }],
    };
  }
  const layer = frameLayer(frame);
  const inner = payloadMeaning(recording, entry, frame);
  return { headline: clip(inner.headline, MAX_HEADLINE), layers: [layer, ...inner.layers] };
}

function frameLayer(frame: Frame): MeaningLayer {
  const { fin, opcode, maskingKey, payload } = frame;
  const name = opcodeName(opcode);
  const fields: MeaningField[] = [
    {
      name: 'FIN',
      value: fin ? '1' : '0',
      note: fin ? 'the message ends here' : 'more will follow',
    },
    { name: 'opcode', value: `0x${opcode.toString(16)}`, note: name },
    { name: 'payload length', value: String(payload.length), note: 'bytes' },
  ];
  if (maskingKey !== null) {
    fields.push({
      name: 'masking key',
      value: toHex(maskingKey, ' '),
      note: 'XORed with the payload',
    });
  }
  if (opcode === OPCODE.close) fields.push(...closeFields(payload));
  const masked = maskingKey === null ? 'not masked' : 'masked';
  const text = `${name} frame, ${countBytes(payload.length)}, ${masked}`;
  return { protocol: 'WebSocket', text, fields };
}

function payloadMeaning(recording: Recording, entry: TraceEntry, frame: Frame): Meaning {
  const { opcode, payload, fin } = frame;
  const size = countBytes(payload.length);
  const plain = (headline: string): Meaning => ({ headline, layers: [] });
  switch (opcode) {
    case OPCODE.close:
      return closeMeaning(recording, entry, payload);
    case OPCODE.ping:
      return plain(payload.length === 0 ? 'WebSocket Ping' : `WebSocket Ping, ${size}`);
    case OPCODE.pong:
      return plain(payload.length === 0 ? 'WebSocket Pong' : `WebSocket Pong, ${size}`);
    case OPCODE.continuation:
      return plain(`${fin ? 'last fragment' : 'fragment'}, ${size}`);
  }
  const engine = entry.connection === null ? null : engineOfConnection(recording, entry.connection);
  if (!fin) return plain(`first fragment of ${opcodeName(opcode)}, ${size}`);
  if (opcode === OPCODE.binary) {
    const note = engine?.isSocketIo === true ? attachmentNote(recording, entry) : null;
    return plain(note === null ? `binary message, ${size}` : `${note}, ${size}`);
  }
  if (payload.length > MAX_DISSECTED) return plain(`text message, ${size}`);
  const text = decodeUtf8Lossy(payload);
  return engine === null
    ? plain(`text ${quote(text)}`)
    : enginePacketMeaning(text, engine.isSocketIo);
}

/** A Close frame, and why a server of Socket.IO sent it. */
function closeMeaning(recording: Recording, entry: TraceEntry, payload: Uint8Array): Meaning {
  const headline = `WebSocket Close${closeWords(payload)}`;
  const reason = closingReason(recording, entry);
  if (reason === null) return { headline, layers: [] };
  const { word, note } = reason;
  const fields = [{ name: 'disconnect', value: word, note }];
  return {
    headline: `${headline} · ${word}`,
    layers: [{ protocol: 'Socket.IO', text: clip(`${word}: ${note}`), fields }],
  };
}

function closeWords(payload: Uint8Array): string {
  const close = decodeClosePayload(payload);
  if (!close.ok) return ` (${close.error.code})`;
  const { code, reason } = close.value;
  if (code === null) return ', no code';
  return ` ${String(code)} ${reason === '' ? closeCodeName(code) : quote(reason)}`;
}

function closeFields(payload: Uint8Array): MeaningField[] {
  const close = decodeClosePayload(payload);
  if (!close.ok) return [{ name: 'error', value: close.error.code, note: close.error.message }];
  const { code, reason } = close.value;
  if (code === null) return [{ name: 'code', value: 'none', note: 'the other side is told 1005' }];
  return [
    { name: 'code', value: String(code), note: closeCodeName(code) },
    { name: 'reason', value: clip(reason) },
  ];
}
