import { decodeUtf8Lossy, type TraceEntry } from '@wirelight/protocols';
import { wireContent } from '../recorder/wire-content.js';
import type { EntryPattern, TextPattern } from '../scenario/entry-pattern.js';
import { isHost } from '../scenario/resolve-link.js';

/** Whether an entry is one of those that a pattern means. */
export function matchesEntry(entry: TraceEntry, pattern: EntryPattern): boolean {
  const { kind, layer, direction, from, to, connection, timer } = pattern;
  const wanted = kind ?? (isWirePattern(pattern) ? 'sent' : undefined);
  return (
    (wanted === undefined || entry.kind === wanted) &&
    (layer === undefined || entry.layer === layer) &&
    (direction === undefined || entry.direction === direction) &&
    (from === undefined || isHost(entry.from, from)) &&
    (to === undefined || isHost(entry.to, to)) &&
    (connection === undefined || entry.connection === connection) &&
    (timer === undefined || entry.cause?.timer === timer) &&
    matchesContent(entry, pattern)
  );
}

/** Whether a text is one of those that a pattern means. */
export function matchesText(text: string, pattern: TextPattern): boolean {
  const { is, starts, ends, contains, lacks } = pattern;
  return (
    (is === undefined || text === is) &&
    (starts === undefined || text.startsWith(starts)) &&
    (ends === undefined || text.endsWith(ends)) &&
    listOf(contains).every((part) => text.includes(part)) &&
    !listOf(lacks).some((part) => text.includes(part))
  );
}

/** Both ends of a message look alike; who asks for what is on the wire means what was sent. */
function isWirePattern({ layer, head, body, opcode }: EntryPattern): boolean {
  const isWireLayer =
    layer === 'tcp' || layer === 'http' || layer === 'websocket' || layer === 'redis';
  return isWireLayer || head !== undefined || body !== undefined || opcode !== undefined;
}

function matchesContent(entry: TraceEntry, pattern: EntryPattern): boolean {
  const { head, body, text, object, opcode } = pattern;
  if (text !== undefined && !matchesText(entry.text, text)) return false;
  if (object !== undefined && !matchesText(objectName(entry), object)) return false;
  if (head === undefined && body === undefined && opcode === undefined) return true;
  if (entry.bytes.length === 0) return false;
  const content = wireContent(entry);
  return (
    (opcode === undefined || content.opcode === opcode) &&
    (head === undefined ||
      (content.opcode === null && matchesText(decodeUtf8Lossy(content.head), head))) &&
    (body === undefined || matchesText(decodeUtf8Lossy(content.body), body))
  );
}

/** Empty for entries that are not about an object. */
function objectName({ object }: TraceEntry): string {
  return object === undefined ? '' : `${object.package} ${object.class} ${object.id}`;
}

function listOf(texts: string | readonly string[] | undefined): readonly string[] {
  if (texts === undefined) return [];
  return typeof texts === 'string' ? [texts] : texts;
}
