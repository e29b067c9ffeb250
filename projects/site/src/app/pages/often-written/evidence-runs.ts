import { DestroyRef, inject, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { Scenario } from '@wirelight/simulator';
import { OPEN_REALM } from '../../realm/open-realm';

/**
 * Runs scenarios with their defaults in this tab, one after the other, each once. Must be created in an injection context; ends its
 * Worker when that is destroyed.
 */
export class EvidenceRuns {
  readonly #realm = inject(OPEN_REALM)();
  readonly #recordings = signal<ReadonlyMap<string, Recording | null>>(new Map());

  /** By the scenario's id; `null` for a run that failed, nothing for one that is still to come. */
  readonly recordings = this.#recordings.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.#realm.dispose();
    });
  }

  async run(scenarios: readonly Scenario[]): Promise<void> {
    for (const { id: scenario, seed } of scenarios) {
      const outcome = await this.#realm.run({ scenario, seed, settings: {}, interventions: [] });
      if (!outcome.ok && outcome.error.code === 'RUN_CANCELLED') return;
      const recording = outcome.ok ? outcome.recording : null;
      this.#recordings.update((all) => new Map(all).set(scenario, recording));
    }
  }
}
