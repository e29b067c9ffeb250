import { afterNextRender, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { ScenarioProblem } from '@wirelight/simulator';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { SCENARIOS_WORDS } from '../../../words/scenarios-words';
import { ScenarioPage } from '../scenario-page';
import { OWN_SCENARIO, ownOfFragment, ownOfText } from './own-scenario';

/** Opens a scenario of the reader's own out of a link or out of an editor, names what is wrong with it, and plays it. */
@Component({
  selector: 'site-own-scenario-page',
  imports: [ScenarioPage],
  templateUrl: './own-scenario-page.html',
  styleUrl: './own-scenario-page.css',
})
export class OwnScenarioPage {
  protected readonly words = SCENARIOS_WORDS.own;
  protected readonly scenarios = SCENARIOS;
  protected readonly text = signal('');
  protected readonly problems = signal<readonly ScenarioProblem[]>([]);
  protected readonly own = inject(OWN_SCENARIO);
  /** What is played, if anything: a page of its own for every scenario. */
  protected readonly played = computed(() => [this.own() ?? []].flat());

  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);

  constructor() {
    const destroyRef = inject(DestroyRef);
    destroyRef.onDestroy(() => {
      this.own.set(null);
    });
    afterNextRender(() => {
      this.#route.fragment.pipe(takeUntilDestroyed(destroyRef)).subscribe((fragment) => {
        this.#open(fragment ?? '');
      });
    });
  }

  /** Puts one of the scenarios that are there into the editor. */
  protected startFrom(id: string): void {
    const scenario = SCENARIOS.find((one) => one.id === id);
    if (scenario === undefined) return;
    this.text.set(JSON.stringify(scenario, null, 2));
    this.problems.set([]);
  }

  /** Runs what stands in the editor: its link opens it. */
  protected run(text: string): void {
    this.text.set(text);
    const read = ownOfText(text);
    this.problems.set(read.ok ? [] : read.problems);
    if (!read.ok) return;
    void this.#router.navigate([], { relativeTo: this.#route, fragment: read.own.own });
  }

  #open(fragment: string): void {
    const read = ownOfFragment(fragment);
    if (read === null || (read.ok && read.own.own === this.own()?.own)) return;
    this.problems.set(read.ok ? [] : read.problems);
    this.own.set(read.ok ? read.own : null);
    if (read.ok) this.text.set(JSON.stringify(read.own.scenario, null, 2));
  }
}
