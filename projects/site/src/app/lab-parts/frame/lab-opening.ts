import { Component, input } from '@angular/core';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { Prediction, type PredictionWords } from '../prediction/prediction';
import { sectionHtml } from './lab-sections';

/** How a lab begins: its name, its question, what it is about, and a guess to make before anything moves. */
@Component({
  selector: 'lab-opening',
  imports: [DocBody, Prediction],
  template: `
    <header>
      <p class="name">{{ doc().title }}</p>
      <h1>{{ doc().question }}</h1>
    </header>
    <div class="opening">
      <site-doc-body [html]="html('')" />
      <lab-prediction
        [question]="html('predict')"
        [answer]="html('answer')"
        [words]="prediction()"
      />
    </div>
  `,
  styleUrl: './lab-opening.css',
})
export class LabOpening {
  /** The lab's text: its section without a heading, `predict` and `answer` are shown. */
  readonly doc = input.required<Doc>();
  /** The possible answers to the question of section `predict`. */
  readonly prediction = input.required<PredictionWords>();

  protected html(id: string): string {
    return sectionHtml(this.doc(), id);
  }
}
