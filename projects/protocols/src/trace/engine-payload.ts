import { decodeUtf8Lossy } from '../bytes/utf8.js';
import type { Decoded } from '../decoded.js';
import { decodeEngine3BinaryPayload, decodeEngine3Payload } from '../engine-io/decode-engine3.js';
import { decodeEnginePayload } from '../engine-io/decode-engine-payload.js';
import type { EnginePacket } from '../engine-io/engine-packet.js';
import { decodeJsonp, decodeJsonpForm } from '../engine-io/jsonp.js';
import type { EngineRequest } from './engine-request.js';

/**
 * The packets in the body of a polling request or response, in the form that the request has asked for: separated in
 * Engine.IO 4, each behind its length in Engine.IO 3, either of them in a JSONP script.
 *
 * @returns All packets or none.
 * @errors those of `decodeEnginePayload`, `decodeEngine3Payload`, `decodeEngine3BinaryPayload`, `decodeJsonp`
 */
export function enginePayload(
  body: Uint8Array,
  { version, isJsonp }: Pick<EngineRequest, 'version' | 'isJsonp'>,
): Decoded<readonly EnginePacket[]> {
  // A text payload of version 3 starts with a digit, one of bytes with the kind of its first packet.
  const isBinary = version === 3 && !isJsonp && (body[0] ?? 0xff) <= 1;
  if (isBinary) return decodeEngine3BinaryPayload(body);
  const text = textOf(decodeUtf8Lossy(body), isJsonp);
  if (!text.ok) return text;
  return version === 3 ? decodeEngine3Payload(text.value) : decodeEnginePayload(text.value);
}

function textOf(body: string, isJsonp: boolean): Decoded<string> {
  if (!isJsonp) return { ok: true, value: body };
  if (body.startsWith('d=')) return decodeJsonpForm(body);
  const script = decodeJsonp(body);
  return script.ok ? { ok: true, value: script.value.payload } : script;
}
