import { Component, computed, input } from '@angular/core';
import type { Verdict } from '@wirelight/protocols';
import { toVerdictRows } from './verdicts.view';

/** What the RFC, `ws` and Chromium make of the same bytes, and the rule where one of them refuses. */
@Component({
  selector: 'viz-verdicts',
  template: `
    <ul>
      @for (row of rows(); track row.receiver) {
        <li [class.refused]="!row.isAccepted">
          <p class="outcome">
            <span class="sign" aria-hidden="true">{{ row.isAccepted ? '✓' : '✗' }}</span>
            <strong>{{ row.receiver }}</strong> {{ row.outcome }}
          </p>
          @if (row.code) {
            <p class="rule">{{ row.rule }}</p>
            @if (errorPage()) {
              <a [href]="errorPage() + '#' + row.code">{{ row.code }}</a>
            } @else {
              <code>{{ row.code }}</code>
            }
          }
          @for (effect of row.effects; track $index) {
            <p class="effect">{{ effect }}</p>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './verdicts.css',
})
export class Verdicts {
  /** Of the function `verdicts` of `@wirelight/protocols`. */
  readonly verdicts = input.required<readonly Verdict[]>();
  /** Whether the bytes end where a frame does; default true. */
  readonly isWhole = input(true);
  /** Address of a page with a heading for every code; empty for no links. */
  readonly errorPage = input('');

  protected readonly rows = computed(() => toVerdictRows(this.verdicts(), this.isWhole()));
}
