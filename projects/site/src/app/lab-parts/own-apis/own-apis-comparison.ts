import { Component, input } from '@angular/core';
import { OWN_APIS_WORDS } from '../../words/own-apis-words';
import type { Comparison } from './comparison';

/** A run on the browser's own interfaces beside the virtual one: a table, and where the two differ. */
@Component({
  selector: 'lab-own-apis-comparison',
  templateUrl: './own-apis-comparison.html',
  styleUrl: './own-apis-comparison.css',
})
export class OwnApisComparison {
  readonly comparison = input.required<Comparison>();
  /** What the rows are, for the first column. */
  readonly of = input.required<string>();
  /** Why there was no Service Worker; `null` when there was one. */
  readonly withoutWorker = input<string | null>(null);

  protected readonly words = OWN_APIS_WORDS.compare;
}
