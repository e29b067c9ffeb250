import { Component, computed, input, signal } from '@angular/core';
import { ChoiceSetting, NumberSetting } from '@wirelight/visuals';
import { MESSAGES_WORDS } from '../../words/messages-words';
import {
  compressedMessages,
  FLUSH,
  refusedWithoutExtension,
  type Zlib,
} from './compressed-messages';

/** The message of the lab with permessage-deflate, sent twice. zlib is loaded when it is switched on. */
@Component({
  selector: 'lab-deflate-panel',
  imports: [ChoiceSetting, NumberSetting],
  templateUrl: './deflate-panel.html',
  styleUrls: ['../byte-editor.css', './messages-and-frames.css', './deflate-panel.css'],
})
export class DeflatePanel {
  /** The message. */
  readonly text = input.required<string>();

  protected readonly words = MESSAGES_WORDS.deflate;
  protected readonly flush = FLUSH;
  protected readonly switchOptions = { options: ['off', 'on'] };
  protected readonly isOn = signal(false);
  protected readonly remembers = signal(true);
  protected readonly cut = signal(0);
  readonly #zlib = signal<Zlib | null>(null);
  protected readonly messages = computed(() => {
    const zlib = this.#zlib();
    if (zlib === null || !this.isOn()) return [];
    return compressedMessages(
      { text: this.text(), remembers: this.remembers(), cut: this.cut() },
      zlib,
    );
  });
  protected readonly refusal = computed(() => {
    const [first] = this.messages();
    return first === undefined ? '' : refusedWithoutExtension(first);
  });
  protected readonly cutLimits = computed(() => ({
    ...{ min: 0, max: Math.max(0, (this.messages()[0]?.size ?? 1) - 1), step: 1, unit: '' },
  }));

  protected async switch(value: string): Promise<void> {
    this.isOn.set(value === 'on');
    if (this.#zlib() !== null || value !== 'on') return;
    const { pakoDeflater, pakoInflate } = await import('./pako-zlib');
    this.#zlib.set({ deflater: pakoDeflater, inflate: pakoInflate });
  }
}
