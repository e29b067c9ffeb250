import type { TraceEntry } from '@wirelight/protocols';
import type { CrossingDecoding, DecoderProgress, FromDecoder, ToDecoder } from './decoder-message';
import type { Decoding } from './decoding';
import { unpackErrors } from './pack-errors';

/** The few members of a Worker that are needed here. */
export interface DecoderWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/**
 * The `Decoding` of an input, made by a Worker that calls `serveDecoder`; the Worker ends with it.
 *
 * @param signal - Ends the Worker and the wait.
 * @returns `null` when it was cancelled, could not be read, or the Worker broke, e.g. for want of memory.
 */
export function decodeElsewhere(
  worker: DecoderWorker,
  input: string | Blob,
  signal: AbortSignal,
  onProgress: (progress: DecoderProgress) => void,
): Promise<Decoding | null> {
  const send = (message: ToDecoder): void => {
    worker.postMessage(message);
  };
  const entries: TraceEntry[] = [];
  return new Promise((resolve) => {
    const end = (decoding: Decoding | null): void => {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      resolve(decoding);
    };
    signal.addEventListener('abort', () => {
      end(null);
    });
    worker.onerror = () => {
      end(null);
    };
    worker.onmessage = ({ data }) => {
      const message = data as FromDecoder;
      switch (message.type) {
        case 'progress':
          onProgress(message.progress);
          break;
        case 'entries':
          for (const entry of message.entries) entries.push(entry);
          send({ type: 'more' });
          break;
        case 'done':
          end(whole(unpackErrors(message.decoding) as CrossingDecoding, entries));
          break;
        case 'failed':
          end(null);
      }
    };
    send({ type: 'decode', input });
  });
}

function whole(decoding: CrossingDecoding, entries: readonly TraceEntry[]): Decoding {
  return decoding.state === 'conversation'
    ? { ...decoding, recording: { ...decoding.recording, entries } }
    : decoding;
}
