import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { moveField } from '../field/move-field.js';
import { ProtocolError } from '../protocol-error.js';
import { dissectLengthFrame, type LengthFraming } from './length-framing.js';

/** Messages that one tree shows; a reader of more has nothing to look at. */
const MAX_MESSAGES = 1000;

/**
 * All messages of a stream, one field each under the field `stream`, up to the first that is wrong or goes on after the bytes at
 * hand.
 *
 * @errors those of `dissectLengthFrame`, with offsets of the stream
 * @source Own design
 */
export function dissectLengthFrames(bytes: Uint8Array, framing: LengthFraming = {}): Dissection {
  const messages: Field[] = [];
  let at = 0;
  let error: ProtocolError | null = null;
  while (at < bytes.length && error === null && messages.length < MAX_MESSAGES) {
    const message = dissectLengthFrame(bytes.subarray(at), framing);
    const field = moveField(message.field, at);
    if (message.length > 0) messages.push({ ...field, name: `message ${messages.length + 1}` });
    if (message.error !== null) {
      error = new ProtocolError(message.error.code, at + message.error.offset);
    }
    at += message.length;
  }
  const meaning = `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}`;
  const field = byteField('stream', [0, at], null, meaning, 'own design', messages);
  return { field, error, length: at };
}
