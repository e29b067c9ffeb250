import { decodeUtf8Lossy, toHex, type Recording, type TraceEntry } from '@wirelight/protocols';

/**
 * A recording as text, one line per entry, so that a difference between two runs reads like an explanation of the
 * protocol: time, connection, direction, what happened, the bytes (HTTP as quoted text, frames as hex), the cause.
 */
export function traceText(recording: Recording): string {
  const head = `${recording.scenario}, seed ${recording.seed}, ${recording.duration} ms`;
  return `${[head, ...recording.entries.map(toLine)].join('\n')}\n`;
}

function toLine(entry: TraceEntry): string {
  const where =
    entry.connection === null ? entry.from : `${entry.from} > ${entry.to} #${entry.connection}`;
  const what = entry.bytes.length === 0 ? entry.text : bytesText(entry);
  return [`${entry.seq}`, `${entry.at} ms`, where, entry.layer, entry.kind, what, causeText(entry)]
    .filter((part) => part !== '')
    .join(' | ');
}

function bytesText({ layer, bytes }: TraceEntry): string {
  return layer === 'http' ? JSON.stringify(decodeUtf8Lossy(bytes)) : toHex(bytes);
}

function causeText({ cause, answers }: TraceEntry): string {
  const because = cause === null ? '' : `because of ${cause.seq}`;
  const after = cause?.timer == null ? '' : ` after ${cause.timer} ms`;
  return `${because}${after}${answers === null ? '' : `, answers ${answers}`}`;
}
