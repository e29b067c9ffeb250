import type { RunRequest } from '../scenario/scenario.js';
import type { FromRealm, ToRealm } from './port-message.js';
import type { RealmPort, WorkerLike } from './realm-port.js';
import { runError, type RunErrorCode, type RunOutcome } from './run-outcome.js';
import { Watchdog, type WatchdogTimers } from './watchdog.js';

/** How long a page waits for its Worker. */
export interface RealmPortOptions {
  /** Real milliseconds a run may go without a sign of life; default 2500. */
  readonly patience?: number;
  /** Real milliseconds the Worker may take to load; default 30,000. */
  readonly loading?: number;
}

/**
 * Opens the port to a realm in a Worker. The Worker is started with the first run, and again after one had to be ended.
 *
 * @param createWorker - Starts a Worker whose script calls `serveRealm`.
 * @param timers - The page's real timers: pass `globalThis`.
 */
export function createRealmPort(
  createWorker: () => WorkerLike,
  timers: WatchdogTimers,
  options: RealmPortOptions = {},
): RealmPort {
  return new WorkerPort(createWorker, timers, options);
}

interface PendingRun {
  readonly id: number;
  readonly settle: (outcome: RunOutcome) => void;
  readonly onProgress: ((at: number) => void) | undefined;
}

class WorkerPort implements RealmPort {
  readonly #createWorker: () => WorkerLike;
  readonly #patience: number;
  readonly #loading: number;
  readonly #watchdog: Watchdog;
  #worker: WorkerLike | null = null;
  #isReady = false;
  #pending: PendingRun | null = null;
  #lastId = 0;

  constructor(createWorker: () => WorkerLike, timers: WatchdogTimers, options: RealmPortOptions) {
    this.#createWorker = createWorker;
    this.#patience = options.patience ?? 2500;
    this.#loading = options.loading ?? 30_000;
    this.#watchdog = new Watchdog(timers, () => {
      this.#fail(this.#isReady ? 'RUN_STOPPED' : 'RUN_CRASHED');
    });
  }

  run(request: RunRequest, onProgress?: (at: number) => void): Promise<RunOutcome> {
    const id = ++this.#lastId;
    if (this.#pending !== null) {
      this.#post({ type: 'cancel', id: this.#pending.id });
      this.#settle(runError('RUN_CANCELLED'));
    }
    return new Promise((settle) => {
      this.#pending = { id, settle, onProgress };
      this.#worker ??= this.#start();
      this.#watchdog.feed(this.#isReady ? this.#patience : this.#loading);
      this.#post({ type: 'run', id, request });
    });
  }

  dispose(): void {
    this.#stop();
    this.#settle(runError('RUN_CANCELLED'));
  }

  #start(): WorkerLike {
    const worker = this.#createWorker();
    worker.addEventListener('message', ({ data }) => {
      this.#receive(data as FromRealm);
    });
    worker.addEventListener('error', () => {
      this.#fail('RUN_CRASHED');
    });
    return worker;
  }

  #receive(message: FromRealm): void {
    if (message.type === 'ready') {
      this.#isReady = true;
      if (this.#pending !== null) this.#watchdog.feed(this.#patience);
      return;
    }
    if (message.id !== this.#pending?.id) return;
    if (message.type === 'progress') {
      this.#watchdog.feed(this.#patience);
      this.#pending.onProgress?.(message.at);
    } else this.#settle(message.outcome);
  }

  /** Ends the Worker, whatever it is doing; the next run starts a new one. */
  #fail(code: RunErrorCode, detail?: string): void {
    this.#stop();
    this.#settle(runError(code, detail));
  }

  #stop(): void {
    this.#watchdog.rest();
    this.#worker?.terminate();
    this.#worker = null;
    this.#isReady = false;
  }

  #settle(outcome: RunOutcome): void {
    this.#watchdog.rest();
    const pending = this.#pending;
    this.#pending = null;
    pending?.settle(outcome);
  }

  #post(message: ToRealm): void {
    this.#worker?.postMessage(message);
  }
}
