import type { Machine } from '@wirelight/visuals/state-machine';

/** Names of the values of `readyState`, by value. @source WHATWG WebSockets, the interface WebSocket */
export const READY_STATES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

/**
 * The states of a WebSocket, as its program finds them. A server's is open from its beginning.
 *
 * @param name - As shown, e.g. the host.
 */
export function readyStateMachine(name: string, isServer = false): Machine {
  const states = READY_STATES.map((id, value) => ({
    id,
    column: value === 1 || value === 2 ? 2 : 0,
    row: value < 2 ? 0 : 1,
  }));
  return {
    name,
    states: isServer ? states.slice(1) : states,
    edges: [
      ...(isServer
        ? []
        : [
            { from: 'CONNECTING', to: 'OPEN', label: '101' },
            { from: 'CONNECTING', to: 'CLOSED', label: 'failed' },
          ]),
      { from: 'OPEN', to: 'CLOSING', label: 'Close frame' },
      { from: 'CLOSING', to: 'CLOSED', label: 'TCP has ended' },
      { from: 'OPEN', to: 'CLOSED', label: 'lost' },
    ],
  };
}
