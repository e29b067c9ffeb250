import { ProtocolError, type ProtocolErrorCode } from './protocol-error.js';

/** What every decoder returns: the value, or the reason why there is none. */
export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProtocolError };

/** The good half of a `Decoded`. */
export function decoded<T>(value: T): Decoded<T> {
  return { ok: true, value };
}

/** The bad half of a `Decoded`. */
export function rejected(
  code: ProtocolErrorCode,
  offset: number,
  detail = '',
): { readonly ok: false; readonly error: ProtocolError } {
  return { ok: false, error: new ProtocolError(code, offset, detail) };
}
