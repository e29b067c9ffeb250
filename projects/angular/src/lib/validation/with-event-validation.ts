import type { SocketFeature } from '../providers/socket-feature';
import type { EventSchemas } from './event-schemas';
import { validateEvents } from './validation-errors';

/**
 * Has received events validated before anybody gets them. What a schema makes of a payload (defaults,
 * conversions) is what subscribers and listeners get; a payload it does not accept reaches nobody and
 * is told by `validationErrors(socket)`.
 *
 * @param schemas - Of any library that follows Standard Schema; they have to answer at once.
 * @example
 * const schemas = { message: v.object({ from: v.string(), text: v.string() }) };
 * provideSocketIo({ url }, withEventValidation(schemas));
 * injectSocket<SchemaEvents<typeof schemas>>().fromEvent('message');
 */
export function withEventValidation(schemas: EventSchemas): SocketFeature {
  return {
    kind: 'withEventValidation',
    around: (make) => (overrides) => {
      const socket = make(overrides);
      validateEvents(socket, schemas);
      return socket;
    },
  };
}
