import { encodeUtf8 } from '../bytes/utf8.js';
import { mayBeSent } from './close-code.js';
import { MAX_CLOSE_REASON } from './close-payload.js';

/** What `close()` throws. */
export interface CloseRefusal {
  /** Name of the error. */
  readonly name: 'InvalidAccessError' | 'SyntaxError' | 'TypeError' | 'RangeError';
  /** In the words of the rule or of the program. */
  readonly message: string;
  /** Where the rule stands. */
  readonly source: string;
}

/**
 * Why a page may not call `close(code, reason)`; `null` when it may. A page ends a connection for itself (1000) or for its
 * application (3000 to 4999): the other codes are the browser's.
 *
 * @param code - `undefined` for `close()`, which sends none. A whole number of 16 bits.
 * @source WHATWG WebSockets, the method close(code, reason)
 */
export function pageCloseRefusal(code: number | undefined, reason = ''): CloseRefusal | null {
  const source = 'WHATWG WebSockets, close(code, reason)';
  if (code !== undefined && code !== 1000 && (code < 3000 || code > 4999)) {
    const message = 'the code is neither 1000 nor from 3000 to 4999';
    return { name: 'InvalidAccessError', message, source };
  }
  if (encodeUtf8(reason).length <= MAX_CLOSE_REASON) return null;
  const message = `the reason is longer than ${MAX_CLOSE_REASON} bytes`;
  return { name: 'SyntaxError', message, source };
}

/**
 * Why `close(code, reason)` of `ws` throws; `null` when it does not.
 *
 * @param code - `undefined` for `close()`, which sends none.
 * @source `ws` 8.23, lib/sender.js
 */
export function wsCloseRefusal(code: number | undefined, reason = ''): CloseRefusal | null {
  const source = 'RFC 6455, section 7.4';
  if (code === undefined) return null;
  if (!mayBeSent(code)) {
    const message = 'First argument must be a valid error code number';
    return { name: 'TypeError', message, source };
  }
  if (encodeUtf8(reason).length <= MAX_CLOSE_REASON) return null;
  const message = `The message must not be greater than ${MAX_CLOSE_REASON} bytes`;
  return { name: 'RangeError', message, source: 'RFC 6455, section 5.5' };
}
