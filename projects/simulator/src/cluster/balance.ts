import type { ConnectionEnd } from '../network/connection.js';

/** What a load balancer needs. */
export interface Balancer {
  /** Servers behind it, e.g. `node-1:80`. */
  readonly authorities: readonly string[];
  /** Whether a client always gets the same server; otherwise every connection gets the next one. */
  readonly isSticky: () => boolean;
  readonly connect: (authority: string) => ConnectionEnd | null;
}

interface Held {
  readonly bytes: Uint8Array;
  readonly seq: number;
}

/**
 * A load balancer of TCP connections: each is joined to one to a server behind it, bytes pass as they are. A server that
 * refuses is left out and the next one is tried.
 *
 * @returns To be handed to `listen`.
 */
export function createBalancer(balancer: Balancer): (front: ConnectionEnd) => void {
  const { authorities } = balancer;
  const chosen = new Map<string, number>();
  let turn = 0;
  return (front) => {
    const known = balancer.isSticky() ? chosen.get(front.peerHost) : undefined;
    const first = known ?? turn++;
    const held: Held[] = [];
    front.onData = (bytes, seq) => held.push({ bytes, seq });
    const attempt = (tried: number): void => {
      const index = (first + tried) % authorities.length;
      const back = tried < authorities.length ? balancer.connect(authorities[index] ?? '') : null;
      if (back === null) {
        front.end();
        return;
      }
      back.onEnd = () => {
        attempt(tried + 1);
      };
      back.onOpen = () => {
        chosen.set(front.peerHost, index);
        join(front, back, held);
      };
    };
    attempt(0);
  };
}

function join(front: ConnectionEnd, back: ConnectionEnd, held: readonly Held[]): void {
  const pass = (to: ConnectionEnd, { bytes, seq }: Held): void => {
    to.write(bytes, { layer: to.wire.recorder.entry(seq)?.layer ?? 'http' });
  };
  for (const one of held) pass(back, one);
  front.onData = (bytes, seq) => {
    pass(back, { bytes, seq });
  };
  back.onData = (bytes, seq) => {
    pass(front, { bytes, seq });
  };
  front.onEnd = () => {
    back.end();
  };
  back.onEnd = () => {
    front.end();
  };
}
