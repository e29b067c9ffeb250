import { fromBase64 } from '../bytes/base64.js';
import { isOneOf, isRecord, isText, isTime, isWholeNumber } from './json-value.js';
import { readTraceObject } from './read-trace-object.js';
import type {
  TraceCause,
  TraceDirection,
  TraceEntry,
  TraceKind,
  TraceLayer,
} from './trace-entry.js';

const KINDS: readonly TraceKind[] = [
  ...(['start', 'sent', 'received', 'lost', 'note', 'error', 'intervention'] as const),
  ...(['call', 'state', 'timer'] as const),
];
const LAYERS: readonly TraceLayer[] = [
  ...(['tcp', 'http', 'websocket', 'redis', 'engine.io', 'socket.io', 'program'] as const),
];
const DIRECTIONS: readonly TraceDirection[] = ['client-to-server', 'server-to-client', 'local'];

/**
 * An entry out of JSON, its bytes as Base64.
 *
 * @param value - What `JSON.parse` returned; unknown members are dropped.
 * @param seq - Position it must have; causes and requests must lie before it.
 * @param earliest - Virtual milliseconds of the entry before it.
 * @returns The entry, or the name of the first member that is not what it must be.
 */
export function readTraceEntry(value: unknown, seq: number, earliest: number): TraceEntry | string {
  if (!isRecord(value)) return 'not an object';
  const { at, kind, layer, direction, from, to, connection, text, stack, answers } =
    value as Readonly<Partial<Record<keyof TraceEntry, unknown>>>;

  if (value['seq'] !== seq) return 'seq';
  if (!isTime(at) || at < earliest) return 'at';
  if (!isOneOf(KINDS, kind)) return 'kind';
  if (!isOneOf(LAYERS, layer)) return 'layer';
  if (!isOneOf(DIRECTIONS, direction)) return 'direction';
  if (!isText(from)) return 'from';
  if (!isText(to)) return 'to';
  if (connection !== null && !isWholeNumber(connection)) return 'connection';
  if (!isText(text)) return 'text';
  if (stack !== undefined && !isText(stack)) return 'stack';
  if (answers !== null && !isEarlier(answers, seq)) return 'answers';
  const object = readTraceObject(value['object']);
  if (object === null) return 'object';
  const cause = readCause(value['cause'], seq);
  if (cause === undefined) return 'cause';
  const bytes = isText(value['bytes']) ? fromBase64(value['bytes']) : null;
  if (bytes?.ok !== true) return 'bytes';

  const wire = { connection, bytes: bytes.value, text, cause, answers };
  const entry = { seq, at, kind, layer, direction, from, to, ...wire };
  return {
    ...entry,
    ...(stack === undefined ? {} : { stack }),
    ...(object === undefined ? {} : { object }),
  };
}

/** @returns `undefined` for what is no cause. */
function readCause(value: unknown, seq: number): TraceCause | null | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const cause = value['seq'];
  const timer = value['timer'];
  if (!isEarlier(cause, seq)) return undefined;
  return timer === null || isTime(timer) ? { seq: cause, timer } : undefined;
}

function isEarlier(value: unknown, seq: number): value is number {
  return isWholeNumber(value) && value < seq;
}
