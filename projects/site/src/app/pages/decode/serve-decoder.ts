import type { TraceEntry } from '@wirelight/protocols';
import type {
  CrossingDecoding,
  DecoderPhase,
  DecoderProgress,
  FromDecoder,
  ToDecoder,
} from './decoder-message';
import { fileToDecoding, toDecoding } from './decoding';
import { packErrors } from './pack-errors';
import { readBytes } from './read-bytes';

/** The few members of a Worker's global scope that the decoder needs. */
export interface DecoderScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

/** Where each phase begins on the way from 0 to 1; about the share of the time that it takes. */
const BEGINS: Readonly<Record<DecoderPhase, number>> = { reading: 0, parsing: 0.3, sending: 0.6 };
const ENDS: Readonly<Record<DecoderPhase, number>> = { reading: 0.3, parsing: 0.6, sending: 1 };

/** Entries of one message: a page unpacks them within a few milliseconds. */
const CHUNK = 500;

/** Turns a Worker into a decoder: one input in, its `Decoding` out. Ended by ending the Worker. */
export function serveDecoder(scope: DecoderScope): void {
  const post = (message: FromDecoder): void => {
    scope.postMessage(message);
  };
  const tell = (phase: DecoderPhase, part: number): void => {
    const done = BEGINS[phase] + part * (ENDS[phase] - BEGINS[phase]);
    post({ type: 'progress', progress: { phase, done } satisfies DecoderProgress });
  };
  let rest: Iterator<FromDecoder> = [][Symbol.iterator]();
  const next = (): void => {
    const message = rest.next();
    if (message.done !== true) post(message.value);
  };
  const decode = async (input: string | Blob): Promise<void> => {
    const read =
      typeof input === 'string'
        ? input
        : await readBytes(input, (bytes) => {
            tell('reading', bytes / input.size);
          });
    tell('parsing', 0);
    const onRead = (part: number): void => {
      tell('parsing', part);
    };
    const decoding =
      typeof read === 'string' ? toDecoding(read, { onRead }) : fileToDecoding(read, { onRead });
    if (decoding.state === 'conversation') {
      const { entries, ...recording } = decoding.recording;
      rest = inPieces(entries, { ...decoding, recording }, (part) => {
        tell('sending', part);
      });
    } else {
      rest = inPieces([], decoding, () => undefined);
    }
    next();
  };
  scope.onmessage = ({ data }) => {
    const message = data as ToDecoder;
    if (message.type === 'more') next();
    else
      decode(message.input).catch(() => {
        post({ type: 'failed' });
      });
  };
}

function* inPieces(
  entries: readonly TraceEntry[],
  decoding: CrossingDecoding,
  onPart: (part: number) => void,
): Generator<FromDecoder, void> {
  for (let start = 0; start < entries.length; start += CHUNK) {
    onPart(start / entries.length);
    yield { type: 'entries', entries: entries.slice(start, start + CHUNK) };
  }
  yield { type: 'done', decoding: packErrors(decoding) };
}
