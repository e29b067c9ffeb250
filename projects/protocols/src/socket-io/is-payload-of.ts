import type { SocketPacketType } from './socket-packet.js';

/** Names that mean something else on one of the two sides, so no packet may carry them. @source socket.io-parser 4.2 */
const RESERVED_EVENTS: readonly string[] = [
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
];

/**
 * Whether a payload is of the kind that a packet type carries.
 *
 * @param data - What `JSON.parse` returned.
 * @source Socket.IO protocol v5, "Packet encoding"; socket.io-parser 4.2, `isPayloadValid`
 */
export function isPayloadOf(type: SocketPacketType, data: unknown): boolean {
  switch (type) {
    case 'CONNECT':
      return isObject(data);
    case 'DISCONNECT':
      return false;
    case 'CONNECT_ERROR':
      return typeof data === 'string' || isObject(data);
    case 'EVENT':
    case 'BINARY_EVENT':
      return Array.isArray(data) && isEventName(data[0]);
    case 'ACK':
    case 'BINARY_ACK':
      return Array.isArray(data);
  }
}

function isObject(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isEventName(name: unknown): boolean {
  return typeof name === 'number' || (typeof name === 'string' && !RESERVED_EVENTS.includes(name));
}
