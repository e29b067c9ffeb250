import { utf8Offsets } from '../bytes/utf8-offsets.js';
import { byteField } from '../field/create-field.js';
import type { Field } from '../field/field.js';
import { jsonParts } from '../json/json-parts.js';
import { HANDSHAKE_MEANINGS } from './handshake-meanings.js';

/**
 * The members of the handshake object, which the open packet carries.
 *
 * @param json - What follows the packet type.
 * @param byteLength - Of its UTF-8.
 * @returns Nothing when it is not a JSON object.
 * @source Engine.IO protocol v4, "Handshake"
 */
export function dissectOpenPacket(json: string, byteLength: number): readonly Field[] {
  let handshake: unknown;
  try {
    handshake = JSON.parse(json);
  } catch {
    return [];
  }
  if (typeof handshake !== 'object' || handshake === null || Array.isArray(handshake)) return [];
  const at = utf8Offsets(json, byteLength);
  return jsonParts(json, 32).map(({ name, start, valueStart, end }) => {
    const key = String(JSON.parse(name ?? '""'));
    const value: unknown = JSON.parse(json.slice(valueStart, end));
    const isPlain = typeof value === 'string' || typeof value === 'number';
    const meaning = Object.hasOwn(HANDSHAKE_MEANINGS, key) ? (HANDSHAKE_MEANINGS[key] ?? '') : '';
    return byteField(
      key,
      [at(start), at(end)],
      isPlain ? value : json.slice(valueStart, end),
      meaning,
      'Engine.IO protocol v4, "Handshake"',
    );
  });
}
