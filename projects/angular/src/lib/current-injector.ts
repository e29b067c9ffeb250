import { inject, Injector } from '@angular/core';

/** The injector of the current injection context, null outside one. */
export function currentInjector(): Injector | null {
  try {
    return inject(Injector);
  } catch {
    // Angular has no public question for it, only the error NG0203.
    return null;
  }
}
