import { SocketDestroyedError } from './socket-error';

/**
 * Acknowledgements being waited for. socket.io-client forgets those of packets that were still
 * buffered when the socket disconnects; here they reject when the socket is destroyed.
 */
export class PendingAnswers {
  readonly #rejects = new Set<() => void>();
  #closed = false;

  /** How many are being waited for. */
  get size(): number {
    return this.#rejects.size;
  }

  /**
   * @param event - Name of the emit, for the error.
   * @param answer - Asks for the acknowledgement; not called once closed.
   * @returns What `answer` gives, or a rejection with `SOCKET_DESTROYED`.
   */
  until<T>(event: string, answer: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const onClose = (): void => {
        reject(new SocketDestroyedError(event));
      };
      if (this.#closed) {
        onClose();
        return;
      }
      const asked = answer();
      this.#rejects.add(onClose);
      asked
        .then(resolve, reject)
        .finally(() => this.#rejects.delete(onClose))
        .catch(() => undefined);
    });
  }

  /** Rejects all of them, now and from now on. */
  close(): void {
    this.#closed = true;
    for (const reject of this.#rejects) reject();
    this.#rejects.clear();
  }
}
