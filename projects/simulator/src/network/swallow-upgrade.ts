import type { Middlebox } from './middlebox.js';
import { upgradeRequestIn } from './upgrade-request-in.js';

/** An old proxy that waits for a kind of request it knows: one that asks for another protocol never gets an answer. */
export const SWALLOW_UPGRADE: Middlebox = {
  forward(bytes, layer, direction) {
    if (layer !== 'http' || direction !== 'client-to-server') return bytes;
    return upgradeRequestIn(bytes) === null ? bytes : 'swallow';
  },
};
