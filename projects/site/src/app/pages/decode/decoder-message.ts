import type { Recording, TraceEntry } from '@wirelight/protocols';
import type { Decoding } from './decoding';

/** What the Worker is doing. */
export type DecoderPhase = 'reading' | 'parsing' | 'sending';

/** How far the Worker is. */
export interface DecoderProgress {
  readonly phase: DecoderPhase;
  /** Of all that there is to do: 0 to 1. */
  readonly done: number;
}

/** From the page. `more` asks for the next entries. */
export type ToDecoder =
  { readonly type: 'decode'; readonly input: string | Blob } | { readonly type: 'more' };

/** A decoding as it crosses: the entries of a conversation come in front of it, errors are packed by `packErrors`. */
export type CrossingDecoding =
  | Exclude<Decoding, { state: 'conversation' }>
  | (Omit<Extract<Decoding, { state: 'conversation' }>, 'recording'> & {
      readonly recording: Omit<Recording, 'entries'>;
    });

/** From the Worker. */
export type FromDecoder =
  | { readonly type: 'progress'; readonly progress: DecoderProgress }
  /** In their order, a few at a time: so many at once would keep the page from answering while it unpacks them. */
  | { readonly type: 'entries'; readonly entries: readonly TraceEntry[] }
  | { readonly type: 'done'; readonly decoding: unknown }
  /** The input could not be read, e.g. because its file has changed. */
  | { readonly type: 'failed' };
