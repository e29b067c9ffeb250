import type { ConnectionEnd } from '../network/connection.js';
import { tunnel } from '../servers/tunnel.js';
import { RequestRouter } from './request-router.js';
import { openServer, type ServerPool } from './server-pool.js';

/** How a balancer finds the server of somebody who has been there before, if it does. */
export type Stickiness = 'round robin' | 'sticky by address' | 'sticky by cookie';

/** What a load balancer needs. */
export type Balancer = Pick<ServerPool, 'authorities' | 'connect'> & {
  readonly stickiness: () => Stickiness;
};

/**
 * A load balancer. `round robin` and `sticky by address` join each connection to one to a server, bytes pass as they are: to the
 * next server, or to the one that this client's host had before. `sticky by cookie` reads HTTP: it finds the server in a cookie
 * of each request, and writes that cookie where there is none.
 *
 * @returns To be handed to `listen`.
 */
export function createBalancer(balancer: Balancer): (front: ConnectionEnd) => void {
  let turn = 0;
  const pool: ServerPool = { ...balancer, next: () => turn++ };
  const chosen = new Map<string, string>();
  return (front) => {
    const stickiness = balancer.stickiness();
    if (stickiness === 'sticky by cookie') {
      new RequestRouter(front, pool).start();
      return;
    }
    const isByAddress = stickiness === 'sticky by address';
    const known = isByAddress ? pool.authorities().indexOf(chosen.get(front.peerHost) ?? '') : -1;
    joinOne(front, pool, known >= 0 ? known : pool.next(), (authority) => {
      chosen.set(front.peerHost, authority);
    });
  };
}

/** Joins a connection to one to a server. What arrives before that is open waits. */
function joinOne(
  front: ConnectionEnd,
  pool: ServerPool,
  first: number,
  joined: (authority: string) => void,
): void {
  const held: (readonly [bytes: Uint8Array, seq: number])[] = [];
  front.onData = (bytes, seq) => {
    held.push([bytes, seq]);
  };
  openServer(pool, first, (server) => {
    if (server === null) {
      front.end();
      return;
    }
    joined(server.authority);
    tunnel(front, server.end);
    server.end.onOpen?.();
    for (const [bytes, seq] of held) front.onData?.(bytes, seq);
    // Whoever left meanwhile will never end it.
    if (!front.isWritable) server.end.end();
  });
}
