import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LABS } from '../../../generated/docs/labs';
import { LAB_WORDS } from '../../words/lab-words';
import { stepsOf } from './steps-of';

/** At the foot of a lab: the one before and the next one, by the questions that they answer. */
@Component({
  selector: 'lab-steps',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="words.label">
      <p class="place">{{ words.place(steps().place, steps().count) }}</p>
      @if (steps().next; as next) {
        <a class="next" rel="next" [routerLink]="next.route">
          <span class="which">{{ words.next }}</span> {{ next.question }}
        </a>
      }
      @if (steps().previous; as previous) {
        <a rel="prev" [routerLink]="previous.route">
          <span class="which">{{ words.previous }}</span> {{ previous.question }}
        </a>
      }
      <a routerLink="/learn">{{ words.all }}</a>
    </nav>
  `,
  styles: `
    nav {
      display: grid;
      gap: var(--sys-space-3);
      justify-items: start;
      padding-block-start: var(--sys-space-5);
      border-block-start: 1px solid var(--sys-color-border);
    }
    .place,
    .which {
      color: var(--sys-color-text-muted);
      font-size: var(--sys-text-small);
    }
    .next {
      font-size: var(--sys-text-lead);
    }
  `,
})
export class LabSteps {
  /** Of the lab. */
  readonly route = input.required<string>();

  protected readonly words = LAB_WORDS.steps;
  protected readonly steps = computed(() => stepsOf(LABS, this.route()));
}
