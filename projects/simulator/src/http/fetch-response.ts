import { concatBytes, decodeUtf8Lossy, headerValue } from '@wirelight/protocols';
import type { ResponseHead } from './response-reader.js';

/** One step of reading a body. */
export type BodyRead =
  | { readonly done: false; readonly value: Uint8Array }
  | { readonly done: true; readonly value: undefined };

/**
 * What `fetch` resolves to, as soon as the head is there: the members of `Response` that can be served without leaving
 * virtual time. The body is read once, as a whole or piece by piece.
 *
 * @source WHATWG Fetch, "Response class"; WHATWG Streams, "ReadableStreamDefaultReader"
 */
export class FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null; has(name: string): boolean };
  readonly body = { getReader: () => ({ read: () => this.#read() }) };

  readonly #pieces: Uint8Array[] = [];
  #wake: (() => void) | null = null;
  #state: 'open' | 'complete' | 'failed' = 'open';

  constructor({ status, reason, headers }: ResponseHead) {
    const get = (name: string): string | null => headerValue(headers, name) ?? null;
    this.status = status;
    this.statusText = reason;
    this.ok = status >= 200 && status <= 299;
    this.headers = { get, has: (name) => get(name) !== null };
  }

  /** Some of the body has arrived. */
  push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#wake?.();
  }

  /** The body has ended, or the connection has. */
  end(state: 'complete' | 'failed'): void {
    this.#state = state;
    this.#wake?.();
  }

  async text(): Promise<string> {
    return decodeUtf8Lossy(await this.#all());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.#all()).slice().buffer;
  }

  async #all(): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for (let read = await this.#read(); !read.done; read = await this.#read()) {
      pieces.push(read.value);
    }
    return concatBytes(pieces);
  }

  async #read(): Promise<BodyRead> {
    while (this.#pieces.length === 0 && this.#state === 'open') {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const value = this.#pieces.shift();
    if (value !== undefined) return { done: false, value };
    if (this.#state === 'failed') throw new TypeError('network error');
    return { done: true, value: undefined };
  }
}
