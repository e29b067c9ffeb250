import { computed, signal } from '@angular/core';
import { dissectFrame, findField, verdicts } from '@wirelight/protocols';
import { readFrameFragment, toFrameFragment } from './frame-link';
import {
  frameBytes,
  INITIAL,
  partsOf,
  textOf,
  withBitFlipped,
  withBytes,
  withKey,
  withLength,
  withText,
  type FrameState,
} from './frame-state';
import type { LinkProblem } from '../../lab-parts/link/deep-link';

/** The frame of the lab and all that follows from its bytes. */
export class FrameEditor {
  readonly #frame = signal<FrameState>(INITIAL);
  /** Row id of the field that is looked at, shared by all views. */
  readonly active = signal<string | null>(null);
  readonly pinned = signal<string | null>(null);
  /** Bytes of the payload that the masking view has masked. */
  readonly step = signal(0);

  readonly frame = this.#frame.asReadonly();
  readonly bytes = computed(() => frameBytes(this.#frame()));
  readonly parts = computed(() => partsOf(this.bytes()));
  readonly text = computed(() => textOf(this.#frame()));
  readonly dissection = computed(() => dissectFrame(this.bytes()));
  readonly isWhole = computed(() => this.dissection().error?.code !== 'WS_INCOMPLETE');
  readonly verdicts = computed(() =>
    verdicts(this.bytes().subarray(0, this.dissection().length || undefined), {
      isServer: this.#frame().from === 'client',
    }),
  );
  /** Byte at which the RFC's verdict falls; `null` for a frame that it takes. */
  readonly fault = computed(() => this.verdicts()[0]?.fault?.error.offset ?? null);
  /** Bytes that the header announces. */
  readonly announced = computed(() => {
    const { field } = this.dissection();
    const long = findField(field, 'Extended payload length')?.value;
    const short = findField(field, 'Payload len')?.value;
    return typeof long === 'number' ? long : typeof short === 'number' ? short : 0;
  });
  /** Bytes behind the end of the frame. */
  readonly behind = computed(() => this.bytes().length - this.dissection().length);
  readonly fragment = computed(() =>
    toFrameFragment({ frame: this.#frame(), pinned: this.pinned() }),
  );

  /** Takes the state of a link over. */
  open(fragment: string): readonly LinkProblem[] {
    const { state, problems } = readFrameFragment(fragment);
    this.#set(state.frame);
    this.pinned.set(state.pinned);
    return problems;
  }

  flip(bit: number): void {
    this.#set(withBitFlipped(this.#frame(), bit));
  }

  write(text: string): void {
    this.#set(withText(this.#frame(), text));
  }

  resize(length: number): void {
    this.#set(withLength(this.#frame(), length));
  }

  replace(bytes: Uint8Array): void {
    this.#set(withBytes(this.#frame(), bytes));
  }

  maskWith(key: Uint8Array | null): void {
    this.#set(withKey(this.#frame(), key));
  }

  sendAs(from: string): void {
    if (from === 'client' || from === 'server') this.#set({ ...this.#frame(), from });
  }

  #set(frame: FrameState): void {
    this.#frame.set(frame);
    this.step.set(0);
  }
}
