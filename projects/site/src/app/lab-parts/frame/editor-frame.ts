import {
  afterNextRender,
  Component,
  computed,
  input,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { BuildHtml } from '../../docs/build-html';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { LAB_WORDS } from '../../words/lab-words';
import type { FragmentLink } from '../link/fragment-link';
import type { PredictionWords } from '../prediction/prediction';
import { LinkNotice } from '../problems/link-notice';
import { LabOpening } from './lab-opening';
import { noticesOf } from './lab-sections';
import { LabTexts } from './lab-texts';

/**
 * The page of a lab without a recording, where the reader writes bytes: its question, a guess, the workbench (the content), what to
 * notice, and all other sections of its text in their order. `LabFrame` is the same for labs over recordings.
 *
 * Opens the address's link once it lives.
 */
@Component({
  selector: 'lab-editor-frame',
  imports: [BuildHtml, DocBody, LabOpening, LabTexts, LinkNotice],
  templateUrl: './editor-frame.html',
  styleUrls: ['../styles/lab-page.css', '../styles/notices.css', './editor-frame.css'],
})
export class EditorFrame {
  /** The lab's text. */
  readonly doc = input.required<Doc>();
  /** The possible answers to the question of section `predict`. */
  readonly prediction = input.required<PredictionWords>();
  /** The lab's state in the address. */
  readonly link = input.required<FragmentLink>();

  protected readonly words = LAB_WORDS;
  protected readonly notices = computed(() => noticesOf(this.doc()));

  private readonly workbench = viewChild.required<ElementRef<HTMLElement>>('workbench');

  constructor() {
    afterNextRender(() => {
      this.link().start(() => {
        this.workbench().nativeElement.scrollIntoView();
      });
    });
  }
}
