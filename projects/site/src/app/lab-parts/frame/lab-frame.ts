import { Component, input } from '@angular/core';
import type { Doc } from '../../docs/doc';
import { SCENARIOS_WORDS } from '../../words/scenarios-words';
import { ExportRecording } from '../export/export-recording';
import { NoticedList } from '../noticed/noticed-list';
import type { PredictionWords } from '../prediction/prediction';
import { LAB_VIEWS, type LabView } from '../views/lab-views';
import type { Lab } from './lab';
import { LabOpening } from './lab-opening';
import { LabTexts } from './lab-texts';
import { LabWorkbench } from './lab-workbench';

/**
 * The page of a lab over recordings: its question, a guess, the workbench, what to notice, and all other sections of its text in
 * their order. A lab's component is this frame with its scenarios, its text and visuals of its own:
 *
 * ```html
 * <lab-frame [doc]="doc()" [lab]="lab" [prediction]="words.prediction" [views]="['sequence', 'log', 'entry']">
 *   <viz-own [recording]="lab.session.recording()" [cursor]="lab.session.cursor()" />
 *   <p labConditions>beneath the conditions</p>
 *   <section labBelow>between what to notice and the text</section>
 * </lab-frame>
 * ```
 *
 * The text's sections: the one without a heading opens the page; `predict` is the question of the guess, `answer` its answer;
 * `notice-<id>` is about the scenario's notice with this id (see `noticedSections` for several scenarios).
 */
@Component({
  selector: 'lab-frame',
  imports: [ExportRecording, LabOpening, LabTexts, LabWorkbench, NoticedList],
  templateUrl: './lab-frame.html',
  styleUrl: '../styles/lab-page.css',
})
export class LabFrame {
  /** The lab's text. */
  readonly doc = input.required<Doc>();
  readonly lab = input.required<Lab>();
  /** The possible answers to the question of section `predict`. */
  readonly prediction = input.required<PredictionWords>();
  /** Which of the common views to show beneath the lab's own. */
  readonly views = input<readonly LabView[]>(LAB_VIEWS);

  protected readonly words = SCENARIOS_WORDS;
}
