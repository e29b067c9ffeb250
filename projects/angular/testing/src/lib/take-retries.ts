import type { ManagerInternals } from './client-internals';

/**
 * Takes over the timers of a Manager: they follow whatever `setTimeout` is at the time, so that fake
 * timers may be installed before or after the socket was made, and the one that waits for the next
 * reconnection attempt can be fired at once.
 *
 * @returns Fires it; false when the Manager waits for no attempt.
 */
export function takeRetries(manager: ManagerInternals): () => boolean {
  const { reconnect } = manager;
  let isReconnecting = false;
  let retry: (() => void) | undefined;

  manager.clearTimeoutFn = (timer) => {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  };
  manager.setTimeoutFn = (callback, delay) => {
    const timer = setTimeout(callback, delay);
    if (isReconnecting) {
      retry = () => {
        clearTimeout(timer);
        callback();
      };
    }
    return timer;
  };
  manager.reconnect = () => {
    isReconnecting = true;
    try {
      reconnect.call(manager);
    } finally {
      isReconnecting = false;
    }
  };
  return () => {
    if (manager._reconnecting !== true || manager._readyState !== 'closed') return false;
    retry?.();
    return retry !== undefined;
  };
}
