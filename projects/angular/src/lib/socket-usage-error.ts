import { SocketError, type SocketErrorCode } from './socket-error';

/**
 * Thrown at once for a mistake in the program, such as a reserved event name. Angular's production
 * builds leave the checks out, as they do with Angular's own.
 */
export class SocketUsageError extends SocketError {
  /**
   * @param code - The kind of mistake.
   * @param detail - What was wrong, as it was given.
   */
  constructor(code: SocketErrorCode, detail: string) {
    super(code, 'SocketUsageError', detail);
  }
}
