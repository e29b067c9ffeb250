import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';

/** The rows of the coverage page that a scenario proves, as links. */
@Component({
  selector: 'site-covered-rows',
  imports: [RouterLink],
  template: `
    <span>{{ words.rows }}</span>
    @for (row of rows(); track row) {
      <a routerLink="/coverage" [fragment]="row.toLowerCase()" [attr.aria-label]="words.row(row)">{{
        row
      }}</a>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--sys-space-2);
    }
    a {
      padding-inline: var(--sys-space-1);
    }
  `,
})
export class CoveredRows {
  readonly rows = input.required<readonly string[]>();

  protected readonly words = SCENARIOS_WORDS;
}
