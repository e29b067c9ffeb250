import { toBase64 } from '../bytes/base64.js';
import type { Recording } from './trace-entry.js';

/**
 * The recording as JSON, one entry a line, bytes as Base64. `recordingFromJson` gives an equal one back.
 */
export function recordingToJson(recording: Recording): string {
  const { entries, ...head } = recording;
  const lines = entries.map((entry) => JSON.stringify({ ...entry, bytes: toBase64(entry.bytes) }));
  const start = JSON.stringify(head).slice(0, -1);
  return `${start},"entries":[\n${lines.join(',\n')}\n]}\n`;
}
