import { encodeHttpRequest } from '@wirelight/protocols';
import { endToEndHeaders } from './end-to-end-headers.js';
import type { Middlebox } from './middlebox.js';
import { upgradeRequestIn } from './upgrade-request-in.js';

/**
 * A proxy that does not know WebSocket. It does what every HTTP/1.1 proxy must: it removes the header fields of one hop
 * before it passes a request on. So the server never hears of `Upgrade`.
 *
 * @source RFC 9110, section 7.6.1
 */
export const REMOVE_HOP_BY_HOP: Middlebox = {
  forward(bytes, layer, direction) {
    if (layer !== 'http' || direction !== 'client-to-server') return bytes;
    const request = upgradeRequestIn(bytes);
    if (request === null) return bytes;
    return encodeHttpRequest({ ...request, headers: endToEndHeaders(request.headers) });
  },
};
