import type { TimeSource } from './time-source.js';

/**
 * The state of a tab. In the `background` its timers are throttled, first lightly and later intensively; a `frozen` tab fires
 * none.
 */
export type TabState = 'visible' | 'background' | 'frozen';

/** A tab's state, and since when nobody sees it (milliseconds; of no meaning while it is visible). */
export interface TabView {
  readonly state: TabState;
  readonly hiddenSince: number;
}

/** Milliseconds to which timers of a hidden tab are aligned. */
const STEP = 1000;
/** The same for timers deep in a chain, once a tab has been hidden for so long. */
const INTENSIVE_STEP = 60_000;
const INTENSIVE_AFTER = 5 * 60_000;
/** Nesting from which on a timer counts as deep in a chain. */
const DEEP = 5;

/**
 * The tab that timers belong to: how deep they are nested, and how long it keeps them waiting. As in Chromium, a hidden tab
 * fires its timers on whole seconds. When it has been hidden for five minutes, a timer that stands at least the sixth in a
 * chain (each set by the one before, or the rounds of an interval) fires on whole minutes, unless a minute has passed since
 * the last one of these. A timer that a message has set begins a chain.
 *
 * Left out: what exempts a page (sound, WebRTC), and the shorter time of ten seconds for a page that had loaded completely.
 *
 * @source Chrome Platform Status, "Intensive throttling of Javascript timer wake ups"; Chrome for Developers, "Heavy
 *   throttling of chained JS timers beginning in Chrome 88"
 */
export class Tab {
  readonly #clock: TimeSource;
  readonly #view: () => TabView | undefined;
  /** The turn of the clock in which a timer's callback runs, and the nesting of what it sets. */
  #turn = -1;
  #nesting = 0;
  #lastDeep = Number.NEGATIVE_INFINITY;

  /** @param view - Asked whenever a timer is due; `undefined` and the default stand for a visible tab. */
  constructor(clock: TimeSource, view: () => TabView | undefined = () => undefined) {
    this.#clock = clock;
    this.#view = view;
  }

  /** The nesting of a timer that is set at this moment: 0 outside of timers. */
  get nesting(): number {
    return this.#turn === this.#clock.turn ? this.#nesting : 0;
  }

  /**
   * A timer of this nesting is due.
   *
   * @returns Milliseconds until it may ask again, 0 when it fires now.
   */
  wait(nesting: number): number {
    const view = this.#view();
    if (view === undefined || view.state === 'visible') return 0;
    const { now } = this.#clock;
    if (view.state === 'frozen') return STEP - (now % STEP);
    const step = this.#isIntensive(nesting, now - view.hiddenSince) ? INTENSIVE_STEP : STEP;
    const late = now % step;
    return late === 0 ? 0 : step - late;
  }

  /** A timer of this nesting fires: what is set until the end of this turn is one deeper. */
  fires(nesting: number): void {
    this.#turn = this.#clock.turn;
    this.#nesting = nesting + 1;
    if (nesting >= DEEP) this.#lastDeep = this.#clock.now;
  }

  #isIntensive(nesting: number, hiddenFor: number): boolean {
    if (nesting < DEEP || hiddenFor < INTENSIVE_AFTER) return false;
    const since = this.#clock.now - this.#lastDeep;
    // Those that are due together wake up together.
    return since > 0 && since < INTENSIVE_STEP;
  }
}
