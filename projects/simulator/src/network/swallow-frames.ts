import type { Middlebox } from './middlebox.js';

/**
 * A proxy that lets the opening handshake pass, since it is HTTP, and nothing after it: the WebSocket is open and no frame
 * ever arrives. Only a probe finds out.
 */
export const SWALLOW_FRAMES: Middlebox = {
  forward: (bytes, layer) => (layer === 'websocket' ? 'swallow' : bytes),
};
