import { decoded, rejected, type Decoded } from '../decoded.js';
import { findJsonFault } from '../json/find-json-fault.js';
import { ProtocolError } from '../protocol-error.js';
import { isRecord } from '../trace/json-value.js';
import { MAX_RECORDING_ENTRIES, MAX_RECORDING_TEXT } from '../trace/recording-limits.js';
import type { Recording, TraceEntry } from '../trace/trace-entry.js';
import { readHarEntry, type HarMessage } from './read-har-entry.js';

/** Options of `recordingFromHar`. */
export interface HarReading {
  /** Told now and then how many entries of the archive were read, and of how many. */
  readonly onProgress?: (read: number, entries: number) => void;
  /** Files beside the archive by their names, which Playwright writes contents into; those that are not there count as empty. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

const NO_FILES: ReadonlyMap<string, Uint8Array> = new Map();

/** Entries between two reports of progress. */
const REPORT = 256;

/**
 * The recording in an HTTP archive, e.g. one that Chromium's network panel saved. An archive has only the client's
 * clock, so every message arrives at the moment at which it was sent; the bytes are those that HTTP/1.1 and RFC 6455
 * have for what it says (also for HTTP/2), with a masking key of zeros. Entries of anything but HTTP and WebSocket (`blob:`, `data:`, an
 * extension of the browser) are left out.
 *
 * @param text - JSON of an archive, or of one entry of it.
 * @errors `HAR_NOT_JSON` with the code unit at which the text stops being JSON as its offset; `HAR_TOO_LARGE`, `HAR_BAD_FIELD` with the
 *   entry's index as its offset, counted from 0
 * @source HTTP Archive (HAR) 1.2; `_webSocketMessages` as Chromium and Playwright export them
 */
export function recordingFromHar(
  text: string,
  { onProgress, files = NO_FILES }: HarReading = {},
): Decoded<Recording> {
  if (text.length > MAX_RECORDING_TEXT) return rejected('HAR_TOO_LARGE', 0, 'text');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const fault = findJsonFault(text);
    return rejected('HAR_NOT_JSON', fault?.offset ?? 0, fault?.says);
  }
  const entries = entriesOf(json);
  if (entries === null) return rejected('HAR_BAD_FIELD', 0, 'log.entries');
  const messages: HarMessage[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % REPORT === 0) onProgress?.(index, entries.length);
    try {
      const read = readHarEntry(entry, {
        connection: index + 1,
        files,
        before: messages.at(-1)?.at,
      });
      if (typeof read === 'string') return rejected('HAR_BAD_FIELD', index, read);
      for (const message of read) messages.push(message);
    } catch (error) {
      // The encoders refuse characters that would make another message of it.
      if (error instanceof ProtocolError) return rejected('HAR_BAD_FIELD', index, error.message);
      throw error;
    }
    if (messages.length * 2 > MAX_RECORDING_ENTRIES) {
      return rejected('HAR_TOO_LARGE', index, `more than ${MAX_RECORDING_ENTRIES / 2} messages`);
    }
  }
  onProgress?.(entries.length, entries.length);
  return decoded(recordingOf(messages));
}

function entriesOf(json: unknown): readonly unknown[] | null {
  if (!isRecord(json)) return null;
  if (isRecord(json['request'])) return [json];
  const log = json['log'];
  const entries = isRecord(log) ? log['entries'] : null;
  return Array.isArray(entries) ? entries : null;
}

function recordingOf(messages: readonly HarMessage[]): Recording {
  const sorted = [...messages].sort((one, other) => one.at - other.at);
  const start = sorted[0]?.at ?? 0;
  const requests = new Map<number, number>();
  const entries: TraceEntry[] = [];
  for (const { at, layer, direction, connection, bytes } of sorted) {
    const isRequest = layer === 'http' && direction === 'client-to-server';
    const seq = entries.length;
    if (isRequest) requests.set(connection, seq);
    const [from, to] =
      direction === 'client-to-server' ? ['client', 'server'] : ['server', 'client'];
    const shared = { at: at - start, layer, direction, from, to, connection, bytes, text: '' };
    const answers = layer === 'http' && !isRequest ? (requests.get(connection) ?? null) : null;
    entries.push(
      { seq, kind: 'sent', ...shared, cause: null, answers },
      { seq: seq + 1, kind: 'received', ...shared, cause: { seq, timer: null }, answers },
    );
  }
  const duration = entries.at(-1)?.at ?? 0;
  return { version: 1, scenario: 'har', seed: 0, duration, entries, truncated: false };
}
