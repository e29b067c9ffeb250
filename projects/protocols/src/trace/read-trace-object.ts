import { isRecord, isText } from './json-value.js';
import type { TraceObject, TraceValue } from './trace-entry.js';

/**
 * The object of an entry out of JSON.
 *
 * @param value - What `JSON.parse` returned; unknown members are dropped.
 * @returns `undefined` when there is none, `null` when it is not what it must be.
 */
export function readTraceObject(value: unknown): TraceObject | null | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return null;
  const { package: from, class: name, id, method, state } = value;
  if (!isText(from) || !isText(name) || !isText(id) || !isText(method)) return null;
  if (!isRecord(state)) return null;
  const values = Object.entries(state);
  return values.every((pair): pair is [string, TraceValue] => isTraceValue(pair[1]))
    ? { package: from, class: name, id, method, state: Object.fromEntries(values) }
    : null;
}

function isTraceValue(value: unknown): value is TraceValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return isTextList(value) || (isRecord(value) && Object.values(value).every(isTextList));
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
