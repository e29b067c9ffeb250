import { computed, signal } from '@angular/core';
import { prepareSequence } from '@wirelight/visuals';
import { decodeElsewhere, type DecoderWorker } from './decode-elsewhere';
import type { DecoderProgress } from './decoder-message';
import { MAX_ARCHIVE, toDecoding, type Decoding } from './decoding';

/** Something to decode that is too large for a text field, or came as a file. */
export interface HeldInput {
  readonly name: string;
  readonly content: string | Blob;
  /** Bytes of a file, characters of a text. */
  readonly size: number;
}

/** Characters that are decoded at once, between two key strokes. Longer ones go to a Worker. */
const AT_ONCE = 4 * 1024;
/** Fields whose pictures are drawn at once. */
const DRAWN_AT_ONCE = 100;

const NOTHING: Decoding = { state: 'empty' };

/** Pictures of a conversation: sequence, log, entry and causes; a reading has three: verdicts, layers and bytes. */
const PICTURES = 4;

/** Lets the page draw and answer. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Lets the page lay out and paint what was drawn; a page that nobody sees waits until it is seen. */
const nextPicture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** One input at a time, and what it is. */
export class DecodeSession {
  readonly #open: () => DecoderWorker;
  readonly #pause: () => Promise<void>;
  readonly #paint: () => Promise<void>;
  readonly #text = signal('');
  readonly #held = signal<HeldInput | null>(null);
  readonly #decoding = signal(NOTHING);
  readonly #progress = signal<DecoderProgress | null>(null);
  readonly #ended = signal<'cancelled' | 'failed' | 'too large' | null>(null);
  readonly #drawn = signal(PICTURES);
  #abort: AbortController | null = null;

  /** What stands in the text field; empty while an input is held. */
  readonly text = this.#text.asReadonly();
  readonly held = this.#held.asReadonly();
  readonly decoding = this.#decoding.asReadonly();
  /** `null` while nothing is being done. */
  readonly progress = this.#progress.asReadonly();
  /** Why there is no decoding, where that is not because of the input itself. */
  readonly ended = this.#ended.asReadonly();
  /** How many pictures of a conversation or a reading are drawn: 0 to 4. One more in each frame; all at once would keep the page from answering. */
  readonly drawn = this.#drawn.asReadonly();
  readonly isEmpty = computed(() => this.text() === '' && this.held() === null);

  /**
   * @param open - Starts a Worker that calls `serveDecoder`.
   * @param pause - Settles in a later task.
   * @param paint - Settles when the page has been painted.
   */
  constructor(open: () => DecoderWorker, pause = nextTask, paint = nextPicture) {
    this.#open = open;
    this.#pause = pause;
    this.#paint = paint;
  }

  /** Decodes what stands in the text field. */
  take(text: string): void {
    this.#held.set(null);
    this.#text.set(text);
    this.#start(text);
  }

  /** Decodes a file, or text that a field is too small for. */
  hold(held: HeldInput): void {
    this.#held.set(held);
    this.#text.set('');
    if (held.size > MAX_ARCHIVE) {
      this.cancel();
      this.#ended.set('too large');
    } else {
      this.#start(held.content);
    }
  }

  /** Stops what is being done. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#progress.set(null);
    this.#decoding.set(NOTHING);
    this.#ended.set('cancelled');
  }

  /** Decodes the same input once more, after it was cancelled or failed. */
  again(): void {
    this.#start(this.held()?.content ?? this.text());
  }

  #start(input: string | Blob): void {
    this.cancel();
    this.#ended.set(null);
    this.#drawn.set(PICTURES);
    const { signal } = (this.#abort = new AbortController());
    if (typeof input !== 'string' || input.length > AT_ONCE) {
      void this.#decode(input, signal);
      return;
    }
    const decoding = toDecoding(input);
    this.#decoding.set(decoding);
    if (isMuch(decoding)) void this.#drawInTurn(signal);
  }

  async #decode(input: string | Blob, signal: AbortSignal): Promise<void> {
    this.#progress.set({ phase: 'reading', done: 0 });
    const decoding = await decodeElsewhere(this.#open(), input, signal, (progress) => {
      this.#progress.set(progress);
    });
    if (signal.aborted) return;
    if (decoding?.state === 'conversation') {
      // Thousands of entries are laid out in several tasks.
      for (const _part of prepareSequence(decoding.recording)) {
        if (!(await isWanted(signal, this.#pause))) return;
      }
    }
    this.#progress.set(null);
    this.#decoding.set(decoding ?? NOTHING);
    if (decoding === null) this.#ended.set('failed');
    await this.#drawInTurn(signal);
  }

  /** One picture in each frame: two in one would be laid out together. */
  async #drawInTurn(signal: AbortSignal): Promise<void> {
    this.#drawn.set(0);
    while (this.#drawn() < PICTURES && (await isWanted(signal, this.#paint))) {
      this.#drawn.update((count) => count + 1);
    }
  }
}

/** Whether the work is still wanted after a pause. */
async function isWanted(signal: AbortSignal, pause: () => Promise<void>): Promise<boolean> {
  await pause();
  return !signal.aborted;
}

function isMuch(decoding: Decoding): boolean {
  if (decoding.state === 'conversation') return true;
  return decoding.state === 'read' && decoding.readings[0].fields > DRAWN_AT_ONCE;
}
