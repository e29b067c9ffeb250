import { decodeHttpRequest, encodeHttpRequest, headerValue } from '@wirelight/protocols';
import type { Middlebox } from './middlebox.js';

/**
 * A proxy that does not know WebSocket. It does what every HTTP/1.1 proxy must: it removes the hop-by-hop headers, those
 * that `Connection` names and `Connection` itself, before it passes a request on. So the server never hears of `Upgrade`.
 *
 * @source RFC 9110, section 7.6.1
 */
export const REMOVE_HOP_BY_HOP: Middlebox = {
  forward(bytes, layer, direction) {
    if (layer !== 'http' || direction !== 'client-to-server') return bytes;
    const decoded = decodeHttpRequest(bytes);
    if (!decoded.ok) return bytes;
    const request = decoded.value;
    const named = (headerValue(request.headers, 'connection') ?? '').toLowerCase().split(/\s*,\s*/);
    if (!named.includes('upgrade')) return bytes;
    const headers = request.headers.filter(([name]) => {
      const lower = name.toLowerCase();
      return lower !== 'connection' && !named.includes(lower);
    });
    return encodeHttpRequest({ ...request, headers });
  },
};
