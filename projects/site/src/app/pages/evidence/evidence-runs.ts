import { DestroyRef, inject, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { Scenario, SettingValues } from '@wirelight/simulator';
import { OPEN_REALM } from '../../realm/open-realm';

/** A scenario, and the settings that differ from its defaults. */
export interface WantedRun {
  readonly scenario: Scenario;
  readonly settings: SettingValues;
}

/**
 * Runs scenarios in this tab, one after the other, each once for each set of settings. Must be created in an injection context; ends
 * its Worker when that is destroyed.
 */
export class EvidenceRuns {
  readonly #realm = inject(OPEN_REALM)();
  readonly #recordings = signal<ReadonlyMap<string, Recording | null>>(new Map());
  /** What has been run until now. */
  readonly all = this.#recordings.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.#realm.dispose();
    });
  }

  /** `null` for a run that failed, nothing for one that is still to come. */
  of(wanted: WantedRun): Recording | null | undefined {
    return this.#recordings().get(keyOf(wanted));
  }

  async run(all: readonly WantedRun[]): Promise<void> {
    for (const [key, { scenario, settings }] of new Map(all.map((one) => [keyOf(one), one]))) {
      const { id, seed } = scenario;
      const outcome = await this.#realm.run({ scenario: id, seed, settings, interventions: [] });
      if (!outcome.ok && outcome.error.code === 'RUN_CANCELLED') return;
      const recording = outcome.ok ? outcome.recording : null;
      this.#recordings.update((before) => new Map(before).set(key, recording));
    }
  }
}

function keyOf({ scenario, settings }: WantedRun): string {
  return JSON.stringify([scenario.id, settings]);
}
