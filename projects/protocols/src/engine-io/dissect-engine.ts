import { decodeUtf8 } from '../bytes/utf8.js';
import { utf8Offsets } from '../bytes/utf8-offsets.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { moveField } from '../field/move-field.js';
import { ProtocolError } from '../protocol-error.js';
import { dissectSocketPacket } from '../socket-io/dissect-socket-packet.js';
import { decodePacketAt } from './decode-engine-packet.js';
import { decodeEnginePayload, ENGINE_PACKET_SEPARATOR } from './decode-engine-payload.js';
import { dissectOpenPacket } from './dissect-open-packet.js';
import { ENGINE_PACKET_TYPES } from './engine-packet.js';

/** Options of `dissectEnginePacket` and `dissectEnginePayload`. */
export interface EngineDissectionOptions {
  /** Whether messages carry Socket.IO packets, default true. */
  readonly socketIo?: boolean;
}

const SECTION = 'Engine.IO protocol v4, "Packet encoding"';
/** Packets of a payload that get a field; those beyond are decoded, but not drawn. */
const MAX_PACKETS = 1000;

const MEANINGS = [
  'opens the session',
  'closes the transport',
  'are you still there?',
  'I am still there',
  'carries data of the application',
  'the change of transport is done',
  'says nothing: it frees a waiting request',
];

/**
 * One Engine.IO v4 text packet taken apart, with the Socket.IO packet in it.
 *
 * @param bytes - UTF-8 of one packet, e.g. the payload of a WebSocket text frame.
 * @errors those of `decodeUtf8`, of `decodeEnginePacket` and of `decodeSocketPacket`; positions in bytes
 * @source Engine.IO protocol v4, "Packet encoding"
 */
export function dissectEnginePacket(
  bytes: Uint8Array,
  options: EngineDissectionOptions = {},
): Dissection {
  const text = decodeUtf8(bytes);
  if (!text.ok) return unreadable('Engine.IO packet', bytes, text.error);
  return dissectPacketText(text.value, bytes, options);
}

/**
 * The body of an Engine.IO v4 polling request or response taken apart: packets and the separators between them.
 *
 * @errors those of `dissectEnginePacket`, of the first packet that has one
 * @source Engine.IO protocol v4, "HTTP long-polling"
 */
export function dissectEnginePayload(
  bytes: Uint8Array,
  options: EngineDissectionOptions = {},
): Dissection {
  const text = decodeUtf8(bytes);
  if (!text.ok) return unreadable('Engine.IO payload', bytes, text.error);
  const fields: Field[] = [];
  let error: ProtocolError | null = null;
  let at = 0;
  let count = 0;
  while (at <= bytes.length && count < MAX_PACKETS) {
    const separator = bytes.indexOf(0x1e, at);
    const end = separator < 0 ? bytes.length : separator;
    const packet = dissectEnginePacket(bytes.subarray(at, end), options);
    fields.push(moveField(packet.field, at));
    error ??= movedError(packet.error, at);
    if (separator >= 0) {
      const section = 'Engine.IO protocol v4, "HTTP long-polling"';
      fields.push(byteField('separator', [end, end + 1], ENGINE_PACKET_SEPARATOR, '0x1e', section));
    }
    at = end + 1;
    count++;
  }
  if (at <= bytes.length && error === null) {
    const rest = decodeEnginePayload(text.value);
    if (!rest.ok) error = byteError(rest.error, text.value, bytes.length);
  }
  const meaning = count === 1 ? 'one packet' : `${count} packets`;
  const source = 'Engine.IO protocol v4, "HTTP long-polling"';
  const range = [0, bytes.length] as const;
  const field = byteField('Engine.IO payload', range, null, meaning, source, fields);
  return { field, error, length: bytes.length };
}

function dissectPacketText(
  text: string,
  bytes: Uint8Array,
  { socketIo = true }: EngineDissectionOptions,
): Dissection {
  const verdict = decodePacketAt(text, 0);
  let error = verdict.ok ? null : byteError(verdict.error, text, bytes.length);
  const fields: Field[] = [];
  const digit = text.slice(0, 1);
  const isBinary = digit === 'b';
  const type = text === '' ? -1 : text.charCodeAt(0) - 0x30;
  const name = ENGINE_PACKET_TYPES[type] ?? (isBinary ? 'binary message' : 'unknown');
  if (text !== '') {
    const meaning = `${name}${MEANINGS[type] === undefined ? '' : `: ${MEANINGS[type]}`}`;
    const typeEnd = Math.min(bytes.length, utf8Offsets(text, bytes.length)(1));
    fields.push(byteField('packet type', [0, typeEnd], digit, meaning, SECTION));
    if (bytes.length > typeEnd) {
      const data = dataField(text, bytes, typeEnd, name, socketIo);
      const inner = verdict.ok && verdict.value.binary !== null ? verdict.value.binary : null;
      fields.push(
        inner === null ? data.field : { ...data.field, content: { bytes: inner, aligned: false } },
      );
      error ??= movedError(data.error, typeEnd);
    } else if (name === 'message' && socketIo) {
      error ??= movedError(dissectSocketPacket(bytes.subarray(1)).error, 1);
    }
  }
  const field = byteField('Engine.IO packet', [0, bytes.length], null, name, SECTION, fields);
  return { field, error, length: bytes.length };
}

function dataField(
  text: string,
  bytes: Uint8Array,
  start: number,
  name: string,
  socketIo: boolean,
): Dissection {
  const rest = bytes.subarray(start);
  const children: Field[] = [];
  let error: ProtocolError | null = null;
  if (name === 'message' && socketIo) {
    const packet = dissectSocketPacket(rest);
    children.push(moveField(packet.field, start));
    ({ error } = packet);
  } else if (name === 'open') {
    children.push(...dissectOpenPacket(text.slice(1), rest.length).map((f) => moveField(f, start)));
  }
  const meaning = name === 'binary message' ? 'Base64 of the bytes' : '';
  const range = [start, bytes.length] as const;
  const field = byteField('data', range, text.slice(1), meaning, SECTION, children);
  return { field, error, length: bytes.length };
}

function unreadable(name: string, bytes: Uint8Array, error: ProtocolError): Dissection {
  const field = byteField(name, [0, bytes.length], null, 'not UTF-8', SECTION);
  return { field, error, length: bytes.length };
}

function movedError(error: ProtocolError | null, by: number): ProtocolError | null {
  return error === null ? null : new ProtocolError(error.code, error.offset + by, error.detail);
}

/** An error whose offset counts code units, with one that counts bytes. */
function byteError(error: ProtocolError, text: string, byteLength: number): ProtocolError {
  const offset = utf8Offsets(text, byteLength)(error.offset);
  return new ProtocolError(error.code, offset, error.detail);
}
