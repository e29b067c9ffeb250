import { SocketFeatureError } from '../providers/feature-error';
import type { SchemaIssue } from './standard-schema';

/** An event that reached nobody, because its schema does not accept it or failed itself. */
export class SocketValidationError extends SocketFeatureError {
  override readonly name = 'SocketValidationError';

  /**
   * @param code - `SOCKET_INVALID_PAYLOAD`, `SOCKET_SCHEMA_THREW` or `SOCKET_SCHEMA_ASYNC`.
   * @param event - Name of the event.
   * @param args - Its arguments as they arrived.
   * @param issues - Where it differs; none where the schema itself failed.
   * @param cause - What the schema threw.
   */
  constructor(
    code: 'SOCKET_INVALID_PAYLOAD' | 'SOCKET_SCHEMA_THREW' | 'SOCKET_SCHEMA_ASYNC',
    readonly event: string,
    readonly args: readonly unknown[],
    readonly issues: readonly SchemaIssue[] = [],
    cause?: unknown,
  ) {
    super(code, [`"${event}"`, ...issues.map(({ message }) => message)].join('; '), cause);
  }
}
