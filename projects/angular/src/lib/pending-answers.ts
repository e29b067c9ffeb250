import type { Socket as ClientSocket } from 'socket.io-client';
import { reportError } from './event-subscription';
import type { DisconnectDescription, ExtendedError } from './event-types';
import { SocketDestroyedError, SocketDisconnectedError, SocketRefusedError } from './socket-error';
import type { RawSocket } from './socket-surface';
import type { Listener } from './zone-boundary';

type Ack = ((error: Error) => void) & { readonly withError?: boolean };

/** The parts of the raw socket that know of emits which wait for an answer; private in its types. */
export type AnswerSource = Pick<RawSocket, 'on' | 'off'> & {
  readonly active: boolean;
  /** Identifier of the next emit that wants an answer. */
  readonly ids: number;
  acks: Record<number, Ack>;
  sendBuffer: { id?: number | undefined }[];
};

/** An answer that is waited for. */
export interface PendingAnswer<T> {
  /** Rejects with what ended the waiting, or with socket.io-client's own error. */
  readonly answer: Promise<T>;
  /** Gives up: an emit that is still buffered is not sent, and no timer is left. */
  cancel(): void;
}

interface Waiting {
  readonly event: string;
  /** Undefined where socket.io-client queues the emit itself (`retries`). */
  readonly id: number | undefined;
  reject(error: Error): void;
}

/**
 * Acknowledgements being waited for. socket.io-client lets some of them wait for ever: those of
 * emits that were buffered, and in 4.7 all of a lost connection. Here they reject when the connection
 * they were sent on is lost, when the socket will not connect again by itself, and on destroy.
 */
export class PendingAnswers {
  readonly #waiting = new Set<Waiting>();
  #closed = false;

  /** @param raw - The raw socket, listened to only while something is being waited for. */
  constructor(private readonly raw: AnswerSource) {}

  /** How many are being waited for. */
  get size(): number {
    return this.#waiting.size;
  }

  /**
   * @param event - Name of the emit, for the error.
   * @param ask - Emits, and resolves to the acknowledgement; not called once closed.
   */
  ask<T>(event: string, ask: () => Promise<T>): PendingAnswer<T> {
    let cancel = (): void => undefined;
    // What is thrown in here rejects. One promise, not a chain: an answer should come as fast as without.
    const answer = new Promise<T>((resolve, reject) => {
      if (this.#closed) throw new SocketDestroyedError(event);
      const before = this.raw.ids;
      const asked = ask();
      const id = this.raw.ids === before + 1 ? before : undefined;
      const waiting: Waiting = { event, id, reject };
      this.#add(waiting);
      asked.then(
        (value) => {
          this.#remove(waiting);
          resolve(value);
        },
        (error: unknown) => {
          this.#remove(waiting);
          // Whatever socket.io-client rejected with: that is not for us to change.
          (reject as (reason: unknown) => void)(error);
        },
      );
      cancel = () => {
        this.#giveUp(waiting, new SocketDestroyedError(event));
      };
    });
    return { answer, cancel };
  }

  /** Ends what a socket that has just been disconnected by its owner will not get any more. */
  disconnected(): void {
    this.#onDisconnect('io client disconnect');
  }

  /** Rejects all of them, now and from now on. */
  close(): void {
    this.#closed = true;
    for (const waiting of this.#waiting) {
      this.#giveUp(waiting, new SocketDestroyedError(waiting.event));
    }
    // Callbacks of `timeout(ms).emit(...)` are told too, which clears their timers. (From 4.8 on.)
    for (const [id, ack] of Object.entries(this.raw.acks)) {
      if (!ack.withError) continue;
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as socket.io-client itself does
      delete this.raw.acks[Number(id)];
      try {
        ack.call(this.raw, new SocketDestroyedError('an acknowledgement'));
      } catch (error) {
        reportError(error);
      }
    }
  }

  readonly #onDisconnect: Listener = (reason, description) => {
    for (const waiting of this.#waiting) {
      if (this.raw.active && this.#isBuffered(waiting)) continue;
      this.#giveUp(
        waiting,
        new SocketDisconnectedError(
          waiting.event,
          reason as ClientSocket.DisconnectReason,
          description as DisconnectDescription | undefined,
        ),
      );
    }
  };

  readonly #onRefusal: Listener = (error) => {
    // While it goes on trying, an error is nothing final.
    if (this.raw.active) return;
    for (const waiting of this.#waiting) {
      this.#giveUp(waiting, new SocketRefusedError(waiting.event, error as ExtendedError));
    }
  };

  /** Whether it waits for a connection; what socket.io-client queues itself always does. */
  #isBuffered({ id }: Waiting): boolean {
    return id === undefined || this.raw.sendBuffer.some((packet) => packet.id === id);
  }

  #giveUp(waiting: Waiting, error: Error): void {
    if (!this.#remove(waiting)) return;
    waiting.reject(error);
    const { id } = waiting;
    if (id === undefined) return;
    this.raw.sendBuffer = this.raw.sendBuffer.filter((packet) => packet.id !== id);
    const ack = this.raw.acks[id];
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as socket.io-client itself does
    delete this.raw.acks[id];
    // That is what clears the timer of an emit with a timeout.
    if (ack?.withError) ack.call(this.raw, error);
  }

  #add(waiting: Waiting): void {
    this.#waiting.add(waiting);
    if (this.#waiting.size > 1) return;
    this.raw.on('disconnect', this.#onDisconnect);
    this.raw.on('connect_error', this.#onRefusal);
  }

  #remove(waiting: Waiting): boolean {
    if (!this.#waiting.delete(waiting)) return false;
    if (this.#waiting.size === 0) {
      this.raw.off('disconnect', this.#onDisconnect);
      this.raw.off('connect_error', this.#onRefusal);
    }
    return true;
  }
}
