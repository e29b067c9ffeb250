import { ConnectionEnd, type Wire } from './connection.js';

/** Gets the server's end of every new connection. */
export type Accept = (end: ConnectionEnd) => void;

/** The hosts of one run and the connections between them. */
export class Network {
  readonly #listeners = new Map<string, { host: string; accept: Accept }>();
  #connections = 0;

  constructor(readonly wire: Wire) {}

  /**
   * Lets a host accept connections.
   *
   * @param authority - Name and port as in a URL, e.g. `lab:80`.
   * @param host - The host's name in the recording, e.g. `server`.
   */
  listen(authority: string, host: string, accept: Accept): void {
    this.#listeners.set(authority, { host, accept });
  }

  /**
   * Opens a TCP connection: SYN out, SYN-ACK back, then `onOpen`. One round trip passes before anything can be written.
   *
   * @param from - Name of the connecting host in the recording, e.g. `client`.
   * @returns The client's end, or `null` when nobody listens there.
   */
  connect(from: string, authority: string): ConnectionEnd | null {
    const listener = this.#listeners.get(authority);
    if (listener === undefined) return null;
    const id = ++this.#connections;
    const client = new ConnectionEnd(this.wire, id, from, listener.host, 'client-to-server');
    const server = new ConnectionEnd(this.wire, id, listener.host, from, 'server-to-client');
    ConnectionEnd.join(client, server);
    client.signal('SYN', () => {
      listener.accept(server);
      server.signal('SYN-ACK', () => {
        client.onOpen?.();
      });
    });
    return client;
  }
}
