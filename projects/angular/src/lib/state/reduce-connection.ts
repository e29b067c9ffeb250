import type { ConnectionEvent } from './connection-event';
import type { ConnectionState } from './connection-state';

/**
 * The state after an event; the same object where the event changes nothing.
 *
 * @param state - The state before it.
 * @param event - What happened.
 */
export function reduceConnection(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  // Server rendering has no connection, whatever is called.
  if (state.status === 'server') return state;
  switch (event.type) {
    case 'connect':
      return isOver(state) ? { status: 'connecting' } : state;
    case 'connected': {
      const { transport, id, recovered } = event;
      return { status: 'connected', transport, id, recovered };
    }
    case 'upgraded':
      return state.status === 'connected' ? { ...state, transport: event.transport } : state;
    case 'attemptFailed':
      return state;
    case 'refused':
      return { status: 'refused', error: event.error };
    case 'disconnected': {
      const { reason, description, willRetry } = event;
      return { status: 'disconnected', reason, description, willRetry };
    }
    case 'retryScheduled':
      return isTrying(state)
        ? { status: 'reconnecting', attempt: event.attempt, delay: event.delay, trying: false }
        : state;
    case 'retryStarted':
      return state.status === 'reconnecting'
        ? { ...state, attempt: event.attempt, trying: true }
        : state;
    case 'failed':
      return { status: 'failed', error: event.error };
  }
}

/** Whether nothing goes on any more, so that `connect()` begins anew. */
function isOver(state: ConnectionState): boolean {
  switch (state.status) {
    case 'idle':
    case 'refused':
    case 'failed':
      return true;
    case 'disconnected':
      return !state.willRetry;
    default:
      return false;
  }
}

/** Whether the client may try again by itself. Other sockets of its Manager can make a failed one try. */
function isTrying(state: ConnectionState): boolean {
  switch (state.status) {
    case 'connecting':
    case 'reconnecting':
    case 'failed':
      return true;
    case 'disconnected':
      return state.willRetry;
    default:
      return false;
  }
}
