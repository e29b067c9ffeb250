import { computed, linkedSignal } from '@angular/core';
import type { SettingValue } from '@wirelight/simulator';
import {
  toScript,
  type ConsoleStep,
} from '@wirelight/simulator/scenarios/the-websocket-interface/call-lists';
import { Lab } from '../../lab-parts/frame/lab';
import { CALLS_PART, callsOf, readCallsPart, toCallsPart, withCall } from './call-list';
import type { ConsoleCall } from './console-call';

/** A lab whose page makes the reader's calls: a list that is part of the link and takes the place of the scenario's script. */
export class ConsoleLab extends Lab {
  /** The calls of the run that is wanted. */
  readonly calls = computed(() => callsOf(this.session.scenario(), this.session.state()));
  /** The calls of the run that is shown: those before, while another run is under way. */
  readonly shownCalls = linkedSignal<
    { readonly calls: readonly ConsoleStep[]; readonly isRunning: boolean },
    readonly ConsoleStep[]
  >({
    source: () => ({ calls: this.calls(), isRunning: this.session.isRunning() }),
    computation: ({ calls, isRunning }, before) =>
      isRunning && before !== undefined ? before.value : calls,
  });
  /** Whether the reader has changed the list. */
  readonly isOwn = this.session.hasOwnScript;
  /** Whole virtual milliseconds: where the cursor stands, and so the moment of the next call. */
  readonly moment = computed(() =>
    Math.min(Math.ceil(this.session.cursor().at), this.session.scenario().duration),
  );

  constructor(...variants: ConstructorParameters<typeof Lab>) {
    super(...variants);
    this.link.join({
      names: [CALLS_PART],
      parts: computed(() => (this.isOwn() ? [toCallsPart(this.calls())] : [])),
      open: (values) => {
        const part = values.get(CALLS_PART);
        if (part === undefined) {
          this.session.takeScript(null);
          return [];
        }
        const { calls, problems } = readCallsPart(part, this.session.scenario().duration);
        this.session.takeScript(toScript(calls));
        return problems;
      },
    });
  }

  /** Makes a call where the cursor stands. What comes behind it in the list stays, and is made again. */
  call(call: ConsoleCall): void {
    const at = this.moment();
    this.#use(withCall(this.calls(), { ...call, at }), at);
  }

  /** Takes a call off the list. Does nothing while a run is under way. @param place - From 0. */
  remove(place: number): void {
    const removed = this.calls()[place];
    if (removed === undefined || this.session.isRunning()) return;
    const rest = this.calls().filter((_, index) => index !== place);
    this.#use(rest, Math.min(removed.at, this.moment()));
  }

  /** Begins with no call at all. */
  clear(): void {
    this.#use([], 0);
  }

  /** Another list to begin with counts from the start, and takes the place of the reader's own. */
  override change(name: string, value: SettingValue): void {
    if (name === 'calls') {
      this.player.pause();
      this.session.takeScript(null);
      this.session.seek({ at: 0, index: 0 });
    }
    super.change(name, value);
  }

  #use(calls: readonly ConsoleStep[], at: number): void {
    this.player.pause();
    this.bench.unpick();
    void this.session.changeScript(toScript(calls), at);
  }
}
