/** The body of a request that is sent as it comes, behind what stands in the request itself. */
export class Upload {
  #isComplete = false;
  #send: ((bytes: Uint8Array) => void) | null = null;
  #held: Uint8Array[] = [];

  /** Whether nothing more will come. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Sends some of it, with the framing that the request announced; held until there is a connection. */
  write(bytes: Uint8Array): void {
    if (this.#send === null) this.#held.push(bytes);
    else this.#send(bytes);
  }

  /** That was all. */
  end(): void {
    this.#isComplete = true;
  }

  /** The head of the request is out: the body may follow. */
  begin(send: (bytes: Uint8Array) => void): void {
    this.#send = send;
    for (const bytes of this.#held.splice(0)) send(bytes);
  }

  /** Nobody wants it any more; what still comes is dropped. */
  stop(): void {
    this.#send = () => undefined;
    this.#held = [];
  }
}
