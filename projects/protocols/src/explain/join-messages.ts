import { concatBytes } from '../bytes/concat-bytes.js';
import { movedError } from '../connection/moved-error.js';
import { byteField } from '../field/create-field.js';
import type { Dissection } from '../field/field.js';
import { moveField } from '../field/move-field.js';
import type { ProtocolError } from '../protocol-error.js';
import type { Guess, InputForm, InputKind } from './explanation.js';

/** One of several messages. */
export interface JoinedMessage {
  readonly bytes: Uint8Array;
  readonly dissection: Dissection;
  /** Who sent it, and what else is told of it; empty for nothing. */
  readonly about: string;
}

/** Messages that are taken apart. */
export const MAX_MESSAGES = 200;

/**
 * Messages one after the other, each taken apart; the rule that the first of them breaks.
 *
 * @param count - Messages that there are; default those that are given.
 */
export function joinMessages(
  messages: readonly JoinedMessage[],
  guess: { readonly form: InputForm; readonly kind: InputKind; readonly likelihood: number },
  source: string,
  count = messages.length,
): Guess {
  const shown = messages.slice(0, MAX_MESSAGES);
  let error: ProtocolError | null = null;
  let at = 0;
  const fields = shown.map(({ bytes, dissection, about }) => {
    const field = moveField(dissection.field, at);
    error ??= movedError(dissection.error, at);
    at += bytes.length;
    const meaning = [about, field.meaning].filter((one) => one !== '').join('; ');
    return { ...field, meaning };
  });
  const bytes = concatBytes(shown.map((message) => message.bytes));
  const meaning =
    count === 1
      ? 'one'
      : `${count}${count > shown.length ? `, the first ${shown.length} of them` : ''}`;
  const field = byteField(guess.kind, [0, at], null, meaning, source, fields);
  return { ...guess, bytes, dissection: { field, error, length: at } };
}
