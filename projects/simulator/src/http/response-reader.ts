import {
  ChunkedDecoder,
  concatBytes,
  decodeHttpResponse,
  headerTokens,
  headerValue,
  type HttpHeaders,
} from '@wirelight/protocols';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/** A response up to its body. */
export interface ResponseHead {
  readonly status: number;
  readonly reason: string;
  readonly headers: HttpHeaders;
}

export interface ResponseEvents {
  onHead(head: ResponseHead): void;
  /** Some of the body, without the framing of chunks; as it arrives. */
  onBody(data: Uint8Array): void;
  /** The response is complete. @param isReusable - Whether the connection may carry another request. */
  onEnd(isReusable: boolean): void;
  /** What arrived is no HTTP, or the connection ended too early. */
  onFault(): void;
}

/**
 * Reads one response as it arrives: its head first, then its body piece by piece, however long the server takes.
 *
 * @source RFC 9112, sections 6 and 7
 */
export class ResponseReader {
  readonly #method: string;
  readonly #events: ResponseEvents;
  #held = NO_BYTES;
  /** How the body ends; `null` before the head is there. */
  #body: 'length' | 'chunked' | 'close' | null = null;
  #left = 0;
  #chunks = new ChunkedDecoder();
  #isReusable = false;
  #isOver = false;

  constructor(method: string, events: ResponseEvents) {
    this.#method = method;
    this.#events = events;
  }

  push(bytes: Uint8Array): void {
    if (this.#isOver) return;
    if (this.#body === null) this.#readHead(bytes);
    else this.#readBody(bytes);
  }

  /** The connection has ended, which may be how the body ends. */
  end(): void {
    if (this.#isOver) return;
    if (this.#body === 'close') this.#finish();
    else this.#fail();
  }

  #readHead(bytes: Uint8Array): void {
    this.#held = this.#held.length === 0 ? bytes : concatBytes([this.#held, bytes]);
    // As if it answered HEAD: everything but the body is read, which may still be on its way.
    const decoded = decodeHttpResponse(this.#held, { requestMethod: 'HEAD' });
    if (!decoded.ok) {
      if (decoded.error.code !== 'HTTP_INCOMPLETE') this.#fail();
      return;
    }
    const { status, reason, headers, headLength } = decoded.value;
    const rest = this.#held.subarray(headLength);
    this.#held = NO_BYTES;
    if (status < 200 && status !== 101) {
      if (rest.length > 0) this.#readHead(rest);
      return;
    }
    this.#isReusable = !headerTokens(headers, 'connection').includes('close');
    this.#begin(status, headers);
    this.#events.onHead({ status, reason, headers });
    this.#readBody(rest);
  }

  #begin(status: number, headers: HttpHeaders): void {
    const length = headerValue(headers, 'content-length');
    const isBodiless = this.#method === 'HEAD' || status === 204 || status === 304;
    if (!isBodiless && headerTokens(headers, 'transfer-encoding').includes('chunked')) {
      this.#body = 'chunked';
    } else if (!isBodiless && length === undefined) {
      this.#body = 'close';
      this.#isReusable = false;
    } else {
      this.#body = 'length';
      this.#left = isBodiless ? 0 : Number(length);
    }
  }

  #readBody(bytes: Uint8Array): void {
    if (this.#body === 'chunked') {
      const { data, isDone, error } = this.#chunks.push(bytes);
      for (const piece of data) this.#events.onBody(piece);
      if (error !== null) this.#fail();
      else if (isDone) this.#finish();
      return;
    }
    const data = this.#body === 'length' ? bytes.subarray(0, this.#left) : bytes;
    this.#left -= data.length;
    if (data.length > 0) this.#events.onBody(data);
    if (this.#body === 'length' && this.#left <= 0) this.#finish();
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#events.onEnd(this.#isReusable);
  }

  #fail(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#events.onFault();
  }
}
