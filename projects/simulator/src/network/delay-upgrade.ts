import type { Middlebox } from './middlebox.js';
import { upgradeRequestIn } from './upgrade-request-in.js';

/** Virtual milliseconds that the proxy thinks. */
const THINKS = 3000;

/** A proxy that inspects a request for another protocol for three seconds before it lets it pass, so that the 101 comes late. */
export const DELAY_UPGRADE: Middlebox = {
  forward(bytes, layer, direction) {
    if (layer !== 'http' || direction !== 'client-to-server') return bytes;
    return upgradeRequestIn(bytes) === null ? bytes : { after: THINKS };
  },
};
