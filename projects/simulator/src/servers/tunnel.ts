import type { ConnectionEnd } from '../network/connection.js';

/** What a tunnel tells of what passes. */
export interface TunnelEvents {
  readonly onUp?: (bytes: Uint8Array) => void;
  readonly onDown?: (bytes: Uint8Array) => void;
}

/**
 * Passes on whatever arrives at either connection to the other, unread: what a proxy does once it has chosen the server.
 *
 * @param downstream - From the client.
 * @param upstream - To the server; may still be opening.
 */
export function tunnel(
  downstream: ConnectionEnd,
  upstream: ConnectionEnd,
  events: TunnelEvents = {},
): void {
  /** Until the connection to the server is open. */
  let waiting: (() => void)[] | null = [];
  let request: number | null = null;

  upstream.onOpen = () => {
    for (const write of waiting ?? []) write();
    waiting = null;
  };
  downstream.onData = (bytes, seq) => {
    const entry = downstream.wire.recorder.entry(seq);
    const layer = entry?.layer ?? 'http';
    request = entry?.cause?.seq ?? null;
    events.onUp?.(bytes);
    const write = (): void => {
      upstream.write(bytes, { layer });
    };
    if (waiting === null) write();
    else waiting.push(write);
  };
  upstream.onData = (bytes, seq) => {
    const layer = upstream.wire.recorder.entry(seq)?.layer ?? 'http';
    events.onDown?.(bytes);
    downstream.write(bytes, { layer, answers: layer === 'http' ? request : null });
  };
  downstream.onEnd = () => {
    upstream.end();
  };
  upstream.onEnd = () => {
    downstream.end();
  };
}
