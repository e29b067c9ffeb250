import type { TraceDirection, TraceLayer } from '@wirelight/protocols';

/** Something on the way that reads what passes and may change it: a proxy, a cache, a firewall. */
export interface Middlebox {
  /**
   * What arrives in place of `bytes`; the same array when nothing changes.
   *
   * @param bytes - One message as it was sent.
   */
  forward(bytes: Uint8Array, layer: TraceLayer, direction: TraceDirection): Uint8Array;
}
