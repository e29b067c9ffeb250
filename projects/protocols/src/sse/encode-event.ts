import { ProtocolError } from '../protocol-error.js';

/** An event to be written. */
export interface EventToSend {
  /** May have several lines; a carriage return becomes a line feed on the way. Without data nothing is dispatched. */
  readonly data?: string;
  /** Type of the event, default `message`. */
  readonly event?: string;
  /** Empty to make the reader forget the last one. */
  readonly id?: string;
  /** Milliseconds, a whole number. */
  readonly retry?: number;
  /** For people, or to keep a connection alive. */
  readonly comment?: string;
}

/**
 * An event as text of an event stream, its empty line included.
 *
 * @throws `SSE_BAD_FIELD` for a line break where there can be none, NUL in an id, a `retry` that is no whole number.
 * @source WHATWG HTML, section 9.2.5
 */
export function encodeEvent(event: EventToSend): string {
  let text = '';
  for (const line of event.comment === undefined ? [] : linesOf(event.comment))
    text += `:${line}\n`;
  if (event.retry !== undefined) {
    if (!Number.isSafeInteger(event.retry) || event.retry < 0)
      throw badField(`retry ${event.retry}`);
    text += `retry: ${event.retry}\n`;
  }
  text += singleLine('id', event.id, /[\r\n\0]/);
  text += singleLine('event', event.event, /[\r\n]/);
  for (const line of event.data === undefined ? [] : linesOf(event.data)) text += `data: ${line}\n`;
  return `${text}\n`;
}

function singleLine(name: string, value: string | undefined, forbidden: RegExp): string {
  if (value === undefined) return '';
  if (forbidden.test(value)) throw badField(`${name} ${JSON.stringify(value.slice(0, 40))}`);
  return `${name}: ${value}\n`;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function badField(detail: string): ProtocolError {
  return new ProtocolError('SSE_BAD_FIELD', 0, detail);
}
