import { isHost } from '../scenario/resolve-link.js';
import type { Conditions } from './conditions.js';
import type { Middlebox } from './middlebox.js';

/** What one direction of a link does to what is sent over it. */
export interface Link {
  /** Milliseconds on the wire, one way. */
  readonly latency: number;
  /** Up to so many milliseconds more, evenly spread; order is kept all the same. Default 0. */
  readonly jitter?: number;
  /** Bytes per second, shared by all connections between the two hosts; `null`, the default, is without limit. */
  readonly bandwidth?: number | null;
  /**
   * Chance that a message gets lost on the way, 0 to 1. TCP sends it again after its time-out, so what the programs see is
   * a delay. Default 0.
   */
  readonly loss?: number;
  /** Packets vanish and nobody is told. Default false. */
  readonly isSilent?: boolean;
  /** Who sits on the way, if anybody. */
  readonly middlebox?: Middlebox | null;
}

/** The link between two hosts, both directions. */
export interface LinkConditions {
  /** Two host names: the one that opens connections, then the other. `*` is any, `client` also means `client-2`. */
  readonly between: readonly [client: string, server: string];
  readonly up: Link;
  readonly down: Link;
  /** A proxy on the way closes connections on which nothing has passed for so many milliseconds; `null` is never. */
  readonly idleTimeout?: number | null;
  /** The client's own interface is down: its browser knows at once, the server learns nothing. Default false. */
  readonly isOffline?: boolean;
}

/** Which way a message goes. */
export type LinkDirection = 'client-to-server' | 'server-to-client';

/** The conditions between two hosts: the first link that fits, else what goes for all. */
export function linkBetween(
  conditions: Conditions,
  client: string,
  server: string,
): LinkConditions | undefined {
  const fits = (name: string, host: string): boolean => name === '*' || isHost(host, name);
  return conditions.links?.find(
    ({ between }) => fits(between[0], client) && fits(between[1], server),
  );
}
