import { Component, computed, input, signal } from '@angular/core';
import { concatBytes, dissectLengthFrames } from '@wirelight/protocols';
import { Bytes, ChoiceSetting, NumberSetting } from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { FRAMING_WORDS } from '../../words/framing-words';
import { EditorFrame } from '../../lab-parts/frame/editor-frame';
import { PassesFocus } from '../../lab-parts/keys/passes-focus';
import { FragmentLink } from '../../lab-parts/link/fragment-link';
import { readFramingFragment, toFramingFragment } from './framing-link';
import {
  framingOf,
  INITIAL_FRAMING,
  MAX_MESSAGE,
  MAX_MESSAGES,
  MAX_READ,
  stepsOf,
  withLines,
  writesOf,
  type FramingState,
  type LengthBytes,
} from './framing-state';

/** The lab "Messages over TCP": a stream of bytes, and who finds the messages in it again. */
@Component({
  selector: 'site-framing',
  imports: [Bytes, ChoiceSetting, EditorFrame, NumberSetting, PassesFocus],
  templateUrl: './framing.html',
  styleUrls: [
    '../../lab-parts/styles/byte-editor.css',
    '../../../../../visuals/src/folded-table/folded-table.css',
    '../../lab-parts/styles/arrivals.css',
    './framing.css',
  ],
})
export class Framing {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = FRAMING_WORDS;
  protected readonly limits = { messages: MAX_MESSAGES, bytes: MAX_MESSAGE };
  protected readonly lengths = { options: ['1', '2', '4'] };
  protected readonly onOrOff = { options: ['off', 'on'] };
  protected readonly readLimits = { min: 1, max: MAX_READ, step: 1, unit: this.words.bytes };
  protected readonly switches = ['magic', 'noDelay', 'late', 'mistake'] as const;

  protected readonly state = signal(INITIAL_FRAMING);
  protected readonly step = signal(0);
  protected readonly lines = computed(() => this.state().messages.join('\n'));
  protected readonly reads = computed(() => stepsOf(this.state()));
  protected readonly arrived = computed(() => Math.min(this.step(), this.reads().length));
  protected readonly stepLimits = computed(() => ({
    min: 0,
    max: this.reads().length,
    step: 1,
    unit: '',
  }));
  /** Everything that arrived, as the reader that goes by the lengths knows it. */
  protected readonly known = computed(() => {
    const arrived = this.reads().slice(0, this.arrived());
    const { waiting = 0, fault = '' } = arrived.at(-1) ?? {};
    return { messages: arrived.flatMap(({ completed }) => completed), waiting, fault };
  });
  protected readonly stream = computed(() => concatBytes(writesOf(this.state())));
  protected readonly dissection = computed(() =>
    dissectLengthFrames(this.stream(), framingOf(this.state())),
  );

  protected readonly fragment = computed(() => toFramingFragment(this.state()));
  protected readonly link = new FragmentLink({
    fragment: this.fragment,
    open: (fragment) => {
      const { state, problems } = readFramingFragment(fragment);
      this.set(state);
      return problems;
    },
  });

  protected set(state: FramingState): void {
    this.state.set(state);
    this.step.set(0);
  }

  protected change(changes: Partial<FramingState>): void {
    this.set({ ...this.state(), ...changes });
  }

  protected write(lines: string): void {
    this.set(withLines(this.state(), lines));
  }

  protected turn(name: (typeof this.switches)[number], to: string): void {
    this.change({ [name]: to === 'on' });
  }

  protected useLength(bytes: string): void {
    this.change({ lengthBytes: Number(bytes) as LengthBytes });
  }

  protected reset(): void {
    this.set(INITIAL_FRAMING);
  }
}
