import { SocketError } from './socket-error';

/**
 * Thrown at once for a mistake in the program, such as a reserved event name. Angular's production
 * builds leave the checks out, as they do with Angular's own.
 */
export class SocketUsageError extends SocketError {
  override readonly name = 'SocketUsageError';
}
