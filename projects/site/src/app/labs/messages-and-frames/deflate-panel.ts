import { Component, computed, effect, input, model, signal } from '@angular/core';
import { ChoiceSetting, NumberSetting } from '@wirelight/visuals';
import { MESSAGES_WORDS } from '../../words/messages-words';
import {
  compressedMessages,
  FLUSH,
  refusedWithoutExtension,
  type Deflater,
} from './compressed-messages';
import { INITIAL_DEFLATE, type DeflateState } from './deflate-state';

/** The message of the lab with permessage-deflate, sent twice. The compressor is loaded when it is switched on. */
@Component({
  selector: 'lab-deflate-panel',
  imports: [ChoiceSetting, NumberSetting],
  templateUrl: './deflate-panel.html',
  styleUrls: [
    '../../lab-parts/styles/byte-editor.css',
    '../../lab-parts/styles/arrivals.css',
    './messages-and-frames.css',
    './deflate-panel.css',
  ],
})
export class DeflatePanel {
  /** The message. */
  readonly text = input.required<string>();
  /** What the reader has switched on; a cut behind the end counts as one at it. */
  readonly state = model<DeflateState>(INITIAL_DEFLATE);

  protected readonly words = MESSAGES_WORDS.deflate;
  protected readonly flush = FLUSH;
  protected readonly switchOptions = { options: ['off', 'on'] };
  readonly #deflater = signal<(() => Deflater) | null>(null);
  readonly #compress = computed(() => {
    const deflater = this.#deflater();
    const { isOn, remembers } = this.state();
    const text = this.text();
    return (cut: number) =>
      deflater === null || !isOn ? [] : compressedMessages({ text, remembers, cut }, deflater);
  });
  protected readonly cutLimits = computed(() => ({
    min: 0,
    max: Math.max(0, (this.#compress()(0)[0]?.size ?? 1) - 1),
    step: 1,
    unit: '',
  }));
  protected readonly cut = computed(() => Math.min(this.state().cut, this.cutLimits().max));
  protected readonly messages = computed(() => this.#compress()(this.cut()));
  protected readonly refusal = computed(() => {
    const [first] = this.messages();
    return first === undefined ? '' : refusedWithoutExtension(first);
  });

  constructor() {
    effect(() => {
      if (this.state().isOn) void this.#load();
    });
  }

  protected change(change: Partial<DeflateState>): void {
    this.state.update((state) => ({ ...state, ...change }));
  }

  async #load(): Promise<void> {
    const { pakoDeflater } = await import('./pako-deflater');
    this.#deflater.set(pakoDeflater);
  }
}
