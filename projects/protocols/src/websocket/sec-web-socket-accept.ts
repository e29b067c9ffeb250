import { acceptSteps } from './accept-steps.js';

/**
 * The value of `Sec-WebSocket-Accept` that answers a key.
 *
 * @param key - `Sec-WebSocket-Key` as on the wire; it is not decoded.
 * @source RFC 6455, section 4.2.2, item 5.4
 */
export function secWebSocketAccept(key: string): string {
  return acceptSteps(key).accept;
}
