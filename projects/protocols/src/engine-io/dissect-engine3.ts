import { decodeUtf8 } from '../bytes/utf8.js';
import { utf8Offsets } from '../bytes/utf8-offsets.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { ProtocolError } from '../protocol-error.js';
import { decodeEngine3Payload } from './decode-engine3.js';
import { ENGINE_PACKET_TYPES } from './engine-packet.js';

const SECTION = 'Engine.IO protocol v3, "Payload"';
/** Packets that get a field. */
const MAX_PACKETS = 1000;

/**
 * The text form of an Engine.IO v3 payload taken apart: length, colon and packet, over and over.
 *
 * @param bytes - UTF-8 of it.
 * @errors those of `decodeUtf8` and of `decodeEngine3Payload`, which gives the verdict; positions in bytes
 * @source Engine.IO protocol v3, "Payload"
 */
export function dissectEngine3Payload(bytes: Uint8Array): Dissection {
  const { length } = bytes;
  const decodedText = decodeUtf8(bytes);
  const name = 'Engine.IO 3 payload';
  if (!decodedText.ok) {
    const field = byteField(name, [0, length], null, 'not UTF-8', SECTION);
    return { field, error: decodedText.error, length };
  }
  const text = decodedText.value;
  const at = utf8Offsets(text, length);
  const verdict = decodeEngine3Payload(text);
  const fields: Field[] = [];
  let start = 0;
  while (start < text.length && fields.length < 3 * MAX_PACKETS) {
    const digits = /^\d{1,10}(?=:)/.exec(text.slice(start, start + 11))?.[0];
    if (digits === undefined) break;
    const colon = start + digits.length;
    const end = Math.min(text.length, colon + 1 + Number(digits));
    const unit = 'UTF-16 code units, whatever the bytes are';
    fields.push(
      byteField('length', [at(start), at(colon)], Number(digits), unit, SECTION),
      byteField('colon', [at(colon), at(colon + 1)], ':', '', SECTION),
    );
    if (end > colon + 1) {
      const packet = text.slice(colon + 1, end);
      const digit = packet.charCodeAt(packet.startsWith('b') ? 1 : 0) - 0x30;
      const type = ENGINE_PACKET_TYPES[digit] ?? 'unknown';
      fields.push(byteField('packet', [at(colon + 1), at(end)], packet, type, SECTION));
    }
    start = end;
  }
  const field = byteField(name, [0, length], null, '', SECTION, fields);
  if (verdict.ok) return { field, error: null, length };
  const { code, offset, detail } = verdict.error;
  return { field, error: new ProtocolError(code, at(offset), detail), length };
}
