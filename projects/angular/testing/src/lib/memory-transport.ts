import * as client from 'socket.io-client';
import type { EngineIoPacket, SetTimeout } from './client-internals';
import { SocketTestingError } from './socket-testing-error';

/**
 * Interval and time-out of the heartbeat together, in milliseconds: by it the timer that waits for
 * the next heartbeat is told from others. It never runs, or fake timers would end every connection.
 */
const HEARTBEAT = { pingInterval: 2 ** 48, pingTimeout: 7 };
const HEARTBEAT_DELAY = HEARTBEAT.pingInterval + HEARTBEAT.pingTimeout;

/** The server's side of a {@link MemoryTransport}. */
export interface TransportPeer {
  /** The client opened this transport and waits. */
  dialled(transport: MemoryTransport): void;
  /** The client closed it. */
  hungUp(transport: MemoryTransport): void;
  /** The client sent packets, and its write buffer is empty again. */
  received(packets: readonly EngineIoPacket[]): void;
}

/** One connection attempt of the client's engine; its other end is in the hands of the test. */
export interface MemoryTransport {
  /** Opens with an Engine.IO handshake. */
  accept(sid: string): void;
  /** Delivers one part of a Socket.IO packet. */
  deliver(data: unknown): void;
  /** Ends as a broken network does: with `transport error`, or `transport close`. */
  fail(reason: 'transport error' | 'transport close', description: string): void;
  /** Ends as if no heartbeat had come in time. */
  missHeartbeat(): void;
}

/** What a transport uses of the engine it belongs to; the rest is private in its types. */
interface Engine {
  setTimeoutFn: SetTimeout;
  on(event: 'flush', listener: () => void): void;
}

/**
 * A transport class for one Manager. Everything above it, from the engine on, is the client's own code.
 * All that it does is over when a call returns: no microtask, no timer.
 *
 * @throws `SOCKET_TESTING_OLD_CLIENT` when the client cannot be given transport classes.
 */
export function memoryTransport(peer: TransportPeer): unknown {
  const Base = client.WebSocket as typeof client.WebSocket | undefined;
  if (Base === undefined) {
    throw new SocketTestingError('SOCKET_TESTING_OLD_CLIENT', 'Install a newer one for the tests.');
  }
  return class extends Base implements MemoryTransport {
    #outgoing: EngineIoPacket[] = [];
    #missHeartbeat = (): void => undefined;

    override doOpen(): this {
      // Private in its types, see `Engine`.
      const engine = this.socket as unknown as Engine;
      engine.setTimeoutFn = (callback, delay) => {
        if (delay !== HEARTBEAT_DELAY) return setTimeout(callback, delay);
        this.#missHeartbeat = callback;
        return undefined;
      };
      // The engine counts what it wrote only after `write`, so nothing may be said to be written before.
      engine.on('flush', () => {
        const packets = this.#outgoing.splice(0);
        this.writable = true;
        this.emitReserved('drain');
        peer.received(packets);
      });
      peer.dialled(this);
      return this;
    }

    override write(packets: readonly EngineIoPacket[]): void {
      this.writable = false;
      this.#outgoing.push(...packets);
    }

    override doClose(): void {
      peer.hungUp(this);
    }

    accept(sid: string): void {
      this.onOpen();
      this.onPacket({
        type: 'open',
        data: JSON.stringify({ sid, upgrades: [], ...HEARTBEAT, maxPayload: 1e6 }),
      });
    }

    deliver(data: unknown): void {
      this.onPacket({ type: 'message', data: data as string });
    }

    fail(reason: 'transport error' | 'transport close', description: string): void {
      if (reason === 'transport error') this.onError(description, undefined);
      else this.onClose({ description });
    }

    missHeartbeat(): void {
      this.#missHeartbeat();
    }
  };
}
