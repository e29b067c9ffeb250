import { Component, computed, input, signal } from '@angular/core';
import { DocBody } from '../../docs/doc-body';
import { LAB_WORDS } from '../../words/lab-words';

/** A question's possible answers. */
export interface PredictionWords {
  /** Each answer as the reader sees it, by a name of its own. */
  readonly options: Readonly<Record<string, string>>;
  /** The name of the one that is right. */
  readonly right: string;
  /** Said after the choice: what to watch now. */
  readonly noted: string;
}

/** A question to answer before anything moves, and the answer to compare with: two cells of the grid around it, the second over all columns. */
@Component({
  selector: 'lab-prediction',
  imports: [DocBody],
  templateUrl: './prediction.html',
  styleUrl: './prediction.css',
})
export class Prediction {
  /** HTML of the question. */
  readonly question = input.required<string>();
  /** HTML of what really happens. */
  readonly answer = input.required<string>();
  /** The possible answers, and which is right. */
  readonly words = input.required<PredictionWords>();

  protected readonly common = LAB_WORDS.prediction;
  protected readonly options = computed(() => Object.entries(this.words().options));
  protected readonly chosen = signal<string | null>(null);
  protected readonly isOpen = signal(false);
  protected readonly verdict = computed(() =>
    this.chosen() === this.words().right ? this.common.wasRight : this.common.wasWrong,
  );
}
