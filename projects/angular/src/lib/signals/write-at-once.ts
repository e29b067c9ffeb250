import { InjectionToken } from '@angular/core';

/**
 * Whether signals of events are written with every event instead of once per frame: in tests, where what a
 * test says has happened when the call returns, and `whenStable()` knows nothing of frames to come.
 */
export const WRITE_AT_ONCE = /* @__PURE__ */ new InjectionToken<boolean>('WRITE_AT_ONCE');
