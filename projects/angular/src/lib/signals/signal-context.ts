import {
  assertInInjectionContext,
  DestroyRef,
  inject,
  Injector,
  NgZone,
  untracked,
} from '@angular/core';
import type { Observable } from 'rxjs';
import { oncePerFrame } from './once-per-frame';
import { WRITE_AT_ONCE } from './write-at-once';

/** Where a signal helper lives. */
export interface SignalContext {
  /** Whose destruction ends it. Default: that of the injection context. */
  injector?: Injector | undefined;
}

/** The injector a helper lives in. @throws NG0203 outside an injection context, if none is given. */
export function injectorOf(
  helper: (...args: never[]) => unknown,
  context: SignalContext,
): Injector {
  if (context.injector !== undefined) return context.injector;
  assertInInjectionContext(helper);
  return inject(Injector);
}

/**
 * Subscribes for the life of an injector.
 *
 * @param next - Called for every value.
 * @param write - Called afterwards, but at most once per frame; in tests with every value.
 */
export function follow<T>(
  injector: Injector,
  source: Observable<T>,
  next: (value: T) => void,
  write: () => void,
): void {
  const changed = injector.get(WRITE_AT_ONCE, false)
    ? () => {
        untracked(write);
      }
    : oncePerFrame(injector.get(NgZone), write);
  const subscription = source.subscribe((value) => {
    next(value);
    changed();
  });
  injector.get(DestroyRef).onDestroy(() => {
    subscription.unsubscribe();
  });
}
