import { Component, computed, input, signal } from '@angular/core';
import { DocBody } from '../../docs/doc-body';
import { LAB_WORDS } from '../../words/lab-words';

/** What a prediction says. */
export type PredictionWords = typeof LAB_WORDS.prediction;

/** A question to answer before anything moves, and the answer to compare with. */
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
  readonly words = input<PredictionWords>(LAB_WORDS.prediction);

  protected readonly options = computed(() => Object.entries(this.words().options));
  protected readonly chosen = signal<string | null>(null);
  protected readonly verdict = computed(() =>
    this.chosen() === this.words().right ? this.words().wasRight : this.words().wasWrong,
  );
}
