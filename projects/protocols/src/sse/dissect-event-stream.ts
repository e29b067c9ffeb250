import { encodeUtf8 } from '../bytes/utf8.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { EventStreamParser, type EventStreamParserOptions } from './event-stream-parser.js';
import type { EventStreamLine } from './server-sent-event.js';

const SECTION = 'WHATWG HTML, section 9.2.6';
const BYTE_ORDER_MARK_LENGTH = 3;

/**
 * An event stream taken apart line by line: what each line is and what it does. What follows the last line end is
 * `unfinished`.
 *
 * @errors those of `EventStreamParser`
 * @source WHATWG HTML, sections 9.2.5 and 9.2.6
 */
export function dissectEventStream(
  bytes: Uint8Array,
  options: EventStreamParserOptions = {},
): Dissection {
  const { lines, error } = new EventStreamParser(options).push(bytes);
  const fields = lines.map((line) => lineField(line, bytes));
  const last = lines.at(-1);
  let end = last?.end ?? 0;
  if (last !== undefined) {
    end += bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1;
  }
  if (end < bytes.length) {
    const meaning = 'no line end yet: waits for more, and is dropped when the stream ends here';
    fields.push(byteField('unfinished', [end, bytes.length], null, meaning, SECTION));
  }
  const range = [0, bytes.length] as const;
  const field = byteField('event stream', range, null, 'UTF-8', SECTION, fields);
  return { field, error, length: bytes.length };
}

function lineField(line: EventStreamLine, bytes: Uint8Array): Field {
  const { kind, start, end, name, value } = line;
  const hasMark = start === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const textStart = hasMark ? BYTE_ORDER_MARK_LENGTH : start;
  const children: Field[] = [];
  if (hasMark) children.push(byteField('byte order mark', [0, 3], null, 'dropped once', SECTION));
  const colon = bytes.subarray(textStart, end).indexOf(0x3a);
  const nameEnd = colon < 0 ? end : textStart + colon;
  if (nameEnd > textStart) {
    children.push(byteField('field name', [textStart, nameEnd], name, '', SECTION));
  }
  if (colon >= 0) {
    const isSpace = kind !== 'comment' && bytes[nameEnd + 1] === 0x20 && nameEnd + 1 < end;
    const valueStart = nameEnd + (isSpace ? 2 : 1);
    const meaning = isSpace ? 'one space after the colon is no part of the value' : '';
    children.push(byteField('colon', [nameEnd, valueStart], null, meaning, SECTION));
    if (end > valueStart) {
      children.push(byteField('value', [valueStart, end], value, '', SECTION));
    }
  }
  return byteField(kind, [start, end], value, effectOf(line), SECTION, children);
}

function effectOf({ kind, name, value, state, event }: EventStreamLine): string {
  switch (kind) {
    case 'data':
      return `the data buffer has ${encodeUtf8(state.data).length} bytes now`;
    case 'event':
      return value === '' ? 'the event is a message' : `the event is of type ${value}`;
    case 'id':
      return value === ''
        ? 'the last event ID is forgotten with the next empty line'
        : 'becomes the last event ID with the next empty line';
    case 'retry':
      return `reconnections wait ${value} ms`;
    case 'comment':
      return 'a comment';
    case 'unknown':
      return 'no field of this name: ignored';
    case 'ignored':
      return name === 'id' ? 'an id with NUL is ignored' : 'not only digits: ignored';
    case 'dispatch':
      return event === null ? 'no data, so no event' : `dispatches ${event.type}`;
  }
}
