import type { RunRequest } from '../scenario/scenario.js';
import type { RunOutcome } from './run-outcome.js';

/** The few members of `Worker` that the port needs. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

/** The page's side of the realm: run requests go in, recordings come out, nothing else. */
export interface RealmPort {
  /**
   * Runs a scenario. Never rejects. A newer call cancels an older one that is still under way.
   *
   * @param onProgress - Called now and then with the virtual milliseconds reached.
   */
  run(request: RunRequest, onProgress?: (at: number) => void): Promise<RunOutcome>;
  /** Ends the Worker. */
  dispose(): void;
}
