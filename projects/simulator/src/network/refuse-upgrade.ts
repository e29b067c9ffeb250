import { encodeHttpResponse, encodeUtf8 } from '@wirelight/protocols';
import type { Middlebox } from './middlebox.js';
import { upgradeRequestIn } from './upgrade-request-in.js';

const BODY = encodeUtf8('Upgrade is not allowed here.');

const REFUSAL = encodeHttpResponse({
  status: 403,
  reason: 'Forbidden',
  headers: [
    ['Content-Type', 'text/plain'],
    ['Content-Length', String(BODY.length)],
    ['Connection', 'close'],
  ],
  body: BODY,
});

/** A firewall that answers every request for another protocol itself, with 403. The server never hears of it. */
export const REFUSE_UPGRADE: Middlebox = {
  forward(bytes, layer, direction) {
    if (layer !== 'http' || direction !== 'client-to-server') return bytes;
    return upgradeRequestIn(bytes) === null ? bytes : { answer: REFUSAL };
  },
};
