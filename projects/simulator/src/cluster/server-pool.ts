import type { ConnectionEnd } from '../network/connection.js';

/** The servers behind a load balancer, and whose turn it is. */
export interface ServerPool {
  /** Servers that are in use at this moment, e.g. `node-1:80`. */
  readonly authorities: () => readonly string[];
  readonly connect: (authority: string) => ConnectionEnd | null;
  /** Position of the server for somebody who has none yet: each call names the next one. */
  readonly next: () => number;
}

/** A server that has accepted a connection. */
export interface OpenServer {
  readonly end: ConnectionEnd;
  readonly authority: string;
}

/**
 * Connects to a server, or to the next one that accepts: one that refuses is left out.
 *
 * @param first - Where to begin in the list of servers.
 * @param opened - Gets the connection once it is open, `null` when every server has refused.
 */
export function openServer(
  { authorities, connect }: ServerPool,
  first: number,
  opened: (server: OpenServer | null) => void,
): void {
  const all = authorities();
  const attempt = (tried: number): void => {
    const authority = all[(first + tried) % all.length] ?? '';
    const end = tried < all.length ? connect(authority) : null;
    if (end === null) {
      opened(null);
      return;
    }
    end.onEnd = () => {
      attempt(tried + 1);
    };
    end.onOpen = () => {
      opened({ end, authority });
    };
  };
  attempt(0);
}
