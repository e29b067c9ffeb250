import type { TraceValue } from '@wirelight/protocols';
import type { Machine } from './state-machine.view';
import type { MachineSource } from './state-steps';

/** A machine and the objects that it is read from, but for the host. */
export interface ObservedMachine {
  readonly machine: Machine;
  readonly source: Omit<MachineSource, 'host'>;
}

/** How socket.io-client's Manager opens, loses and opens again. `reconnecting` is a closed Manager whose timer runs. */
const MANAGER: ObservedMachine = {
  machine: {
    name: 'Manager',
    states: [
      { id: 'closed', column: 1, row: 2 },
      { id: 'opening', column: 1, row: 0 },
      { id: 'reconnecting', column: 0, row: 1 },
      { id: 'open', column: 2, row: 1 },
    ],
    edges: [
      { from: 'closed', to: 'opening', label: 'open()' },
      { from: 'opening', to: 'open', label: 'engine open' },
      { from: 'open', to: 'closed', label: 'engine closed' },
      { from: 'closed', to: 'reconnecting', label: 'reconnect()' },
      { from: 'reconnecting', to: 'opening', label: 'timer' },
      { from: 'opening', to: 'closed', label: 'failed' },
    ],
  },
  source: {
    package: 'socket.io-client',
    class: 'Manager',
    read: ({ readyState, reconnecting }) =>
      readyState === 'closed' && reconnecting === true ? 'reconnecting' : word(readyState),
  },
};

/** The engine's `readyState`. Every attempt makes a new engine. */
const ENGINE: ObservedMachine = {
  machine: {
    name: 'Engine',
    states: [
      { id: 'none', column: 0, row: 0 },
      { id: 'opening', column: 1, row: 0 },
      { id: 'open', column: 2, row: 1 },
      { id: 'closing', column: 2, row: 2 },
      { id: 'closed', column: 1, row: 2 },
    ],
    edges: [
      { from: 'none', to: 'opening', label: 'new' },
      { from: 'opening', to: 'open', label: 'handshake' },
      { from: 'open', to: 'closing', label: 'close()' },
      { from: 'closing', to: 'closed', label: '' },
      { from: 'open', to: 'closed', label: 'lost' },
      { from: 'opening', to: 'closed', label: 'failed' },
      { from: 'closed', to: 'opening', label: 'new' },
    ],
  },
  source: {
    package: 'engine.io-client',
    class: 'Socket',
    read: ({ readyState }) => word(readyState),
  },
};

/** The Socket that a program has: `connected`, or `active` and waiting for its Manager. */
const SOCKET: ObservedMachine = {
  machine: {
    name: 'Socket',
    states: [
      { id: 'disconnected', column: 0, row: 0 },
      { id: 'waiting', column: 1, row: 2 },
      { id: 'connected', column: 2, row: 0 },
    ],
    edges: [
      { from: 'disconnected', to: 'waiting', label: 'connect()' },
      { from: 'waiting', to: 'connected', label: 'CONNECT' },
      { from: 'connected', to: 'waiting', label: 'lost' },
      { from: 'connected', to: 'disconnected', label: 'disconnect()' },
      { from: 'waiting', to: 'disconnected', label: 'disconnect()' },
    ],
  },
  source: {
    package: 'socket.io-client',
    class: 'Socket',
    read: ({ connected, active }) =>
      connected === true ? 'connected' : active === true ? 'waiting' : 'disconnected',
  },
};

/** The life cycle of a Socket.IO client: its three objects, the outermost first. */
export const CLIENT_MACHINES: readonly ObservedMachine[] = [SOCKET, MANAGER, ENGINE];

function word(value: TraceValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
