import type { ManagerInternals } from '../providers/client-internals';

type OnRetry = (attempt: number, delay: number) => void;

const listeners = new WeakMap<ManagerInternals, Set<OnRetry>>();

/**
 * Tells which delay a Manager draws before each attempt to reconnect: the very number it waits,
 * jitter included. socket.io-client has no event for it.
 *
 * @param listener - Gets the number of the attempt, from 1, and the delay in milliseconds.
 * @returns Stops telling.
 */
export function onRetryScheduled(manager: ManagerInternals, listener: OnRetry): () => void {
  let told = listeners.get(manager);
  if (told === undefined) {
    const all = (told = new Set<OnRetry>());
    listeners.set(manager, told);
    const { backoff } = manager;
    const duration = backoff.duration.bind(backoff);
    backoff.duration = () => {
      const delay = duration();
      for (const tell of all) tell(backoff.attempts, delay);
      return delay;
    };
  }
  told.add(listener);
  return () => told.delete(listener);
}
