import type { Field } from '../field/field.js';
import { decodeContent } from '../http/content-coding.js';
import type { HttpMessage } from '../http/http-message.js';
import type { ProtocolError } from '../protocol-error.js';
import { MAX_INFLATED } from '../trace/meaning.js';
import { movedError } from './moved-error.js';

/** A body without chunks and coding. */
export interface DissectedBody {
  readonly field: Field;
  readonly content: Uint8Array;
  /** Whether its bytes are those of the wire. */
  readonly isAligned: boolean;
  readonly error: ProtocolError | null;
}

/**
 * A body without the chunks and the coding that it was sent with.
 *
 * @param field - The body as it is on the wire.
 * @errors `HTTP_BAD_CONTENT_CODING`, `HTTP_CONTENT_TOO_LARGE`
 */
export function dissectBody(field: Field, message: HttpMessage): DissectedBody {
  const content = decodeContent(message, MAX_INFLATED);
  // Another coding is no fault of the message, a broken one is.
  const isBroken = !content.ok && content.error.code !== 'HTTP_UNSUPPORTED_CONTENT_CODING';
  const error = isBroken ? movedError(content.error, field.start) : null;
  const { coding, bytes } = content.ok ? content.value : { coding: null, bytes: message.body };
  if (coding === null && bytes.length === field.end - field.start) {
    return { field, content: new Uint8Array(bytes), isAligned: true, error };
  }
  const own = { content: { bytes: new Uint8Array(bytes), aligned: false } };
  const coded = coding === null ? '' : `, ${coding} of ${String(bytes.length)} bytes`;
  return {
    field: { ...field, meaning: field.meaning + coded, ...own },
    content: own.content.bytes,
    isAligned: false,
    error,
  };
}
