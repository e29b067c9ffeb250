import { computed, signal, untracked, type Signal } from '@angular/core';
import { AddressFragment } from './address-fragment';
import { initialState, readFragment, toFragment, VERSION, type LinkProblem } from './deep-link';
import type { LabSession } from '../run/lab-session';
import type { Player } from '../run/player';

/** State of a lab beside its run that goes into the address too. */
export interface LinkAddition {
  /** Names of its parts; none of a setting of the lab's scenarios. */
  readonly names: readonly string[];
  /** The parts, e.g. `['try=1006']`; none for the state in which the lab opens. */
  readonly parts: Signal<readonly string[]>;
  /** Takes over what an address says of it, by name; what it leaves out is as the lab opens. Returns what it could not use. */
  readonly open: (values: ReadonlyMap<string, string>) => readonly LinkProblem[];
}

/** Keeps a lab's state in the fragment of the address, and opens that of a link. Must be created in an injection context. */
export class LabLink {
  readonly #session: LabSession;
  readonly #player: Player;
  /** What stands in front of the state in every address of this lab. */
  readonly #prefix: string;
  readonly #address: AddressFragment;
  readonly #problems = signal<readonly LinkProblem[]>([]);
  readonly #isStarted = signal(false);
  readonly #addition = signal<LinkAddition | null>(null);

  /** What could not be used of the last link. */
  readonly problems = this.#problems.asReadonly();
  readonly #fragment = computed(() => {
    const { index } = this.#session.cursor();
    // No link can bring back a run that was made elsewhere.
    const entry = index === 0 || this.#session.isElsewhere() ? null : index - 1;
    return toFragment(this.#session.scenarios, { ...this.#session.state(), entry });
  });
  /** Whether anything differs from an untouched lab with the chosen scenario. */
  readonly isTouched = computed(() => {
    const { scenarios, scenario } = this.#session;
    const isAdded = (this.#addition()?.parts() ?? []).length > 0;
    return isAdded || this.#fragment() !== toFragment(scenarios, initialState(scenario()));
  });

  /** @param prefix - What stands in front of the state in every address of this lab; default nothing. */
  constructor(session: LabSession, player: Player, prefix = '') {
    this.#session = session;
    this.#player = player;
    this.#prefix = prefix;
    this.#address = new AddressFragment(() => {
      const isQuiet = this.#isStarted() && !this.#player.isPlaying() && !this.#session.isRunning();
      return isQuiet ? this.#withPrefix(this.#withAddition(this.#fragment())) : null;
    });
  }

  /** Takes more into the address than the run. Call it before `start`. */
  join(addition: LinkAddition): void {
    this.#addition.set(addition);
  }

  /**
   * Opens the address's own state. Call it in the browser, once: a pre-rendered page has no fragment.
   *
   * @param onOpened - Called when a link with a state has been opened, so that the reader can be led there.
   */
  start(onOpened: () => void): void {
    this.#address.follow(
      (fragment) => void this.#open(fragment, onOpened),
      (fragment) => this.#prefix === '' || fragment.split('&')[0] === this.#prefix,
    );
  }

  /** The reader has seen the problems. */
  dismiss(): void {
    this.#problems.set([]);
  }

  /** Takes what the lab has beside its run back to what it opens with; the run is the session's to reset. */
  reset(): void {
    this.#addition()?.open(new Map());
    this.dismiss();
  }

  async #open(fragment: string, onOpened: () => void): Promise<void> {
    const own = fragment.slice(this.#prefix.length).replace(/^&/, '');
    const { ofRun, ofAddition } = this.#split(own);
    const { state, problems: ofState } = readFragment(this.#session.scenarios, ofRun);
    // An address of another version says nothing about the rest either.
    const isRead = ofState.every(({ name }) => name !== 'v');
    const more = this.#addition()?.open(isRead ? ofAddition : new Map()) ?? [];
    const problems = [...ofState, ...more];
    untracked(() => {
      this.#player.pause();
    });
    this.#problems.set(problems);
    await this.#session.open(state);
    const { length } = this.#session.recording().entries;
    if (state.entry !== null && state.entry >= length && this.#session.error() === null) {
      const problem = { name: 'entry', value: String(state.entry), used: String(length - 1) };
      this.#problems.update((all) => [...all, { ...problem, expected: `0 to ${length - 1}` }]);
    }
    this.#isStarted.set(true);
    if (own !== '') onOpened();
  }

  #split(fragment: string): { ofRun: string; ofAddition: ReadonlyMap<string, string> } {
    const names = this.#addition()?.names ?? [];
    const ofAddition = new Map<string, string>();
    const ofRun = fragment.split('&').filter((part) => {
      const [name = '', ...value] = part.split('=');
      if (!names.includes(name)) return true;
      ofAddition.set(name, value.join('='));
      return false;
    });
    return { ofRun: ofRun.join('&'), ofAddition };
  }

  #withAddition(fragment: string): string {
    const parts = this.#addition()?.parts() ?? [];
    if (parts.length === 0) return fragment;
    return [fragment === '' ? `v=${VERSION}` : fragment, ...parts].join('&');
  }

  #withPrefix(fragment: string): string {
    return [this.#prefix, fragment].filter((part) => part !== '').join('&');
  }
}
