import { decoded, rejected, type Decoded } from '../decoded.js';
import { isPayloadOf } from './is-payload-of.js';
import { SOCKET_PACKET_TYPES, type SocketPacket } from './socket-packet.js';

/** Limits of `decodeSocketPacket`. */
export interface SocketPacketLimits {
  /** Attachments that one packet may announce; default 10, as in socket.io-parser. */
  readonly maxAttachments?: number;
}

/**
 * Decodes one Socket.IO v5 packet, e.g. `2["hey","Jude"]` or `51-/admin,7["file",{"_placeholder":true,"num":0}]`.
 *
 * Its grammar is `<type>[<attachments>-][<namespace>,][<ack id>][<JSON>]`. A payload may be missing where the protocol
 * document demands one, because socket.io-parser lets it pass as well.
 *
 * @param text - The packet without the `4` of Engine.IO.
 * @errors `SIO_UNKNOWN_PACKET_TYPE`, `SIO_BAD_ATTACHMENTS`, `SIO_TOO_MANY_ATTACHMENTS`, `SIO_BAD_ACK_ID`,
 *   `SIO_BAD_JSON`, `SIO_BAD_PAYLOAD` at the code unit where the faulty part starts
 * @source Socket.IO protocol v5, "Packet encoding"
 */
export function decodeSocketPacket(
  text: string,
  limits: SocketPacketLimits = {},
): Decoded<SocketPacket> {
  const type = SOCKET_PACKET_TYPES[text.charCodeAt(0) - 0x30];
  if (type === undefined) {
    return rejected('SIO_UNKNOWN_PACKET_TYPE', 0, JSON.stringify(text.slice(0, 1)));
  }
  let at = 1;
  let attachments = 0;
  if (type === 'BINARY_EVENT' || type === 'BINARY_ACK') {
    const end = endOfDigits(text, at);
    attachments = Number(text.slice(at, end));
    if (text[end] !== '-' || attachments < 1) return rejected('SIO_BAD_ATTACHMENTS', at);
    if (attachments > (limits.maxAttachments ?? 10)) {
      return rejected('SIO_TOO_MANY_ATTACHMENTS', at, String(attachments));
    }
    at = end + 1;
  }
  let namespace = '/';
  if (text[at] === '/') {
    const comma = text.indexOf(',', at);
    namespace = text.slice(at, comma < 0 ? text.length : comma);
    at = comma < 0 ? text.length : comma + 1;
  }
  let id: number | null = null;
  const endOfId = endOfDigits(text, at);
  if (endOfId > at) {
    id = Number(text.slice(at, endOfId));
    if (!Number.isSafeInteger(id)) return rejected('SIO_BAD_ACK_ID', at);
    at = endOfId;
  }
  let data: unknown;
  if (at < text.length) {
    // JSON allows white space in front, but socket.io-parser reads it as the ack id 0. No encoder writes it.
    if (text.charCodeAt(at) <= 0x20) return rejected('SIO_BAD_JSON', at, 'white space');
    try {
      data = JSON.parse(text.slice(at));
    } catch {
      return rejected('SIO_BAD_JSON', at);
    }
    if (!isPayloadOf(type, data)) return rejected('SIO_BAD_PAYLOAD', at, type);
  }
  return decoded({ type, attachments, namespace, id, data });
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return end;
}
