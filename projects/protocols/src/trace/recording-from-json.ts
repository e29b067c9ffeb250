import { decoded, rejected, type Decoded } from '../decoded.js';
import { findJsonFault } from '../json/find-json-fault.js';
import { isRecord, isText, isTime } from './json-value.js';
import { readTraceEntry } from './read-trace-entry.js';
import {
  MAX_RECORDING_BYTES,
  MAX_RECORDING_ENTRIES,
  MAX_RECORDING_TEXT,
} from './recording-limits.js';
import type { Recording, TraceEntry } from './trace-entry.js';

/**
 * The recording that `recordingToJson` wrote. The text may come from anywhere: every field is checked, unknown ones are
 * dropped.
 *
 * @errors `RECORDING_NOT_JSON` with the code unit at which the text stops being JSON as offset; `RECORDING_TOO_LARGE`, `RECORDING_UNSUPPORTED_VERSION`, `RECORDING_BAD_FIELD`;
 *   `RECORDING_BAD_ENTRY` with the entry's index as offset
 */
export function recordingFromJson(text: string): Decoded<Recording> {
  if (text.length > MAX_RECORDING_TEXT) {
    return rejected('RECORDING_TOO_LARGE', MAX_RECORDING_TEXT, `${String(text.length)} characters`);
  }
  const parsed = parse(text);
  if (!parsed.ok) return parsed;

  const { version, scenario, seed, duration, truncated, entries: list } = parsed.value;
  if (version !== 1) return rejected('RECORDING_UNSUPPORTED_VERSION', 0);
  if (!isText(scenario)) return rejected('RECORDING_BAD_FIELD', 0, 'scenario');
  if (typeof seed !== 'number') return rejected('RECORDING_BAD_FIELD', 0, 'seed');
  if (!isTime(duration)) {
    return rejected('RECORDING_BAD_FIELD', 0, 'duration');
  }
  if (typeof truncated !== 'boolean') return rejected('RECORDING_BAD_FIELD', 0, 'truncated');
  if (!Array.isArray(list)) return rejected('RECORDING_BAD_FIELD', 0, 'entries');

  const entries = readEntries(list);
  if (!entries.ok) return entries;
  return decoded({ version, scenario, seed, duration, truncated, entries: entries.value });
}

function parse(text: string): Decoded<Readonly<Partial<Record<keyof Recording, unknown>>>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const fault = findJsonFault(text);
    return rejected('RECORDING_NOT_JSON', fault?.offset ?? 0, fault?.says);
  }
  return isRecord(value) ? decoded(value) : rejected('RECORDING_BAD_FIELD', 0, 'not an object');
}

function readEntries(list: readonly unknown[]): Decoded<readonly TraceEntry[]> {
  if (list.length > MAX_RECORDING_ENTRIES) {
    return rejected('RECORDING_TOO_LARGE', MAX_RECORDING_ENTRIES, `${String(list.length)} entries`);
  }
  const entries: TraceEntry[] = [];
  let bytes = 0;
  let at = 0;
  for (const [seq, value] of list.entries()) {
    const entry = readTraceEntry(value, seq, at);
    if (typeof entry === 'string') return rejected('RECORDING_BAD_ENTRY', seq, entry);
    bytes += entry.bytes.length;
    if (bytes > MAX_RECORDING_BYTES) return rejected('RECORDING_TOO_LARGE', seq, 'bytes');
    at = entry.at;
    entries.push(entry);
  }
  return decoded(entries);
}
