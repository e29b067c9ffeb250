import { NgZone } from '@angular/core';
import { onNextFrame } from './next-frame';
import { quietZone } from './quiet-zone';
import type { Listener } from './raw-socket';

/**
 * Where code runs relative to the Angular zone. The one place that decides it:
 * sockets, timers and everything received live outside, so that heartbeats neither run change
 * detection nor keep the application unstable; what the application registered (subscribers,
 * listeners, acknowledgement callbacks) runs inside, so that a plain field written there renders:
 * with the next frame, once for all that arrived until then.
 */
export interface ZoneBoundary {
  /** Runs `work` outside the Angular zone and returns its result. */
  outside<T>(work: () => T): T;
  /**
   * The function that delivers to a listener inside the zone, always the same one for a listener.
   * What is no function is returned as it is.
   */
  inside<T>(listener: T): T;
  /** What the application passed to {@link inside}, and any other function as it is. A copy in a zone. */
  originals(listeners: Listener[]): Listener[];
}

const WITHOUT_ZONE: ZoneBoundary = {
  outside: (work) => work(),
  inside: (listener) => listener,
  originals: (listeners) => listeners,
};

/**
 * The boundary of an application.
 *
 * @param zone - The injected `NgZone`. Null outside an injection context, and a no-op one in a
 * zoneless application: both give a boundary that adds nothing, not even a wrapper.
 */
export function createZoneBoundary(zone: NgZone | null | undefined): ZoneBoundary {
  if (!(zone instanceof NgZone)) return WITHOUT_ZONE;

  const delivered = new WeakMap<object, Listener>();
  const deliver = quietZone(zone);
  const outside = <T>(work: () => T): T => zone.runOutsideAngular(work);
  let isRendering = false;
  const render = (): void => {
    if (isRendering) return;
    isRendering = true;
    outside(() => {
      onNextFrame(() => {
        isRendering = false;
        // Entering and leaving is what makes Angular check.
        zone.run(() => undefined);
      });
    });
  };
  const wrap = (listener: Listener): Listener => {
    const inside: Listener = function (...args) {
      try {
        deliver(listener, this, args);
      } finally {
        render();
      }
    };
    delivered.set(listener, inside);
    // component-emitter's off(ev, listener) also compares `fn`, so the raw socket finds it too.
    return Object.assign(inside, { fn: listener });
  };
  return {
    outside,
    inside: <T>(listener: T) =>
      typeof listener === 'function'
        ? ((delivered.get(listener) ?? wrap(listener as Listener)) as T)
        : listener,
    originals: (listeners) =>
      listeners.map((listener) => {
        const { fn } = listener as { fn?: Listener };
        return fn && delivered.get(fn) === listener ? fn : listener;
      }),
  };
}
