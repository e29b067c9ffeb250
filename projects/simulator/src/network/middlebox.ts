import type { TraceDirection, TraceLayer } from '@wirelight/protocols';

/**
 * What a middlebox makes of a message: bytes that go on, `'swallow'` when nothing does and nobody is told, an answer
 * of its own in place of the server's, or the same bytes so many virtual milliseconds later. Later is for requests only that
 * nothing follows before they are answered: what comes behind would overtake them.
 */
export type Forwarded =
  Uint8Array | 'swallow' | { readonly answer: Uint8Array } | { readonly after: number };

/** Something on the way that reads what passes and may change it: a proxy, a cache, a firewall. */
export interface Middlebox {
  /**
   * What arrives in place of `bytes`; the same array when nothing changes.
   *
   * @param bytes - One message as it was sent.
   */
  forward(bytes: Uint8Array, layer: TraceLayer, direction: TraceDirection): Forwarded;
}
