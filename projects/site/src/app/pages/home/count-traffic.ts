import type { Recording } from '@wirelight/protocols';

/** What went over the wire in a run. */
export interface Traffic {
  /** HTTP messages and WebSocket frames, in both directions. */
  readonly messages: number;
  /** Their bytes. */
  readonly bytes: number;
  /** What the last message went over. */
  readonly transport: 'polling' | 'websocket';
}

/** Counts what both sides of a recording sent. */
export function countTraffic({ entries }: Recording): Traffic {
  const sent = entries.filter(({ kind, bytes }) => kind === 'sent' && bytes.length > 0);
  return {
    messages: sent.length,
    bytes: sent.reduce((sum, { bytes }) => sum + bytes.length, 0),
    transport: sent.at(-1)?.layer === 'websocket' ? 'websocket' : 'polling',
  };
}
