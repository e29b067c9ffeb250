import { computed, DestroyRef, inject, InjectionToken, signal, untracked } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { SettingValues } from '@wirelight/simulator';
import type { OwnApisRun } from '@wirelight/simulator/msw';
import type { LabState } from '../link/deep-link';
import type { Lab } from '../frame/lab';
import type { startOnOwnApis } from './own-apis-port';

/** Real milliseconds between two looks at what was recorded: drawing takes time that the run's own timers would have. */
const LOOK_EVERY = 500;

/** How a run is started; a test brings its own. */
export const START_ON_OWN_APIS = new InjectionToken<typeof startOnOwnApis>('START_ON_OWN_APIS', {
  factory:
    () =>
    async (...request) =>
      (await import('./own-apis-port')).startOnOwnApis(...request),
});

/** A run on the browser's own interfaces. */
export interface OwnApisResult {
  readonly real: Recording;
  /** Why there was no Service Worker; `null` when there was one. */
  readonly withoutWorker: string | null;
}

export type OwnApisStatus = 'idle' | 'starting' | 'running' | 'stopping';

/**
 * Runs a lab's scenario in this page, on the browser's own interfaces and in real time, and lets the lab's views show what was
 * recorded. Must be created in an injection context; what runs ends with it, and as soon as the reader changes a condition.
 */
export class OwnApis {
  readonly #lab: Lab;
  readonly #start = inject(START_ON_OWN_APIS);
  readonly #isChosen = signal(false);
  readonly #status = signal<OwnApisStatus>('idle');
  readonly #now = signal(0);
  readonly #error = signal<string | null>(null);
  readonly #result = signal<OwnApisResult | null>(null);
  /** The state of the lab that the present run, or the last one, belongs to. */
  #state: LabState | null = null;
  #run: OwnApisRun | null = null;
  #isOver = false;

  /** Whether the reader wants to see these runs, and not the virtual ones. */
  readonly isChosen = this.#isChosen.asReadonly();
  readonly status = this.#status.asReadonly();
  /** Real milliseconds since the present run began. */
  readonly now = this.#now.asReadonly();
  /** Why there was no run. */
  readonly error = this.#error.asReadonly();
  /** The last run; while one is under way, as far as it has come. */
  readonly result = this.#result.asReadonly();
  /** The virtual run that the views' present one can be checked against; `null` when that was changed in its middle, or is not there yet. */
  readonly virtual = computed(() => {
    const { session } = this.#lab;
    return session.isForked() || session.isRunning() ? null : session.virtual();
  });

  /** Why the present conditions cannot be run in the page itself; `null` when they can. */
  readonly refusal;

  /**
   * @param duration - Real milliseconds that a run lasts when nobody stops it.
   * @param refuse - Why a run with these settings would harm the page; default never.
   */
  constructor(
    lab: Lab,
    readonly duration: number,
    refuse: (settings: SettingValues) => string | null = () => null,
  ) {
    this.#lab = lab;
    this.refusal = computed(() => refuse(lab.session.state().settings));
    inject(DestroyRef).onDestroy(() => {
      this.#isOver = true;
      void this.stop();
    });
  }

  /** Takes the lab's views to these runs, or back to the virtual ones. */
  choose(isChosen: boolean): void {
    this.#isChosen.set(isChosen);
    if (!isChosen) void this.stop();
    const result = this.#result();
    this.#show(isChosen && result !== null && this.#isOfPresent() ? result.real : null);
  }

  /** Runs the lab's scenario with its present conditions. Does nothing while a run is under way, or is refused. */
  async start(): Promise<void> {
    if (this.#status() !== 'idle' || this.refusal() !== null) return;
    const state = untracked(this.#lab.session.state);
    this.#state = state;
    this.#error.set(null);
    this.#now.set(0);
    this.#status.set('starting');
    try {
      const run = await this.#start(state, this.duration);
      this.#run = run;
      const { interceptedBy: by } = run;
      const withoutWorker = by.kind === 'page' ? by.reason : null;
      if (this.#isWanted()) await this.#follow(run, withoutWorker);
      else await run.stop();
    } catch (error) {
      this.#error.set(error instanceof Error ? error.message : String(error));
    } finally {
      this.#run = null;
      this.#status.set('idle');
    }
  }

  /** Ends the run that is under way; what it has recorded stays. */
  async stop(): Promise<void> {
    if (this.#run === null) return;
    this.#status.set('stopping');
    await this.#run.stop();
  }

  async #follow(run: OwnApisRun, withoutWorker: string | null): Promise<void> {
    const look = (): void => {
      if (!this.#isWanted()) {
        void this.stop();
        return;
      }
      const real = run.recording();
      this.#now.set(run.now);
      this.#result.set({ real, withoutWorker });
      this.#show(real);
    };
    this.#status.set('running');
    look();
    const looking = setInterval(look, LOOK_EVERY);
    await run.ended.finally(() => {
      clearInterval(looking);
    });
    if (this.#isWanted()) look();
  }

  #show(recording: Recording | null): void {
    this.#lab.player.pause();
    this.#lab.bench.unpick();
    this.#lab.session.showElsewhere(recording);
  }

  #isOfPresent(): boolean {
    return this.#lab.session.state() === this.#state;
  }

  #isWanted(): boolean {
    return !this.#isOver && this.#isChosen() && this.#isOfPresent();
  }
}
