import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { decodeEnginePacket } from '../engine-io/decode-engine-packet.js';
import { decodeSocketPacket } from '../socket-io/decode-socket-packet.js';
import { FrameDecoder } from '../websocket/frame-decoder.js';
import { OPCODE } from '../websocket/opcode.js';
import { attachmentsBefore } from './attachment-note.js';
import { MAX_DISSECTED } from './meaning.js';
import { engineOfConnection } from './request-of.js';
import type { Recording, TraceEntry } from './trace-entry.js';

/** Why a server has given a client up. */
export interface ClosingReason {
  /** The word that the server's program hears in `disconnect`. */
  readonly word: 'parse error' | 'transport error' | 'ping timeout' | 'forced close';
  /** What the client did. */
  readonly note: string;
}

/** Entries to look back at, for causes and for the last heartbeat. */
const LOOK_BACK = 256;

/**
 * Why a Socket.IO server closes a WebSocket, as far as what it had received by then shows it.
 *
 * @param entry - A Close frame of the server.
 * @returns `null` when the client did nothing wrong: the program may have closed the connection, or the client asked for it.
 * @source engine.io 6.6, socket.ts and transport.ts; socket.io 4.8, client.ts
 */
export function closingReason(recording: Recording, entry: TraceEntry): ClosingReason | null {
  const sent = entry.kind === 'received' ? causeOf(recording, entry) : entry;
  if (sent === undefined || sent.direction !== 'server-to-client') return null;
  if (sent.cause !== null && sent.cause.timer !== null) {
    return isPingUnanswered(recording, sent)
      ? { word: 'ping timeout', note: 'no pong came within pingTimeout of the last ping' }
      : null;
  }
  const received = receivedBefore(recording, sent);
  return received === undefined ? null : faultOf(recording, received);
}

/** What is wrong with a message of the client. */
function faultOf(recording: Recording, entry: TraceEntry): ClosingReason | null {
  if (entry.connection === null || entry.bytes.length > MAX_DISSECTED) return null;
  const isSocketIo = engineOfConnection(recording, entry.connection)?.isSocketIo === true;
  const frame = new FrameDecoder().push(entry.bytes).frames[0];
  if (frame === undefined || !isSocketIo) return null;
  const { count, came } = attachmentsBefore(recording, entry);
  if (frame.opcode === OPCODE.binary) {
    return came < count
      ? null
      : { word: 'forced close', note: 'binary came that no packet had announced' };
  }
  if (frame.opcode !== OPCODE.text) return null;

  const packet = decodeEnginePacket(decodeUtf8Lossy(frame.payload));
  if (!packet.ok) return { word: 'parse error', note: `no Engine.IO packet: ${packet.error.code}` };
  const { type, data } = packet.value;
  if (type === 'ping') {
    const note = 'the client pinged: since protocol 4 the server pings and the client answers';
    return { word: 'transport error', note };
  }
  if (type !== 'message') return null;
  if (came < count) return { word: 'forced close', note: 'text came where an attachment belongs' };
  const inner = decodeSocketPacket(data);
  if (!inner.ok) return { word: 'forced close', note: `no Socket.IO packet: ${inner.error.code}` };
  return inner.value.type === 'CONNECT_ERROR'
    ? { word: 'forced close', note: 'only a server sends CONNECT_ERROR' }
    : null;
}

/** The message of the client that led to this, through whatever the server did about it. */
function receivedBefore(recording: Recording, sent: TraceEntry): TraceEntry | undefined {
  let entry: TraceEntry | undefined = sent;
  for (let step = 0; step < LOOK_BACK && entry !== undefined; step++) {
    if (entry.cause !== null && entry.cause.timer !== null) return undefined;
    entry = causeOf(recording, entry);
    if (entry?.kind !== 'received') continue;
    const isHere = entry.layer === 'websocket' && entry.connection === sent.connection;
    return isHere && entry.direction === 'client-to-server' ? entry : undefined;
  }
  return undefined;
}

/** Whether the last heartbeat on this connection is the server's ping. */
function isPingUnanswered(recording: Recording, sent: TraceEntry): boolean {
  const oldest = Math.max(0, sent.seq - LOOK_BACK);
  for (let seq = sent.seq - 1; seq >= oldest; seq--) {
    const entry = recording.entries[seq];
    if (entry?.layer !== 'websocket' || entry.connection !== sent.connection) continue;
    const text = new FrameDecoder().push(entry.bytes).frames[0]?.payload;
    if (text?.length !== 1) continue;
    const isPing = text[0] === 0x32 && entry.direction === 'server-to-client';
    const isPong = text[0] === 0x33 && entry.direction === 'client-to-server';
    if (isPong && entry.kind === 'received') return false;
    if (isPing) return true;
  }
  return false;
}

function causeOf(recording: Recording, { cause }: TraceEntry): TraceEntry | undefined {
  return cause === null ? undefined : recording.entries[cause.seq];
}
