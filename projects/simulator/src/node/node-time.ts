import type { RealTimeHost } from '../clock/real-time-clock.js';

/**
 * Real time as a Node process has it. The functions are taken at this call, so that a test's fake timers, started later,
 * leave the server alone.
 */
export function createNodeTime(): RealTimeHost {
  const { setTimeout, clearTimeout, setImmediate, performance } = globalThis;
  return {
    now: () => performance.now(),
    soon: (callback) => {
      setImmediate(callback);
    },
    later: (callback, ms) => {
      const handle = setTimeout(callback, ms);
      return () => {
        clearTimeout(handle);
      };
    },
  };
}
