import type { KnownSocket } from './known-socket';
import { SocketTestingError } from './socket-testing-error';
import { describeEmit, type TestEmit } from './test-emit';

/** The emits of an event that no expectation has taken yet, oldest first. They stay where they are. */
export function findEmits(
  { end }: KnownSocket,
  event: PropertyKey,
  matches?: (...args: never) => boolean,
): TestEmit[] {
  // Of an event of this name, so the matcher's own types are those of its arguments.
  return end.emits.filter(
    (emit) => emit.event === event && (matches === undefined || matches(...(emit.args as never))),
  );
}

/** What a socket has emitted that none has taken, and what still waits to be sent. For messages. */
export function describeNotTaken({ socket, end }: KnownSocket): string {
  const waiting = socket.sendBuffer.length;
  const others = end.emits.map(describeEmit).join(', ');
  const sent = others === '' ? 'Nothing else was emitted.' : `Not taken yet: ${others}.`;
  return waiting === 0
    ? sent
    : `${sent} ${waiting} wait in the send buffer for a connection: call connect() before.`;
}

/** @throws `SOCKET_TESTING_UNEXPECTED`, `SOCKET_TESTING_NO_ANSWER`: see `SocketTestingController.verify`. */
export function verifySockets(known: readonly KnownSocket[]): void {
  const emits = known.flatMap(({ end }) => end.emits);
  if (emits.length > 0) {
    throw new SocketTestingError(
      'SOCKET_TESTING_UNEXPECTED',
      `Emitted and never expected: ${emits.map(describeEmit).join(', ')}.`,
    );
  }
  const unanswered = known.flatMap(({ end }) => end.unanswered);
  if (unanswered.length > 0) {
    throw new SocketTestingError(
      'SOCKET_TESTING_NO_ANSWER',
      `Requests without an answer: ${unanswered.map((event) => `"${event}"`).join(', ')}.`,
    );
  }
}
