/** An event as an `EventSource` dispatches it. @source WHATWG HTML, section 9.2.6 */
export interface ServerSentEvent {
  /** `message` unless the stream names another. */
  readonly type: string;
  readonly data: string;
  /** Id of this event or of the last one that had one; empty for none. */
  readonly lastEventId: string;
}

/** What a reader of an event stream remembers between two lines. @source WHATWG HTML, section 9.2.6 */
export interface EventStreamState {
  /** The data buffer: every `data` line so far, each with a line feed. */
  readonly data: string;
  /** The event type buffer; empty for `message`. */
  readonly eventType: string;
  /** The last event ID buffer; it becomes the source's last event ID with the next empty line. */
  readonly idBuffer: string;
  /** The last event ID string, which a reconnection sends. */
  readonly lastEventId: string;
  /** Milliseconds that the stream asked for; `null` when it asked for none. */
  readonly retry: number | null;
}

/** What a line is for the reader. `ignored` is a field that counts, with a value that does not. */
export type EventStreamLineKind =
  'data' | 'event' | 'id' | 'retry' | 'comment' | 'unknown' | 'ignored' | 'dispatch';

/** One line of an event stream and what it did. */
export interface EventStreamLine {
  readonly kind: EventStreamLineKind;
  /** Bytes in the stream, the line end left out; a byte order mark at the start of the stream counts. */
  readonly start: number;
  readonly end: number;
  /** The name in front of the colon, the whole line without one; empty for comments and empty lines. */
  readonly name: string;
  /** What follows the colon, without one leading space. */
  readonly value: string;
  /** After this line. */
  readonly state: EventStreamState;
  /** What an empty line dispatches; `null` where there is no data. */
  readonly event: ServerSentEvent | null;
}
