import { inject, Injector, NgZone, type ProviderToken, runInInjectionContext } from '@angular/core';
import type { SocketFeature } from './socket-feature';

/**
 * Where subscribers and listeners run in an application with zone.js: `frame`, in the Angular zone,
 * which renders once per frame; `outside`, in no zone of Angular, where only signals, the `async` pipe
 * and the like render.
 */
export type SocketZone = 'frame' | 'outside';

/**
 * Decides where subscribers and listeners run. Means nothing without zone.js.
 *
 * @param zone - Default of a socket without this feature: `frame`.
 */
export function withZone(zone: SocketZone): SocketFeature {
  return {
    kind: 'withZone',
    around: (make) => (overrides) => {
      const injector = inject(Injector);
      const real = inject(NgZone);
      if (zone === 'frame' || !(real instanceof NgZone)) return make(overrides);
      return runInInjectionContext(new OutsideInjector(injector, real), () => make(overrides));
    },
  };
}

/** An injector whose Angular zone leads out of it when entered. */
class OutsideInjector extends Injector {
  readonly #zone: NgZone;

  constructor(
    private readonly parent: Injector,
    zone: NgZone,
  ) {
    super();
    this.#zone = Object.create(zone, {
      run: { value: (work: () => unknown) => zone.runOutsideAngular(work) },
    }) as NgZone;
  }

  override get<T>(token: ProviderToken<T>, ...rest: never[]): T {
    const asked: unknown = token;
    const own = asked === NgZone ? this.#zone : asked === Injector ? this : undefined;
    return (own as T | undefined) ?? this.parent.get(token, ...rest);
  }
}
