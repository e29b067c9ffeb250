import { Manager } from 'socket.io-client';
import { internalsOf } from './client-internals';
import type { KnownSocket } from './known-socket';
import { ServerConnection } from './server-connection';

const installed: SocketNetwork[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with `apply`
const { open, socket } = Manager.prototype;

/**
 * The network of one test: every Manager that opens, or makes a socket, while it is installed gets a
 * {@link ServerConnection} instead of transports of its own.
 *
 * It stands in the client's Manager class and not in dependency injection, so that no socket gets past
 * it: neither one of a subclass with a URL of its own, nor one made outside an injection context.
 */
export class SocketNetwork {
  readonly #connections = new Map<Manager, ServerConnection>();

  /** From now on, until {@link remove}. */
  install(): void {
    installed.push(this);
    Manager.prototype.open = function (this: Manager, ...args) {
      installed.at(-1)?.adopt(this).attach();
      return open.apply(this, args);
    };
    Manager.prototype.socket = function (this: Manager, ...args) {
      installed.at(-1)?.adopt(this);
      return socket.apply(this, args);
    };
  }

  /** Every socket made so far, in the order of their Managers. */
  sockets(): KnownSocket[] {
    return [...this.#connections.values()].flatMap((connection) =>
      Object.entries(connection.manager.nsps).map(([name, raw]) => ({
        name,
        socket: raw,
        connection,
        end: connection.end(name),
      })),
    );
  }

  /** Leaves the client as it was, once every network is removed. */
  remove(): void {
    installed.splice(installed.indexOf(this), 1);
    if (installed.length > 0) return;
    Manager.prototype.open = open;
    Manager.prototype.socket = socket;
  }

  private adopt(manager: Manager): ServerConnection {
    const known = this.#connections.get(manager);
    if (known !== undefined) return known;
    const connection = new ServerConnection(internalsOf(manager));
    this.#connections.set(manager, connection);
    return connection;
  }
}
