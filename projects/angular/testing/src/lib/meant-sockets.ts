import { describeSockets, type KnownSocket } from './known-socket';
import type { NamespaceEnd } from './namespace-end';
import { SocketTestingError } from './socket-testing-error';

/** The sockets that a call of a controller is about, in the state that the call needs. */
export class MeantSockets {
  /** @param select - Those known by now that are meant, maybe none. */
  constructor(readonly select: () => readonly KnownSocket[]) {}

  /** Those of these for which `isMeant` holds, also of what is made later. */
  narrow(isMeant: (known: KnownSocket) => boolean): MeantSockets {
    return new MeantSockets(() => this.select().filter(isMeant));
  }

  /** @throws `SOCKET_TESTING_NO_SOCKET` */
  all(): readonly KnownSocket[] {
    const known = this.select();
    if (known.length === 0) {
      throw new SocketTestingError('SOCKET_TESTING_NO_SOCKET', 'None is known to this controller.');
    }
    return known;
  }

  /** @throws `SOCKET_TESTING_SEVERAL_SOCKETS` when it cannot be told which. */
  one(): KnownSocket {
    const all = this.all();
    // One that never tried to connect is not meant where another one did.
    const tried = all.filter(({ connection }) => connection.wasOpened);
    const [only, ...others] = tried.length === 1 ? tried : all;
    if (only !== undefined && others.length === 0) return only;
    throw new SocketTestingError('SOCKET_TESTING_SEVERAL_SOCKETS', describeSockets(this.select()));
  }

  /** @throws `SOCKET_TESTING_NOT_CONNECTING` when none is trying to connect. */
  connecting(): readonly KnownSocket[] {
    const connecting = this.all().filter(
      ({ socket, connection, end }) =>
        socket.active && !end.isConnected && !connection.isWaitingToRetry,
    );
    if (connecting.length === 0) this.notConnecting('This call', describeSockets(this.select()));
    return connecting;
  }

  /** The server's end of the one that is meant. @throws `SOCKET_TESTING_NOT_CONNECTED` */
  connected(call: string): NamespaceEnd {
    const { end } = this.one();
    if (!end.isConnected) this.notConnected(call);
    return end;
  }

  /** @throws `SOCKET_TESTING_NOT_CONNECTING` */
  notConnecting(call: string, detail: string): never {
    throw new SocketTestingError(
      'SOCKET_TESTING_NOT_CONNECTING',
      `${call} answers an attempt. ${detail}`,
    );
  }

  /** @throws `SOCKET_TESTING_NOT_CONNECTED` */
  notConnected(call: string): never {
    throw new SocketTestingError(
      'SOCKET_TESTING_NOT_CONNECTED',
      `${call} needs a connection; call connect() before. ${describeSockets(this.select())}`,
    );
  }
}
