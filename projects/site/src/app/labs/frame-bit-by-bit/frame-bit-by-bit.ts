import { Component, computed, input, signal } from '@angular/core';
import { FRAME_ABNF, fromHex, toHex } from '@wirelight/protocols';
import { Bytes, ChoiceSetting, NumberSetting } from '@wirelight/visuals';
import { Abnf } from '@wirelight/visuals/abnf';
import { FrameGrid } from '@wirelight/visuals/frame-grid';
import { MaskSteps } from '@wirelight/visuals/mask-steps';
import { Verdicts } from '@wirelight/visuals/verdicts';
import type { Doc } from '../../docs/doc';
import { FRAME_WORDS } from '../../words/frame-words';
import { EditorFrame } from '../../lab-parts/frame/editor-frame';
import { PassesFocus } from '../../lab-parts/keys/passes-focus';
import { FragmentLink } from '../../lab-parts/link/fragment-link';
import { FrameEditor } from './frame-editor';
import { MAX_HEAD, MAX_LENGTH } from './frame-state';

/** The lab "Frame, bit by bit": one frame, and every way to look at it. */
@Component({
  selector: 'site-frame-bit-by-bit',
  imports: [
    Abnf,
    Bytes,
    ChoiceSetting,
    EditorFrame,
    FrameGrid,
    MaskSteps,
    NumberSetting,
    PassesFocus,
    Verdicts,
  ],
  templateUrl: './frame-bit-by-bit.html',
  styleUrls: ['../../lab-parts/styles/byte-editor.css', './frame-bit-by-bit.css'],
})
export class FrameBitByBit {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = FRAME_WORDS;
  protected readonly editor = new FrameEditor();
  protected readonly link = new FragmentLink({
    fragment: this.editor.fragment,
    open: (fragment) => {
      this.hexProblem.set('');
      return this.editor.open(fragment);
    },
  });
  protected readonly rules = FRAME_ABNF;
  protected readonly senders = { options: ['client', 'server'] };
  protected readonly lengthLimits = { min: 0, max: MAX_LENGTH, step: 1, unit: this.words.bytes };
  protected readonly borders = [125, 126, 65_535, 65_536];
  protected readonly hex = computed(() => toHex(this.editor.frame().head, ' '));
  /** Why the hexadecimal text is no frame; empty when it is. */
  protected readonly hexProblem = signal('');

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
