import type { EventSchemas } from './event-schemas';
import { SocketValidationError } from './socket-validation-error';
import type { StandardSchema } from './standard-schema';

/**
 * The arguments of an event as its schemas make them, or the error that keeps it from everybody.
 * Never throws.
 */
export function validateEvent(
  schemas: EventSchemas,
  event: string,
  args: readonly unknown[],
): readonly unknown[] | SocketValidationError {
  if (!Object.hasOwn(schemas, event)) return args;
  const made = [...args];
  for (const [index, schema] of [schemas[event]].flat().entries()) {
    try {
      const result = (schema as StandardSchema)['~standard'].validate(args[index]);
      if ('then' in result) return new SocketValidationError('SOCKET_SCHEMA_ASYNC', event, args);
      if (result.issues !== undefined) {
        return new SocketValidationError('SOCKET_INVALID_PAYLOAD', event, args, result.issues);
      }
      made[index] = result.value;
    } catch (cause) {
      return new SocketValidationError('SOCKET_SCHEMA_THREW', event, args, [], cause);
    }
  }
  return made;
}
