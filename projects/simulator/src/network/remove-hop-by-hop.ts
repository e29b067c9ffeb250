import { encodeHttpRequest, headerTokens } from '@wirelight/protocols';
import type { Middlebox } from './middlebox.js';
import { upgradeRequestIn } from './upgrade-request-in.js';

/**
 * A proxy that does not know WebSocket. It does what every HTTP/1.1 proxy must: it removes the hop-by-hop headers, those
 * that `Connection` names and `Connection` itself, before it passes a request on. So the server never hears of `Upgrade`.
 *
 * @source RFC 9110, section 7.6.1
 */
export const REMOVE_HOP_BY_HOP: Middlebox = {
  forward(bytes, layer, direction) {
    if (layer !== 'http' || direction !== 'client-to-server') return bytes;
    const request = upgradeRequestIn(bytes);
    if (request === null) return bytes;
    const named = headerTokens(request.headers, 'connection');
    const headers = request.headers.filter(([name]) => {
      const lower = name.toLowerCase();
      return lower !== 'connection' && !named.includes(lower);
    });
    return encodeHttpRequest({ ...request, headers });
  },
};
