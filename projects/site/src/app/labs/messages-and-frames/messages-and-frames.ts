import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { dissectConnection, encodeUtf8, toHex } from '@wirelight/protocols';
import { Bytes, ChoiceSetting, moveInGrid, NumberSetting } from '@wirelight/visuals';
import type { Doc } from '../../docs/doc';
import { MESSAGES_WORDS } from '../../words/messages-words';
import { EditorFrame } from '../../lab-parts/frame/editor-frame';
import { PassesFocus } from '../../lab-parts/keys/passes-focus';
import { FragmentLink } from '../../lab-parts/link/fragment-link';
import { DeflatePanel } from './deflate-panel';
import { INITIAL_DEFLATE } from './deflate-state';
import { readMessageFragment, toMessageFragment } from './message-link';
import {
  fitted,
  framesOf,
  INITIAL_MESSAGE,
  MAX_BYTES,
  stepsOf,
  streamOf,
  withCut,
  withMessage,
  type MessageState,
} from './message-state';

/** The lab "Messages and frames": a message, its cuts, and the receiver that puts it together. */
@Component({
  selector: 'site-messages-and-frames',
  imports: [Bytes, ChoiceSetting, DeflatePanel, EditorFrame, NumberSetting, PassesFocus],
  templateUrl: './messages-and-frames.html',
  styleUrls: [
    '../../lab-parts/styles/byte-editor.css',
    '../../../../../visuals/src/folded-table/folded-table.css',
    '../../lab-parts/styles/arrivals.css',
    './messages-and-frames.css',
  ],
})
export class MessagesAndFrames {
  /** The lab's text; from the route's resolver. */
  readonly doc = input.required<Doc>();

  protected readonly words = MESSAGES_WORDS;
  protected readonly maxBytes = MAX_BYTES;
  protected readonly pingChoice = { options: ['off', 'on'] };
  protected readonly state = signal<MessageState>(INITIAL_MESSAGE);
  protected readonly deflate = signal(INITIAL_DEFLATE);
  protected readonly step = signal(0);
  protected readonly message = computed(() => encodeUtf8(this.state().text));
  /** The message byte by byte, each with whether a cut follows it. */
  protected readonly cells = computed(() => {
    const { cuts } = this.state();
    return Array.from(this.message(), (byte, index) => ({
      hex: toHex(Uint8Array.of(byte)),
      index,
      isCut: cuts.includes(index + 1),
      isLast: index === this.message().length - 1,
    }));
  });
  protected readonly frames = computed(() => framesOf(this.state()));
  protected readonly stream = computed(() => streamOf(this.frames()));
  protected readonly field = computed(
    () =>
      dissectConnection(this.stream(), { from: 'server', isUpgraded: true, engineIo: false }).field,
  );
  readonly #steps = computed(() => stepsOf(this.frames()));
  protected readonly arrived = computed(() => Math.min(this.step(), this.frames().length));
  protected readonly received = computed(
    () => this.#steps()[this.arrived()] ?? { told: [], buffer: new Uint8Array(0), fault: '' },
  );
  protected readonly buffer = computed(() => toHex(this.received().buffer, ' '));
  protected readonly stepLimits = computed(() => ({
    min: 0,
    max: this.frames().length,
    step: 1,
    unit: '',
  }));
  protected readonly pingLimits = computed(() => ({
    min: 0,
    max: this.state().cuts.length + 1,
    step: 1,
    unit: '',
  }));
  protected readonly fragment = computed(() => toMessageFragment(this.state(), this.deflate()));
  readonly #cell = signal(0);
  /** The place that Tab leads to. */
  protected readonly cell = computed(() => Math.min(this.#cell(), this.message().length - 2));
  protected readonly link = new FragmentLink({
    fragment: this.fragment,
    open: (fragment) => {
      const { state, deflate, problems } = readMessageFragment(fragment);
      this.set(state);
      this.deflate.set(deflate);
      return problems;
    },
  });

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected set(state: MessageState): void {
    this.state.set(state);
    this.step.set(0);
  }

  protected write(text: string): void {
    this.set(withMessage(this.state(), text));
  }

  protected toggleCut(at: number): void {
    this.set(withCut(this.state(), at));
  }

  protected cutAll(isEach: boolean): void {
    const cuts = isEach ? Array.from(this.message(), (_, index) => index) : [];
    this.set(fitted({ ...this.state(), cuts }));
  }

  protected setPing(isOn: string): void {
    this.set(fitted({ ...this.state(), ping: isOn === 'on' ? 1 : null }));
  }

  protected movePing(ping: number): void {
    this.set(fitted({ ...this.state(), ping }));
  }

  protected reset(): void {
    this.set(INITIAL_MESSAGE);
    this.deflate.set(INITIAL_DEFLATE);
  }

  protected focusCell(index: number): void {
    this.#cell.set(index);
  }

  protected onKey(event: KeyboardEvent, index: number): void {
    const next = moveInGrid(index, event.key, { count: this.message().length - 1, columns: 8 });
    if (next === null) return;
    event.preventDefault();
    this.#element.nativeElement.querySelector<HTMLElement>(`[data-cut="${next}"]`)?.focus();
  }
}
