import type { RealTimeHost } from '../clock/real-time-clock.js';

/**
 * Real time as a page has it. The functions are taken at this call, so that a test's fake timers, started later, leave the
 * mocked server alone.
 */
export function createPageTime(): RealTimeHost {
  const { setTimeout, clearTimeout } = globalThis;
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  const start = performance.now.bind(performance);
  return {
    now: start,
    soon: (callback) => {
      waiting.push(callback);
      port2.postMessage(0);
    },
    later: (callback, ms) => {
      const handle = setTimeout(callback, ms);
      return () => {
        clearTimeout(handle);
      };
    },
    // An open port that somebody listens to stays for as long as the page does, with all that its listener knows.
    end: () => {
      port1.close();
    },
  };
}
