import { NgZone } from '@angular/core';
import { type Observable, Subject } from 'rxjs';
import { currentInjector } from '../current-injector';
import type { EventsMap } from '../event-types';
import { clientSocket } from '../providers/client-internals';
import { onDestroy } from '../state/on-destroy';
import type { WrappedSocket } from '../wrapped-socket';
import { createZoneBoundary } from '../zone-boundary';
import type { EventSchemas } from './event-schemas';
import { SocketValidationError } from './socket-validation-error';
import { validateEvent } from './validate-event';

const errors = new WeakMap<object, Subject<SocketValidationError>>();

/**
 * The events that reached nobody because of their schema. Never errors, completes with the socket.
 *
 * @param socket - One with `withEventValidation` or `validateEvents`; any other has none.
 */
export function validationErrors<L extends EventsMap, E extends EventsMap>(
  socket: WrappedSocket<L, E>,
): Observable<SocketValidationError> {
  return errorsOf(socket).asObservable();
}

/**
 * Has the events of a socket validated before anybody gets them, from now on: for a socket of
 * `of(namespace)` or one that was made by hand. `withEventValidation` does it for a provided one.
 */
export function validateEvents<L extends EventsMap, E extends EventsMap>(
  socket: WrappedSocket<L, E>,
  schemas: EventSchemas,
): void {
  const raw = clientSocket(socket.ioSocket);
  const subject = errorsOf(socket);
  const zone = createZoneBoundary(currentInjector()?.get(NgZone, null) ?? null);
  const report = zone.inside((error: SocketValidationError) => {
    subject.next(error);
  });
  const emitEvent = raw.emitEvent.bind(raw);
  raw.emitEvent = ([event, ...args]) => {
    const made = validateEvent(schemas, String(event), args);
    if (!(made instanceof SocketValidationError)) {
      emitEvent([event, ...made]);
      return;
    }
    // It was received all the same: after a reconnect the server goes on behind it.
    const last = args.at(-1);
    if (raw._pid !== undefined && typeof last === 'string') raw._lastOffset = last;
    report(made);
  };
}

function errorsOf(socket: WrappedSocket<never, never>): Subject<SocketValidationError> {
  const known = errors.get(socket);
  if (known !== undefined) return known;
  const subject = new Subject<SocketValidationError>();
  errors.set(socket, subject);
  onDestroy(socket, () => {
    subject.complete();
  });
  return subject;
}
