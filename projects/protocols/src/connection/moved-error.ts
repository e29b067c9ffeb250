import { ProtocolError } from '../protocol-error.js';

/** The error of a part as one of the whole. @param by - Where the part begins. */
export function movedError(error: ProtocolError | null, by: number): ProtocolError | null {
  return error === null ? null : new ProtocolError(error.code, error.offset + by, error.detail);
}
