import { allowWorkers } from '../../realm/allow-workers';
import type { DecoderWorker } from './decode-elsewhere';

/** Starts a Worker that decodes one input. */
export function openDecoder(): DecoderWorker {
  allowWorkers();
  return new Worker(new URL('./decode.worker', import.meta.url), { type: 'module' });
}
