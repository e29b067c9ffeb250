import { afterNextRender, Component, computed, ElementRef, inject, input } from '@angular/core';
import { ChoiceSetting } from '@wirelight/visuals';
import { LAB_WORDS } from '../../words/lab-words';
import { LabControls } from '../controls/lab-controls';
import { PassesFocus } from '../keys/passes-focus';
import { LinkNotice } from '../problems/link-notice';
import { RunFailure } from '../problems/run-failure';
import { LAB_VIEWS, LabViews, type LabView } from '../views/lab-views';
import type { Lab } from './lab';

/**
 * Where a reader works with a run: what was wrong in the link, which scenario, its conditions, whether the run was changed in its
 * middle, the dock and the views, or why there is no run. Opens the address's link once it lives, and listens to the keys of the page.
 * Content is put between the dock and the views, content with the attribute `labConditions` beneath the conditions.
 */
@Component({
  selector: 'lab-workbench',
  imports: [ChoiceSetting, LabControls, LabViews, LinkNotice, PassesFocus, RunFailure],
  templateUrl: './lab-workbench.html',
  styleUrl: './lab-workbench.css',
  host: {
    class: 'workbench',
    role: 'region',
    'aria-labelledby': 'workbench',
    tabindex: '-1',
    '(document:keydown)': 'lab().bench.onKey($event)',
  },
})
export class LabWorkbench {
  readonly lab = input.required<Lab>();
  /** Which of the common views to show. */
  readonly views = input<readonly LabView[]>(LAB_VIEWS);

  protected readonly words = LAB_WORDS;
  protected readonly scenario = computed(() => this.lab().session.scenario());
  protected readonly variants = computed(() => ({
    options: this.lab().variants.map(({ scenario }) => scenario.id),
    names: Object.fromEntries(
      this.lab().variants.map(({ scenario, label }) => [scenario.id, label ?? scenario.title]),
    ),
  }));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      this.lab().link.start(() => {
        host.scrollIntoView();
      });
    });
  }
}
