import type { TraceLayer } from '@wirelight/protocols';
import { isHost } from '../scenario/resolve-link.js';
import type { QueuedTimer } from '../clock/timer-queue.js';
import { Random } from '../random/random.js';
import type { Conditions } from './conditions.js';
import { ConnectionEnd, type ConnectionHost } from './connection.js';
import { linkBetween, type LinkDirection } from './link.js';
import type { NetworkAction } from './network-action.js';
import { Outbox, type LinkUse, type OutboxHost } from './outbox.js';
import type { Wire } from './wire.js';

/** Gets the server's end of every new connection. */
export type Accept = (end: ConnectionEnd) => void;

const REFUSE: Accept = (end) => {
  end.reset();
};

interface Connection {
  readonly client: ConnectionEnd;
  readonly server: ConnectionEnd;
  /** Both ends of every stream that is open, with HTTP/2. */
  readonly streams: Set<ConnectionEnd>;
  /** Number of the next stream: those that a client opens are odd. */
  nextStream: number;
  readonly up: Outbox;
  readonly down: Outbox;
  idle: QueuedTimer | null;
}

/** The hosts of one run and the connections between them. */
export class Network implements ConnectionHost, OutboxHost {
  /** Hears when a host's own interface goes down or comes back. */
  onInterface: ((host: string, isOnline: boolean) => void) | null = null;

  readonly chance: Random;
  version = 0;

  readonly #listeners = new Map<string, { host: string; accept: Accept }>();
  readonly #open = new Map<number, Connection>();
  readonly #uses = new Map<string, LinkUse>();
  readonly #drops: Extract<NetworkAction, { do: 'drop' }>[] = [];
  /** The servers that hosts have opened connections to. */
  readonly #ways = new Map<string, Set<string>>();
  #connections = 0;
  #isIdleMinded = false;
  #idleVersion = -1;

  constructor(readonly wire: Wire) {
    this.chance = wire.chance ?? new Random(1);
  }

  get clock(): Wire['clock'] {
    return this.wire.clock;
  }

  get conditions(): Conditions {
    return this.wire.conditions;
  }

  /**
   * Lets a host accept connections.
   *
   * @param authority - Name and port as in a URL, e.g. `lab:80`.
   * @param host - The host's name in the recording, e.g. `server`.
   */
  listen(authority: string, host: string, accept: Accept): void {
    this.#listeners.set(authority, { host, accept });
  }

  /** Nobody listens there any more: who tries to connect hears a RST. Connections that are open stay. */
  close(authority: string): void {
    const listener = this.#listeners.get(authority);
    if (listener !== undefined) this.#listeners.set(authority, { ...listener, accept: REFUSE });
  }

  /**
   * Opens a TCP connection: SYN out, SYN-ACK back, then `onOpen`. One round trip passes before anything can be written.
   *
   * @param from - Name of the connecting host in the recording, e.g. `client`.
   * @returns The client's end, or `null` when nobody listens there or the host is offline.
   */
  connect(from: string, authority: string): ConnectionEnd | null {
    const listener = this.#listeners.get(authority);
    if (listener === undefined) return null;
    this.#ways.set(from, (this.#ways.get(from) ?? new Set()).add(listener.host));
    if (this.#isOffline(from)) return null;
    const id = ++this.#connections;
    const up = this.#outbox(from, listener.host, 'client-to-server');
    const down = this.#outbox(from, listener.host, 'server-to-client');
    const { client, server } = this.#pair(from, listener.host, id, up, down, null);
    this.#open.set(id, { client, server, up, down, streams: new Set(), nextStream: 1, idle: null });
    client.signal('SYN', () => {
      // Who listens when it arrives: the server may have gone meanwhile, or come back.
      this.#listeners.get(authority)?.accept(server);
      if (!server.isWritable) return;
      server.signal('SYN-ACK', () => {
        this.passed(id);
        client.onOpen?.();
      });
    });
    return client;
  }

  /**
   * Opens a stream of HTTP/2 on a connection that is open. It shares the connection's order: what is lost holds up every
   * stream. Opening and ending one takes no message of its own.
   */
  openStream(session: ConnectionEnd, authority: string): ConnectionEnd {
    const listener = this.#listeners.get(authority);
    const connection = this.#open.get(session.id);
    if (listener === undefined || connection === undefined) return session;
    const { id, host, peerHost } = session;
    const { up, down, streams } = connection;
    const { client, server } = this.#pair(host, peerHost, id, up, down, connection.nextStream);
    connection.nextStream += 2;
    streams.add(client).add(server);
    listener.accept(server);
    return client;
  }

  /** From now on the network is like this. Hosts that go offline lose their connections at once. */
  change(next: Conditions): void {
    const wasOffline = new Set([...this.#ways.keys()].filter((host) => this.#isOffline(host)));
    for (const name of Object.keys(this.conditions)) Reflect.deleteProperty(this.conditions, name);
    Object.assign(this.conditions, next);
    this.version++;
    for (const host of this.#ways.keys()) {
      const isOffline = this.#isOffline(host);
      if (isOffline === wasOffline.has(host)) continue;
      if (isOffline) this.#goOffline(host);
      this.onInterface?.(host, !isOffline);
    }
    for (const { client, server } of this.#open.values()) {
      client.thaw();
      server.thaw();
    }
  }

  /** Lets something happen to the connections that are open now. */
  act(action: NetworkAction): void {
    if (action.do === 'drop') {
      this.#drops.push(action);
      return;
    }
    const segment = action.do === 'cut' ? 'FIN' : 'RST';
    const { clock } = this.wire;
    const { cause } = clock;
    for (const { client, server } of [...this.#open.values()]) {
      if (!isBetween(action.between, client.host, server.host)) continue;
      for (const end of [client, server]) {
        clock.cause = cause;
        end.fail(`${segment} from the network on connection ${end.id}`);
      }
    }
  }

  takes(end: ConnectionEnd, layer: TraceLayer): boolean {
    if (this.#drops.length === 0) return false;
    const index = this.#drops.findIndex(
      ({ between, direction }) =>
        layer !== 'tcp' &&
        (direction ?? end.direction) === end.direction &&
        (end.direction === 'client-to-server'
          ? isBetween(between, end.host, end.peerHost)
          : isBetween(between, end.peerHost, end.host)),
    );
    if (index < 0) return false;
    this.#drops.splice(index, 1);
    return true;
  }

  passed(id: number): void {
    if (!this.#mindsIdle()) return;
    const { clock, conditions } = this;
    const connection = this.#open.get(id);
    if (connection === undefined) return;
    const { client, server } = connection;
    if (connection.idle !== null) clock.cancel(connection.idle);
    connection.idle = null;
    const { idleTimeout = null } = linkBetween(conditions, client.host, server.host) ?? conditions;
    if (idleTimeout === null) return;
    connection.idle = clock.schedule(
      idleTimeout,
      () => {
        const { cause } = clock;
        for (const end of [connection.server, connection.client]) {
          clock.cause = cause;
          end.fail(`FIN from a proxy: nothing passed on connection ${id} for ${idleTimeout} ms`);
        }
      },
      true,
    );
  }

  /** Whether a connection may be closed for being idle, looked up once for each change of the conditions. */
  #mindsIdle(): boolean {
    if (this.#idleVersion !== this.version) {
      const { links = [], idleTimeout = null } = this.conditions;
      // Once a timer runs it has to be stopped, whatever the conditions are like by then.
      this.#isIdleMinded ||= [...links, { idleTimeout }].some(
        (one) => (one.idleTimeout ?? null) !== null,
      );
      this.#idleVersion = this.version;
    }
    return this.#isIdleMinded;
  }

  gone(end: ConnectionEnd): void {
    const connection = this.#open.get(end.id);
    if (connection === undefined) return;
    const { idle, streams, client, server } = connection;
    if (end !== client && end !== server) {
      streams.delete(end);
      return;
    }
    if (idle !== null) this.wire.clock.cancel(idle);
    this.#open.delete(end.id);
  }

  failed(end: ConnectionEnd): void {
    for (const stream of [...(this.#open.get(end.id)?.streams ?? [])]) {
      if (stream.host === end.host) stream.fail('');
    }
  }

  #goOffline(host: string): void {
    for (const { client } of [...this.#open.values()]) {
      if (client.host === host) client.fail(`${host} is offline: connection ${client.id} is lost`);
    }
  }

  /** A host is offline when none of its ways works. */
  #isOffline(host: string): boolean {
    const servers = [...(this.#ways.get(host) ?? [])];
    return (
      servers.length > 0 &&
      servers.every(
        (server) =>
          (linkBetween(this.conditions, host, server) ?? this.conditions).isOffline === true,
      )
    );
  }

  #outbox(client: string, server: string, direction: LinkDirection): Outbox {
    const key = `${client} ${server} ${direction}`;
    const use = this.#uses.get(key) ?? { freeAt: 0 };
    this.#uses.set(key, use);
    return new Outbox(this, { client, server, direction }, use);
  }

  #pair(from: string, to: string, id: number, up: Outbox, down: Outbox, stream: number | null) {
    const client = new ConnectionEnd(from, to, 'client-to-server', id, this, up, stream);
    const server = new ConnectionEnd(to, from, 'server-to-client', id, this, down, stream);
    ConnectionEnd.join(client, server);
    return { client, server };
  }
}

function isBetween(
  between: readonly [string, string] | undefined,
  client: string,
  server: string,
): boolean {
  const fits = (name: string, host: string): boolean => name === '*' || isHost(host, name);
  return between === undefined || (fits(between[0], client) && fits(between[1], server));
}
