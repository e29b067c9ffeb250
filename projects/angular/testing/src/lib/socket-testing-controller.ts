import type {
  AllButLast,
  DefaultEventsMap,
  EventNames,
  EventParams,
  EventsMap,
  FirstArg,
  Last,
  WrappedSocket,
} from '@wirelight/angular';
import type { LossReason } from './loss-reason';
import type { ServerConnect } from './server-connect';
import { describeNotTaken, findEmits, verifySockets } from './emits-not-taken';
import type { KnownSocket } from './known-socket';
import { MeantSockets } from './meant-sockets';
import { SocketTestingError } from './socket-testing-error';
import { describeEmit, type SentArgs, type TestEmit } from './test-emit';

/**
 * The server, in the hands of a test: it accepts and refuses, emits, looks at what the client emitted
 * and acknowledges it, and breaks the connection. What a call does is done when it returns; only
 * promises and timers of the client come later, as they do in the application.
 *
 * With one socket it is used as injected. With several, `for(socket)` and `of(namespace)` say which
 * one is meant; without them, calls about the connection are about all of them.
 *
 * @example
 * const server = TestBed.inject(SocketTestingController);
 * server.connect();
 * server.serverEmit('message', 'hello');
 * server.expectEmit('say').ack(true);
 * server.verify();
 */
export class SocketTestingController<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> {
  readonly #meant: MeantSockets;

  /** @param select - The sockets it is about: for `provideSocketIoTesting`, which makes the one to inject. */
  constructor(select: () => readonly object[]) {
    this.#meant = new MeantSockets(select as () => readonly KnownSocket[]);
  }

  /** The server's end of one socket, which may be of any class; knows its events when it is typed. */
  for<L extends EventsMap, E extends EventsMap>(
    socket: WrappedSocket<L, E>,
  ): SocketTestingController<L, E> {
    const raw: unknown = socket.ioSocket;
    return this.#narrow((known) => known.socket === raw);
  }

  /** The server's ends of the sockets of one namespace. @param namespace - `admin` and `/admin` are the same. */
  of<L extends EventsMap = DefaultEventsMap, E extends EventsMap = L>(
    namespace: string,
  ): SocketTestingController<L, E> {
    const name = namespace.startsWith('/') ? namespace : `/${namespace}`;
    return this.#narrow((known) => known.name === name);
  }

  /** What the client sent as `auth` when it last asked to connect; undefined before. */
  get auth(): unknown {
    return this.#meant.one().end.auth;
  }

  /**
   * Accepts every socket that is trying to connect; one whose configuration or `auth` is not there yet,
   * as soon as it asks. Its buffered emits arrive with that.
   *
   * @throws `SOCKET_TESTING_NOT_CONNECTING` when none is trying.
   */
  connect(options: ServerConnect = {}): void {
    for (const { connection, socket } of this.#meant.connecting())
      connection.answer(socket, options);
  }

  /**
   * Refuses a socket that is trying to connect, as a server middleware does: `connect_error` with this
   * error, and the socket does not try again by itself.
   *
   * @param error - Its `message` and `data` reach the client.
   * @throws `SOCKET_TESTING_NOT_CONNECTING`
   */
  refuse(error: Error & { data?: unknown }): void {
    for (const { connection, socket } of this.#meant.connecting()) {
      connection.answer(socket, { refusal: error });
    }
  }

  /**
   * Lets an attempt to connect fail as if nobody listened there: `connect_error`, and the client tries
   * again after a delay of its own.
   *
   * @throws `SOCKET_TESTING_NOT_CONNECTING` also when the connection is there already.
   */
  unreachable(description = 'nobody listens here'): void {
    const dialling = this.#meant.connecting().filter(({ connection }) => connection.isDialling);
    if (dialling.length === 0)
      this.#meant.notConnecting('unreachable()', 'The connection is there.');
    for (const connection of new Set(dialling.map((known) => known.connection))) {
      connection.lose('transport error', description);
    }
  }

  /**
   * Ends the connection. After `io server disconnect`, which is the only reason that concerns a single
   * namespace, the socket does not connect again by itself; after the others it waits and tries again.
   *
   * @param description - Its second argument of the `disconnect` event, for reasons that have one.
   * @throws `SOCKET_TESTING_NOT_CONNECTED`
   */
  disconnect(reason: LossReason = 'transport close', description = 'closed by the test'): void {
    const connected = this.#meant.all().filter(({ end }) => end.isConnected);
    if (connected.length === 0) this.#meant.notConnected(`disconnect("${reason}")`);
    for (const { connection, end } of connected) {
      if (reason === 'io server disconnect') end.kick();
      else connection.lose(reason, description);
    }
  }

  /**
   * The network is back: the attempt that the client waits with is made now, and accepted.
   *
   * @throws `SOCKET_TESTING_NOT_CONNECTING` when it waits with none and makes none.
   */
  reconnect(options: ServerConnect = {}): void {
    for (const connection of new Set(this.#meant.all().map((known) => known.connection))) {
      connection.retryNow();
    }
    this.connect(options);
  }

  /** Emits an event to the client. @throws `SOCKET_TESTING_NOT_CONNECTED` */
  serverEmit<Ev extends EventNames<ListenEvents>>(
    event: Ev,
    ...args: EventParams<ListenEvents, Ev>
  ): void {
    this.#meant.connected(`serverEmit("${String(event)}")`).emit(event as string, args);
  }

  /**
   * Emits an event that wants an acknowledgement.
   *
   * @returns The first argument that the client answers with. Rejects with `SOCKET_TESTING_NO_ANSWER`
   * when the connection ends before; `verify()` reports it when nothing comes.
   * @throws `SOCKET_TESTING_NOT_CONNECTED`
   */
  serverRequest<Ev extends EventNames<ListenEvents>>(
    event: Ev,
    ...args: AllButLast<EventParams<ListenEvents, Ev>>
  ): Promise<FirstArg<Last<EventParams<ListenEvents, Ev>>>> {
    const end = this.#meant.connected(`serverRequest("${String(event)}")`);
    return end.request(event as string, args) as Promise<
      FirstArg<Last<EventParams<ListenEvents, Ev>>>
    >;
  }

  /**
   * The one emit of this event that no expectation has taken yet, and takes it.
   *
   * @param matches - Only those for which it returns true; it gets the arguments.
   * @throws `SOCKET_TESTING_UNEXPECTED` when there is none or more than one.
   */
  expectEmit<Ev extends EventNames<EmitEvents>>(
    event: Ev,
    matches?: (...args: SentArgs<EmitEvents, Ev>) => boolean,
  ): TestEmit<EmitEvents, Ev> {
    const known = this.#meant.one();
    const found = this.match(event, matches);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    // Kept without the types of one event, given out with them: at run time they are the same.
    known.end.emits.unshift(...(found as unknown as TestEmit[]));
    const which = matches === undefined ? '' : ' that matches';
    throw new SocketTestingError(
      'SOCKET_TESTING_UNEXPECTED',
      `Expected one emit of "${String(event)}"${which}, found ${found.length}. ${describeNotTaken(known)}`,
    );
  }

  /** @throws `SOCKET_TESTING_UNEXPECTED` when there is an emit of this event that none has taken. */
  expectNone<Ev extends EventNames<EmitEvents>>(
    event: Ev,
    matches?: (...args: SentArgs<EmitEvents, Ev>) => boolean,
  ): void {
    const found = findEmits(this.#meant.one(), event, matches);
    if (found.length === 0) return;
    throw new SocketTestingError(
      'SOCKET_TESTING_UNEXPECTED',
      `Expected no emit of "${String(event)}", found ${found.map(describeEmit).join(', ')}.`,
    );
  }

  /** All emits of this event that no expectation has taken yet, oldest first, and takes them. */
  match<Ev extends EventNames<EmitEvents>>(
    event: Ev,
    matches?: (...args: SentArgs<EmitEvents, Ev>) => boolean,
  ): TestEmit<EmitEvents, Ev>[] {
    const { emits } = this.#meant.one().end;
    const found = findEmits(this.#meant.one(), event, matches);
    for (const emit of found) emits.splice(emits.indexOf(emit), 1);
    // Found by the name of this event.
    return found as unknown as TestEmit<EmitEvents, Ev>[];
  }

  /** How many listeners the raw socket has for an event; all subscribers of a stream share one. */
  listenerCount(
    event: EventNames<ListenEvents> | 'connect' | 'connect_error' | 'disconnect',
  ): number {
    return this.#meant.one().socket.listeners(event as string).length;
  }

  /**
   * Call it last: nothing was emitted that no expectation has taken, and every request was answered.
   *
   * @throws `SOCKET_TESTING_UNEXPECTED`, `SOCKET_TESTING_NO_ANSWER`
   */
  verify(): void {
    verifySockets(this.#meant.select());
  }

  #narrow<L extends EventsMap, E extends EventsMap>(
    isMeant: (known: KnownSocket) => boolean,
  ): SocketTestingController<L, E> {
    return new SocketTestingController<L, E>(this.#meant.narrow(isMeant).select);
  }
}
