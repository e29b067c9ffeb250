import { concatBytes } from '../bytes/concat-bytes.js';
import { dissectFrame } from '../websocket/dissect-frame.js';
import { dissectEnginePacket } from '../engine-io/dissect-engine.js';
import { byteField } from '../field/create-field.js';
import type { Dissection } from '../field/field.js';
import { moveField } from '../field/move-field.js';
import { recordingFromHar } from '../har/recording-from-har.js';
import { dissectHttpRequest, dissectHttpResponse } from '../http/dissect-http.js';
import type { TraceEntry } from '../trace/trace-entry.js';
import type { Guess } from './explanation.js';

/** Messages of an archive that are taken apart. */
const MAX_MESSAGES = 200;

/** An HTTP archive or one entry of it: its messages one after the other, each taken apart. */
export function guessArchive(text: string): readonly Guess[] {
  const recording = recordingFromHar(text);
  if (!recording.ok) return [];
  const sent = recording.value.entries.filter(({ kind }) => kind === 'sent').slice(0, MAX_MESSAGES);
  let at = 0;
  const fields = sent.map((entry) => {
    const field = moveField(dissectEntry(entry).field, at);
    at += entry.bytes.length;
    return field;
  });
  const bytes = concatBytes(sent.map((entry) => entry.bytes));
  const meaning = `${recording.value.entries.length / 2} messages`;
  const source = 'HTTP Archive (HAR) 1.2';
  const field = byteField('HTTP archive', [0, at], null, meaning, source, fields);
  const dissection = { field, error: null, length: at };
  return [{ form: 'har', kind: 'HTTP archive', likelihood: 0.99, bytes, dissection }];
}

function dissectEntry({ layer, direction, bytes }: TraceEntry): Dissection {
  if (layer === 'http') {
    return direction === 'client-to-server'
      ? dissectHttpRequest(bytes)
      : dissectHttpResponse(bytes, { ended: true });
  }
  const frame = dissectFrame(bytes, { inner: (payload) => dissectEnginePacket(payload) });
  return frame.error === null ? frame : dissectFrame(bytes);
}
