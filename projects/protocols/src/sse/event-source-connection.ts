import { decodeLatin1 } from '../bytes/latin1.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { headerValue } from '../http/header-value.js';
import type { HttpHeaders } from '../http/http-message.js';

/** Milliseconds before a reconnection while the stream has not asked for others; measured in Chromium 156. */
export const DEFAULT_RECONNECTION_TIME = 3000;

/** What a client does with the answer to its request. */
export interface EventStreamAnswer {
  /** `open`: read the stream. `fail`: close, and never try again. */
  readonly action: 'open' | 'fail';
  /** Why, in one sentence. */
  readonly reason: string;
}

/**
 * What an `EventSource` does with a response. Redirects are followed before it sees one.
 *
 * @source WHATWG HTML, section 9.2.3
 */
export function answerOf(status: number, headers: HttpHeaders): EventStreamAnswer {
  if (status !== 200) {
    const reason =
      status === 204
        ? '204 tells the client to stop reconnecting'
        : `the status is ${status}, not 200`;
    return { action: 'fail', reason };
  }
  const contentType = headerValue(headers, 'content-type') ?? '';
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase();
  return essence === 'text/event-stream'
    ? { action: 'open', reason: 'the stream is open' }
    : { action: 'fail', reason: `the Content-Type is ${JSON.stringify(contentType)}` };
}

/** The next attempt after the end of a stream or a network error. */
export interface Reconnection {
  /** Milliseconds to wait. A client may wait longer, to let a network recover. */
  readonly delay: number;
  /** To be added to the request: `Last-Event-ID` when there is one, its UTF-8 as one character per byte. */
  readonly headers: HttpHeaders;
}

/**
 * How an `EventSource` comes back: it fires `error` with `readyState` CONNECTING, waits and asks again.
 *
 * @param state - Of the parser when the connection ended.
 * @source WHATWG HTML, section 9.2.3
 */
export function reconnectionOf(state: {
  readonly retry: number | null;
  readonly lastEventId: string;
}): Reconnection {
  const { retry, lastEventId } = state;
  const headers: HttpHeaders =
    lastEventId === '' ? [] : [['Last-Event-ID', decodeLatin1(encodeUtf8(lastEventId))]];
  return { delay: retry ?? DEFAULT_RECONNECTION_TIME, headers };
}
