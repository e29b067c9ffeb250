import type { Server, Socket } from 'socket.io';
import { MockError } from './mock-error.js';

/** An event that a client has sent. */
export interface ReceivedEvent {
  readonly event: string;
  /** What the client gave along, without the callback of an acknowledgement. */
  readonly args: readonly unknown[];
  /** The server's side of the client that sent it. */
  readonly socket: Socket;
}

/** How long to wait for something. */
export interface WaitOptions {
  /** Milliseconds; default 1000. */
  readonly timeout?: number;
}

/** Events that nobody asked for are kept up to this number; then the oldest goes. */
const KEPT = 1000;
const TIMEOUT = 1000;

interface Wait<T> {
  readonly fits: (value: T) => boolean;
  readonly resolve: (value: T) => void;
}

/** What clients did, kept until a test asks for it: whether it asks before or after does not matter. */
export class ReceivedEvents {
  readonly #events = new Waitable<ReceivedEvent>();
  readonly #clients = new Waitable<Socket>();

  /** Listens to every namespace of `io`, also to those that come later. Call it before the server program. */
  constructor(io: Server) {
    const watch = (namespace: ReturnType<Server['of']>): void => {
      namespace.on('connection', (socket) => {
        this.#clients.add(socket);
        socket.onAny((event: string, ...given: unknown[]) => {
          const args = typeof given.at(-1) === 'function' ? given.slice(0, -1) : given;
          this.#events.add({ event, args, socket });
        });
      });
    };
    watch(io.of('/'));
    io.on('new_namespace', watch);
  }

  /**
   * The next client of a namespace that nobody has waited for yet.
   *
   * @throws MockError `MOCK_NO_CLIENT` when none comes in time.
   */
  client(namespace: string, { timeout = TIMEOUT }: WaitOptions): Promise<Socket> {
    const fits = (socket: Socket): boolean => socket.nsp.name === namespace && socket.connected;
    return this.#clients.take(fits, timeout, () => new MockError('MOCK_NO_CLIENT', namespace));
  }

  /**
   * The next event of this name that nobody has asked for yet.
   *
   * @throws MockError `MOCK_NOT_RECEIVED` when none comes in time, with what came instead.
   */
  event(name: string, { timeout = TIMEOUT }: WaitOptions): Promise<ReceivedEvent> {
    return this.#events.take(
      ({ event }) => event === name,
      timeout,
      () => {
        const others = [...new Set(this.#events.values.map(({ event }) => `"${event}"`))];
        const instead = others.length === 0 ? 'nothing came' : `there came ${others.join(', ')}`;
        return new MockError('MOCK_NOT_RECEIVED', `"${name}": ${instead}`);
      },
    );
  }
}

/** Values in the order in which they came; each is handed out once. */
class Waitable<T> {
  readonly values: T[] = [];
  readonly #waits: Wait<T>[] = [];

  add(value: T): void {
    const index = this.#waits.findIndex(({ fits }) => fits(value));
    if (index >= 0) this.#waits.splice(index, 1)[0]?.resolve(value);
    else if (this.values.push(value) > KEPT) this.values.shift();
  }

  take(fits: (value: T) => boolean, timeout: number, error: () => Error): Promise<T> {
    const index = this.values.findIndex(fits);
    const [there] = index >= 0 ? this.values.splice(index, 1) : [];
    if (there !== undefined) return Promise.resolve(there);
    return new Promise<T>((resolve, reject) => {
      const handle = setTimeout(() => {
        this.#waits.splice(this.#waits.indexOf(wait), 1);
        reject(error());
      }, timeout);
      const wait: Wait<T> = {
        fits,
        resolve: (value) => {
          clearTimeout(handle);
          resolve(value);
        },
      };
      this.#waits.push(wait);
    });
  }
}
