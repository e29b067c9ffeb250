import { decoded, type Decoded } from '../decoded.js';
import { decodePacketAt } from './decode-engine-packet.js';
import type { EnginePacket } from './engine-packet.js';

/** Stands between two packets of a payload. @source Engine.IO protocol v4, "HTTP long-polling" */
export const ENGINE_PACKET_SEPARATOR = '\x1e';

/**
 * Decodes the body of a polling request or response: packets with `\x1e` between them.
 *
 * @returns At least one packet; all of them or none.
 * @errors those of `decodeEnginePacket`, with the offset in the whole payload
 * @source Engine.IO protocol v4, "HTTP long-polling"
 */
export function decodeEnginePayload(text: string): Decoded<readonly EnginePacket[]> {
  const packets: EnginePacket[] = [];
  let start = 0;
  while (start <= text.length) {
    const separator = text.indexOf(ENGINE_PACKET_SEPARATOR, start);
    const end = separator < 0 ? text.length : separator;
    const packet = decodePacketAt(text.slice(start, end), start);
    if (!packet.ok) return packet;
    packets.push(packet.value);
    start = end + 1;
  }
  return decoded(packets);
}
