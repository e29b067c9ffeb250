import { computed, DestroyRef, inject, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type {
  RunError,
  RunRequest,
  Scenario,
  ScriptStep,
  SettingValue,
  SettingValues,
} from '@wirelight/simulator';
import { cursorAt, cursorAtEnd, cursorOn, type Cursor } from '@wirelight/visuals';
import { OPEN_REALM } from '../../realm/open-realm';
import { initialState, scenarioOf, type LabScenarios, type LabState } from '../link/deep-link';
import { settingsAt, withIntervention, withoutSetting } from '../link/setting-values';
import { sameMoment } from './same-moment';

/** A scenario that a session offers. */
export interface LabRun {
  readonly scenario: Scenario;
  /** Its run with its defaults, made at build time: drawn before the tab has run anything. By default an empty one. */
  readonly recording?: Recording;
  /** For a scenario of the reader's own: the part of the address that carries it, e.g. `own=eyJ…`. */
  readonly own?: string;
}

/** The cursor at the start of a run, nothing has happened. */
const START: Cursor = { at: 0, index: 0 };

/**
 * One reader's work with a scenario, or with one of several: which run is wanted, its recording, and where the cursor stands. Must be created in an
 * injection context; ends its Worker when that is destroyed.
 */
export class LabSession {
  /** The scenarios to choose from; a session opens with the first. */
  readonly scenarios: LabScenarios;

  readonly #runs: readonly [LabRun, ...LabRun[]];
  readonly #realm = inject(OPEN_REALM)();
  readonly #state;
  readonly #recording;
  readonly #script = signal<readonly ScriptStep[] | null>(null);
  readonly #elsewhere = signal<Recording | null>(null);
  readonly #error = signal<RunError | null>(null);
  readonly #isRunning = signal(false);
  readonly #hasRun = signal(false);
  readonly #progress = signal(0);
  readonly #cursor = signal<Cursor>(START);

  /** The scenario that is chosen, with the steps that the reader has put in place of its script. */
  readonly scenario;
  /** Whether the reader has put steps in place of the scenario's script. */
  readonly hasOwnScript = computed(() => this.#script() !== null);
  /** The run that is wanted. Its `entry` says where a link wanted the cursor to be, not where it is now. */
  readonly state;
  /** What the views show: the last virtual run that came to its end, or a run that was made elsewhere. */
  readonly recording;
  /** The last virtual run that came to its end. */
  readonly virtual;
  /** Whether `recording` was made elsewhere (`showElsewhere`). */
  readonly isElsewhere;
  /** Why there is no recording of the run that is wanted. */
  readonly error = this.#error.asReadonly();
  readonly isRunning = this.#isRunning.asReadonly();
  /** How much of the run's time the present run has covered, 0 to 1. */
  readonly progress = this.#progress.asReadonly();
  /** Whether `recording` was made in this tab. */
  readonly hasRun = this.#hasRun.asReadonly();
  readonly cursor = this.#cursor.asReadonly();
  /** The settings in force at the cursor. */
  readonly settings;
  /** Whether somebody changed something in the middle of the run. */
  readonly isForked;

  constructor(...runs: [LabRun, ...LabRun[]]) {
    const [first, ...others] = runs;
    this.#runs = runs;
    this.scenarios = [first.scenario, ...others.map(({ scenario }) => scenario)];
    this.#state = signal<LabState>(initialState(first.scenario));
    this.#recording = signal(builtRecording(first));
    this.scenario = computed(() => {
      const scenario = scenarioOf(this.scenarios, this.#state().scenario);
      const script = this.#script();
      return script === null ? scenario : { ...scenario, script };
    });
    this.state = this.#state.asReadonly();
    this.virtual = this.#recording.asReadonly();
    this.isElsewhere = computed(() => this.#elsewhere() !== null);
    this.recording = computed(() => this.#elsewhere() ?? this.virtual());
    this.settings = computed<SettingValues>(() => {
      const { settings, interventions } = this.#state();
      return settingsAt(settings, interventions, this.#cursor().at);
    });
    this.isForked = computed(() => this.#state().interventions.length > 0);
    inject(DestroyRef).onDestroy(() => {
      this.#realm.dispose();
    });
  }

  /** Runs what a link describes and goes to its entry. */
  async open(state: LabState): Promise<void> {
    this.showElsewhere(null);
    if (state.scenario !== this.#state().scenario) this.#forget(state.scenario);
    this.#state.set(state);
    this.#cursor.set(START);
    const { entry } = state;
    await this.#runAndGo((recording) => (entry === null ? START : cursorOn(recording, entry)));
  }

  /** Sets a value: at the start of the run as its initial value, later as an intervention at the cursor. */
  async change(name: string, value: SettingValue): Promise<void> {
    this.showElsewhere(null);
    const { settings, interventions } = this.#state();
    const { at: moment, index } = this.#cursor();
    const isStart = index === 0;
    // Whole milliseconds keep links short.
    const at = Math.min(Math.ceil(moment), this.scenario().duration);
    this.#state.update((state) => ({
      ...state,
      settings: isStart ? { ...settings, [name]: value } : settings,
      interventions: isStart ? [] : withIntervention(interventions, at, name, value),
      entry: null,
    }));
    // Everything up to here is the same to the byte, so the cursor stays where it is, just after the change.
    await this.#runAndGo((recording) => (isStart ? START : cursorAt(recording, at)));
  }

  /**
   * Puts steps in place of the scenario's script for every run from now on.
   *
   * @param script - `null` for the scenario's own.
   */
  takeScript(script: readonly ScriptStep[] | null): void {
    this.#script.set(script);
  }

  /**
   * Runs with other steps in place of the scenario's script, and goes to where they begin to differ.
   *
   * @param at - Virtual milliseconds up to which the run is the same to the byte.
   */
  async changeScript(script: readonly ScriptStep[], at: number): Promise<void> {
    this.showElsewhere(null);
    this.takeScript(script);
    this.#state.update((state) => ({ ...state, entry: null }));
    await this.#runAndGo((recording) => cursorAt(recording, at));
  }

  /** Takes a setting back to its default, wherever it was changed, e.g. the program that never gave control back. */
  async restore(name: string): Promise<void> {
    const initial = this.scenario().settings[name]?.default;
    if (initial === undefined) return;
    this.showElsewhere(null);
    const { at } = this.#cursor();
    this.#state.update((state) => ({
      ...state,
      settings: { ...state.settings, [name]: initial },
      interventions: withoutSetting(state.interventions, name),
    }));
    await this.#runAndGo((recording) => (at === 0 ? START : cursorAt(recording, at)));
  }

  /** Another seed is another run: back to its start. */
  async changeSeed(seed: number): Promise<void> {
    this.showElsewhere(null);
    this.#state.update((state) => ({ ...state, seed, interventions: [], entry: null }));
    this.#cursor.set(START);
    await this.#runAndGo(() => START);
  }

  /** Undoes every change of the reader; the scenario stays. */
  async reset(): Promise<void> {
    await this.open(initialState(this.scenario()));
  }

  /** Takes another of the scenarios, with its defaults. */
  async choose(id: string): Promise<void> {
    await this.open(initialState(scenarioOf(this.scenarios, id)));
  }

  /**
   * Shows a run that was not made in the realm, at its end, until a virtual one is wanted again.
   *
   * @param recording - `null` goes back to the virtual run, to its start.
   */
  showElsewhere(recording: Recording | null): void {
    if (recording === null && !this.isElsewhere()) return;
    this.#elsewhere.set(recording);
    this.#cursor.set(recording === null ? START : cursorAtEnd(recording));
  }

  /** Moves the cursor. */
  seek(cursor: Cursor): void {
    this.#cursor.set(cursor);
  }

  /** Puts the recording of one scenario away for that of another, which has not been run yet. */
  #forget(id: string): void {
    const run = this.#runs.find(({ scenario }) => scenario.id === id) ?? this.#runs[0];
    this.#recording.set(builtRecording(run));
    this.#hasRun.set(false);
    this.#error.set(null);
  }

  /** Runs and goes to a place in the new recording. Who has moved the cursor in the meantime wants it there, and keeps the moment. */
  async #runAndGo(to: (recording: Recording) => Cursor): Promise<void> {
    const before = this.#cursor();
    const shown = this.virtual();
    const recording = await this.#run();
    if (recording === null || this.isElsewhere()) return;
    const present = this.#cursor();
    this.#cursor.set(present === before ? to(recording) : sameMoment(present, shown, recording));
  }

  async #run(): Promise<Recording | null> {
    const { scenario, seed, settings, interventions } = this.#state();
    const isOwn = this.#runs.some((run) => run.scenario.id === scenario && run.own !== undefined);
    const own = isOwn || this.hasOwnScript() ? { own: this.scenario() } : {};
    const request: RunRequest = { scenario, seed, settings, interventions, ...own };
    this.#isRunning.set(true);
    this.#progress.set(0);
    const outcome = await this.#realm.run(request, (at) => {
      this.#progress.set(Math.min(at / this.scenario().duration, 1));
    });
    // A newer run is under way and will report.
    if (!outcome.ok && outcome.error.code === 'RUN_CANCELLED') return null;
    this.#isRunning.set(false);
    this.#error.set(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return null;
    this.#recording.set(outcome.recording);
    this.#hasRun.set(true);
    return outcome.recording;
  }
}

function builtRecording({ scenario, recording }: LabRun): Recording {
  const { id, seed, duration } = scenario;
  return recording ?? { version: 1, scenario: id, seed, duration, entries: [], truncated: false };
}
