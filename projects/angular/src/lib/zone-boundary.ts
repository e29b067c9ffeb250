import { NgZone } from '@angular/core';
import { onNextFrame } from './next-frame';
import { quietZone } from './quiet-zone';

/** A listener as socket.io-client calls it. */
export type Listener = (this: unknown, ...args: unknown[]) => void;

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
  /** The function that delivers to `listener` inside the zone; always the same one for a listener. */
  inside(listener: Listener): Listener;
  /** What the application passed to {@link inside}; any other function is returned as it is. */
  original(listener: Listener): Listener;
}

const WITHOUT_ZONE: ZoneBoundary = {
  outside: (work) => work(),
  inside: (listener) => listener,
  original: (listener) => listener,
};

/**
 * The boundary of an application.
 *
 * @param zone - The injected `NgZone`. Null outside an injection context, and a no-op one in a
 * zoneless application: both give a boundary that adds nothing, not even a wrapper.
 */
export function createZoneBoundary(zone: NgZone | null): ZoneBoundary {
  if (!(zone instanceof NgZone)) return WITHOUT_ZONE;

  const delivered = new WeakMap<Listener, Listener>();
  const originals = new WeakMap<Listener, Listener>();
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
  return {
    outside,
    inside(listener) {
      let inside = delivered.get(listener);
      if (inside === undefined) {
        inside = function (this: unknown, ...args: unknown[]): void {
          try {
            deliver(listener, this, args);
          } finally {
            render();
          }
        };
        // component-emitter's off(ev, listener) also compares `fn`, so the raw socket finds it too.
        Object.assign(inside, { fn: listener });
        delivered.set(listener, inside);
        originals.set(inside, listener);
      }
      return inside;
    },
    original: (listener) => originals.get(listener) ?? listener,
  };
}
