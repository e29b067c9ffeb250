import { byteField } from '../field/create-field.js';
import type { Field } from '../field/field.js';
import { jsonParts } from '../json/json-parts.js';
import type { SocketPacketType } from './socket-packet.js';

/** Arguments that get a field of their own. */
const MAX_ARGUMENTS = 100;

/**
 * The parts of a packet's JSON payload: event name and arguments, or the members of an object.
 *
 * @param json - The payload as on the wire.
 * @param data - What it means, `undefined` for a packet that breaks a rule: then there are no parts.
 * @param at - From a code unit of `json` to a byte.
 * @source Socket.IO protocol v5, "Packet encoding"
 */
export function dissectArguments(
  json: string,
  data: unknown,
  type: SocketPacketType | undefined,
  at: (codeUnit: number) => number,
): readonly Field[] {
  if (typeof data !== 'object' || data === null) return [];
  const hasName = type === 'EVENT' || type === 'BINARY_EVENT';
  return jsonParts(json, MAX_ARGUMENTS).map(({ name, start, valueStart, end }, index) => {
    const value = json.slice(valueStart, end);
    const range = [at(start), at(end)] as const;
    const source = 'Socket.IO protocol v5, "Packet encoding"';
    if (name !== null) return byteField(String(JSON.parse(name)), range, value, '', source);
    if (hasName && index === 0) return byteField('event name', range, value, '', source);
    const number = hasName ? index : index + 1;
    const meaning = value.includes('"_placeholder":true')
      ? 'bytes of it follow as attachments'
      : '';
    return byteField(`argument ${number}`, range, value, meaning, source);
  });
}
