import type { RunRequest } from '../scenario/scenario.js';
import type { RunOutcome } from './run-outcome.js';

/** Page to Worker. */
export type ToRealm =
  | { readonly type: 'run'; readonly id: number; readonly request: RunRequest }
  | { readonly type: 'cancel'; readonly id: number };

/** Worker to page. */
export type FromRealm =
  /** The Worker has loaded. */
  | { readonly type: 'ready' }
  /** A run is under way and has reached `at` virtual milliseconds: a sign of life for the watchdog. */
  | { readonly type: 'progress'; readonly id: number; readonly at: number }
  | { readonly type: 'done'; readonly id: number; readonly outcome: RunOutcome };
