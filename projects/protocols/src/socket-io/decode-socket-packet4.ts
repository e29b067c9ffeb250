import { decoded, rejected, type Decoded } from '../decoded.js';
import { decodeSocketPacket, type SocketPacketLimits } from './decode-socket-packet.js';
import type { SocketPacket, SocketPacketType } from './socket-packet.js';

/** A packet of Socket.IO 1.0.3 to 2. */
export type SocketPacket4 = Omit<SocketPacket, 'type'> & {
  /** `ERROR` is what v5 calls `CONNECT_ERROR`. */
  readonly type: Exclude<SocketPacketType, 'CONNECT_ERROR'> | 'ERROR';
  /** Query behind the namespace of a `CONNECT`, without its `?`; `null` for none. v5 sends a payload instead. */
  readonly query: string | null;
};

/**
 * Decodes one Socket.IO v4 packet. The grammar is that of v5, but: `CONNECT` carries no payload and may carry a query
 * behind the namespace, the error packet carries any JSON, and a client is connected to `/` without asking.
 *
 * @errors those of `decodeSocketPacket`
 * @source Socket.IO protocol v4; Socket.IO protocol v5, "History"
 */
export function decodeSocketPacket4(
  text: string,
  limits: SocketPacketLimits = {},
): Decoded<SocketPacket4> {
  if (text.startsWith('4')) return decodeErrorPacket(text);
  const packet = decodeSocketPacket(text, limits);
  if (!packet.ok) return packet;
  const { type, namespace } = packet.value;
  if (type !== 'CONNECT') return decoded({ ...packet.value, type: type as 'EVENT', query: null });
  if (packet.value.data !== undefined) return rejected('SIO_BAD_PAYLOAD', 1, 'CONNECT');
  const mark = namespace.indexOf('?');
  return decoded({
    ...packet.value,
    type,
    namespace: mark < 0 ? namespace : namespace.slice(0, mark),
    query: mark < 0 ? null : namespace.slice(mark + 1),
  });
}

function decodeErrorPacket(text: string): Decoded<SocketPacket4> {
  const [, path = '', json = ''] = /^4(?:(\/[^,]*)(?:,|$))?(.*)$/s.exec(text) ?? [];
  let data: unknown;
  try {
    data = json === '' ? undefined : JSON.parse(json);
  } catch {
    return rejected('SIO_BAD_JSON', text.length - json.length);
  }
  const namespace = path === '' ? '/' : path;
  return decoded({ type: 'ERROR', attachments: 0, namespace, id: null, data, query: null });
}
