import type { Recording } from '@wirelight/protocols';
import type { io } from 'socket.io-client';
import type { InterceptedBy, ServiceWorkerOptions } from '../interception.js';

/** What runs in the page, and how. */
export interface OwnApisOptions {
  /** `io` of the page's own socket.io-client. */
  readonly io: typeof io;
  /** Real milliseconds after which the run ends by itself. */
  readonly duration: number;
  /** Where MSW's script is, or `false` to patch the page's own interfaces instead of using a Service Worker. */
  readonly serviceWorker?: ServiceWorkerOptions | false;
}

/** A scenario under way on the page's own interfaces. */
export interface OwnApisRun {
  /** Who intercepts the page's requests; `page`: there is no Service Worker, and an `EventSource` finds nobody. */
  readonly interceptedBy: InterceptedBy;
  /** Real milliseconds since it began; stands still from its end on. */
  readonly now: number;
  /** What was recorded so far; of the whole run once it has ended. */
  recording(): Recording;
  /** Ends it now. @returns What was recorded, when nothing of it is alive any more. */
  stop(): Promise<Recording>;
  /** Settles with its end, whoever ended it, as `stop` does. */
  readonly ended: Promise<Recording>;
}
