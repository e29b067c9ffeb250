import type { Socket as ClientSocket } from 'socket.io-client';
import {
  type EngineIoPacket,
  type ManagerInternals,
  type PacketDecoder,
  type SocketIoPacket,
} from './client-internals';
import type { LossReason } from './loss-reason';
import { memoryTransport, type MemoryTransport, type TransportPeer } from './memory-transport';
import { NamespaceEnd, type Verdict } from './namespace-end';
import { takeRetries } from './take-retries';

/**
 * The server's side of one Manager: what a network and a server would be to it. The Manager, its
 * engine and its sockets are socket.io-client's own; only their transport is ours.
 */
export class ServerConnection implements TransportPeer {
  /** Whether the Manager ever tried to connect. */
  wasOpened = false;
  readonly #ends = new Map<string, NamespaceEnd>();
  readonly #decoder: PacketDecoder;
  readonly #inbox: SocketIoPacket[] = [];
  readonly #decodedByClient: SocketIoPacket[] = [];
  readonly #retryNow: () => boolean;
  #transport: MemoryTransport | undefined;
  /** Answers for the next attempt, which is not made yet. */
  #planned: (readonly [socket: ClientSocket, verdict: Verdict])[] = [];
  #isOpen = false;
  #isBusy = false;
  #handshakes = 0;

  /** @param manager - Delivers what it decoded at once, from now on, instead of in a microtask. */
  constructor(readonly manager: ManagerInternals) {
    const Decoder = manager.decoder.constructor as new () => PacketDecoder;
    this.#decoder = new Decoder();
    this.#decoder.on('decoded', (packet) => this.#inbox.push(packet));
    manager.ondecoded = (packet) => this.#decodedByClient.push(packet);
    this.#retryNow = takeRetries(manager);
  }

  /** Gives the Manager a transport; before each attempt, for its options may be others by then. */
  attach(): void {
    this.manager.opts.transports = [memoryTransport(this)];
    delete this.manager.opts.transportImplementations;
    this.wasOpened = true;
  }

  /** Whether the client has opened a transport that nobody has answered. */
  get isDialling(): boolean {
    return this.#transport !== undefined && !this.#isOpen;
  }

  /** The server's end of a namespace; the same one for every connection. */
  end(namespace: string): NamespaceEnd {
    let end = this.#ends.get(namespace);
    if (end === undefined) {
      end = new NamespaceEnd(namespace, (packet) => this.#deliver(packet));
      this.#ends.set(namespace, end);
    }
    return end;
  }

  /** Accepts or refuses a socket: now, or as soon as it asks. */
  answer(socket: ClientSocket, verdict: Verdict): void {
    if (this.#transport === undefined) {
      this.#planned.push([socket, verdict]);
      return;
    }
    // Not before: with its configuration a socket may get another namespace.
    const entry = Object.entries(this.manager.nsps).find(([, known]) => known === socket);
    if (entry !== undefined) this.end(entry[0]).decide(verdict);
    this.#open();
  }

  /** Answers the handshake. */
  #open(): void {
    if (this.#isOpen || this.#transport === undefined) return;
    this.#isOpen = true;
    // The Manager listens to packets only after it told its sockets that it is open.
    this.#isBusy = true;
    this.#transport.accept(`engine-${String(++this.#handshakes)}`);
    this.#isBusy = false;
    this.#readInbox();
  }

  /** Whether the client lets time pass before its next attempt. */
  get isWaitingToRetry(): boolean {
    return this.manager._reconnecting === true && this.manager._readyState === 'closed';
  }

  /** Fires the timer of the next reconnection attempt. @returns False when the client waits for none. */
  retryNow(): boolean {
    return this.#retryNow();
  }

  /** Ends the connection, or the attempt to make one, for all namespaces. */
  lose(reason: Exclude<LossReason, 'io server disconnect'>, description: string): void {
    const transport = this.#transport;
    if (transport === undefined) return;
    if (reason === 'parse error') {
      transport.deliver('no packet');
      return;
    }
    this.hungUp(transport);
    if (reason === 'ping timeout') transport.missHeartbeat();
    else transport.fail(reason, description);
  }

  dialled(transport: MemoryTransport): void {
    this.#transport = transport;
    this.#isOpen = false;
    // The engine listens to its transport only after it opened it.
    queueMicrotask(() => {
      for (const [socket, verdict] of this.#planned.splice(0)) this.answer(socket, verdict);
    });
  }

  hungUp(transport: MemoryTransport): void {
    if (transport !== this.#transport) return;
    this.#transport = undefined;
    this.#isOpen = false;
    for (const end of this.#ends.values()) end.lost();
  }

  received(packets: readonly EngineIoPacket[]): void {
    for (const { type, data } of packets) if (type === 'message') this.#decoder.add(data);
    this.#readInbox();
  }

  #readInbox(): void {
    if (this.#isBusy) return;
    for (let packet = this.#inbox.shift(); packet; packet = this.#inbox.shift()) {
      this.end(packet.nsp).received(packet);
    }
  }

  #deliver(packet: SocketIoPacket): void {
    for (const part of this.manager.encoder.encode(packet)) this.#transport?.deliver(part);
    // Not in the decoder's call: an error of a listener would pass for a parse error there.
    for (const decoded of this.#decodedByClient.splice(0)) {
      this.manager.emitReserved('packet', decoded);
    }
  }
}
