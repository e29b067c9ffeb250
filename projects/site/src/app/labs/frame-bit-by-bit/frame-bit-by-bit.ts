import {
  afterNextRender,
  Component,
  computed,
  input,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { FRAME_ABNF, fromHex, toHex } from '@wirelight/protocols';
import {
  Abnf,
  Bytes,
  ChoiceSetting,
  FrameGrid,
  MaskSteps,
  NumberSetting,
  Verdicts,
} from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { DocBody } from '../../docs/doc-body';
import { FRAME_WORDS } from '../../words/frame-words';
import { LAB_WORDS } from '../../words/lab-words';
import { FragmentLink } from '../fragment-link';
import { Prediction } from '../prediction/prediction';
import { LinkNotice } from '../problems/link-notice';
import { FrameEditor } from './frame-editor';
import { MAX_HEAD, MAX_LENGTH } from './frame-state';
import { LabSteps } from '../steps/lab-steps';

/** The lab "Frame, bit by bit": one frame, and every way to look at it. */
@Component({
  selector: 'site-frame-bit-by-bit',
  imports: [
    Abnf,
    Bytes,
    ChoiceSetting,
    DocBody,
    FrameGrid,
    LinkNotice,
    MaskSteps,
    NumberSetting,
    Prediction,
    Verdicts,
    LabSteps,
  ],
  templateUrl: './frame-bit-by-bit.html',
  styleUrls: ['../lab-page.css', '../byte-editor.css', './frame-bit-by-bit.css'],
})
export class FrameBitByBit {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = FRAME_WORDS;
  protected readonly labWords = LAB_WORDS;
  protected readonly editor = new FrameEditor();
  protected readonly link = new FragmentLink({
    fragment: this.editor.fragment,
    open: (fragment) => this.editor.open(fragment),
  });
  protected readonly rules = FRAME_ABNF;
  protected readonly senders = { options: ['client', 'server'] };
  protected readonly lengthLimits = { min: 0, max: MAX_LENGTH, step: 1, unit: this.words.bytes };
  protected readonly borders = [125, 126, 65_535, 65_536];
  protected readonly hex = computed(() => toHex(this.editor.frame().head, ' '));
  /** Why the hexadecimal text is no frame; empty when it is. */
  protected readonly hexProblem = signal('');
  protected readonly notices = computed(() =>
    this.doc().sections.filter(({ id }) => id.startsWith('notice-')),
  );

  private readonly workbench = viewChild.required<ElementRef<HTMLElement>>('workbench');

  constructor() {
    afterNextRender(() => {
      this.link.start(() => {
        this.hexProblem.set('');
        this.workbench().nativeElement.scrollIntoView();
      });
    });
  }

  /** HTML of a section of the text. */
  protected text(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.html ?? '';
  }

  protected heading(id: string): string {
    return this.doc().sections.find((section) => section.id === id)?.heading ?? '';
  }

  protected takeHex(text: string): void {
    const bytes = fromHex(text);
    const isSized = bytes.ok && bytes.value.length > 0 && bytes.value.length <= MAX_HEAD;
    if (bytes.ok && isSized) {
      this.hexProblem.set('');
      this.editor.replace(bytes.value);
    } else {
      const problem = bytes.ok
        ? this.words.hexSize(MAX_HEAD)
        : this.words.hexBad(bytes.error.offset);
      this.hexProblem.set(problem);
    }
  }

  /** Masks the payload with a key of chance, as a client does for each frame. */
  protected newKey(): void {
    this.editor.maskWith(crypto.getRandomValues(new Uint8Array(4)));
  }

  protected reset(): void {
    this.hexProblem.set('');
    this.editor.open('');
  }
}
