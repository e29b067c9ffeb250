import { decodeUtf8 } from '../bytes/utf8.js';
import { utf8Offsets } from '../bytes/utf8-offsets.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { ProtocolError } from '../protocol-error.js';
import { decodeSocketPacket, type SocketPacketLimits } from './decode-socket-packet.js';
import { dissectArguments } from './dissect-arguments.js';
import { SOCKET_PACKET_TYPES } from './socket-packet.js';

const SECTION = 'Socket.IO protocol v5, "Packet encoding"';

const MEANINGS = [
  'connects to a namespace',
  'leaves a namespace',
  'an event and its arguments',
  'answers an event',
  'refuses a connection',
  'an event with attachments',
  'an answer with attachments',
];

/**
 * One Socket.IO v5 packet taken apart.
 *
 * @param bytes - UTF-8 of the packet without the `4` of Engine.IO.
 * @errors those of `decodeUtf8` and of `decodeSocketPacket`, which gives the verdict; positions in bytes
 * @source Socket.IO protocol v5, "Packet encoding"
 */
export function dissectSocketPacket(
  bytes: Uint8Array,
  limits: SocketPacketLimits = {},
): Dissection {
  const { length } = bytes;
  const text = decodeUtf8(bytes);
  const name = 'Socket.IO packet';
  if (!text.ok) {
    const field = byteField(name, [0, length], null, 'not UTF-8', SECTION);
    return { field, error: text.error, length };
  }
  const at = utf8Offsets(text.value, length);
  const verdict = decodeSocketPacket(text.value, limits);
  const { error } = verdict.ok ? { error: null } : verdict;
  const inBytes =
    error === null ? null : new ProtocolError(error.code, at(error.offset), error.detail);
  const type = SOCKET_PACKET_TYPES[text.value.charCodeAt(0) - 0x30];
  const fields = partsOf(text.value, at, verdict.ok ? verdict.value.data : undefined);
  const field = byteField(name, [0, length], null, type ?? 'unknown', SECTION, fields);
  return { field, error: inBytes, length };
}

const BINARY_PARTS = /^(.)(?:(\d+)(-))?(?:(\/[^,]*)(,|$))?(\d*)(.*)$/su;

/** The same without the attachments, which only the binary types have. */
const PARTS = /^(.)()()(?:(\/[^,]*)(,|$))?(\d*)(.*)$/su;

/** @param data - The payload where the packet is good. */
function partsOf(text: string, at: (codeUnit: number) => number, data: unknown): Field[] {
  const [, digit, attachments, hyphen, namespace, comma, id, payload] =
    (/^[56]/.test(text) ? BINARY_PARTS : PARTS).exec(text) ?? [];
  if (digit === undefined) return [];
  const fields: Field[] = [];
  let start = 0;
  const add = (
    name: string,
    piece: string | undefined,
    value: Field['value'],
    meaning: string,
    children: (from: number) => readonly Field[] = () => [],
  ) => {
    if (piece === undefined || piece === '') return;
    const end = start + piece.length;
    fields.push(byteField(name, [at(start), at(end)], value, meaning, SECTION, children(start)));
    start = end;
  };
  const number = text.charCodeAt(0) - 0x30;
  const type = SOCKET_PACKET_TYPES[number];
  add(
    'packet type',
    digit,
    digit,
    type === undefined ? 'unknown' : `${type}: ${MEANINGS[number] ?? ''}`,
  );
  add('attachments', attachments, Number(attachments), 'binary messages that follow');
  add('separator', hyphen, '-', 'ends the number of attachments');
  add('namespace', namespace, namespace ?? null, '');
  add('separator', comma, ',', 'ends the namespace');
  add(
    'acknowledgement id',
    id,
    Number(id),
    type?.endsWith('ACK') === true ? 'of the event that is answered' : 'an answer is expected',
  );
  add('payload', payload, payload ?? null, 'JSON', (from) =>
    dissectArguments(payload ?? '', data, type, (codeUnit) => at(from + codeUnit)),
  );
  return fields;
}
