import {
  concatBytes,
  decodeHttpResponse,
  headerTokens,
  headerValue,
  type HttpHeaders,
} from '@wirelight/protocols';
import { BodyReader } from './body-reader.js';

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
  /** `null` before the head is there. */
  #body: BodyReader | null = null;
  /** Whether the body ends with the connection. */
  #endsWithIt = false;
  #isReusable = false;
  #isOver = false;

  constructor(method: string, events: ResponseEvents) {
    this.#method = method;
    this.#events = events;
  }

  push(bytes: Uint8Array): void {
    if (this.#isOver) return;
    if (this.#body === null) this.#readHead(bytes);
    else this.#readBody(this.#body, bytes);
  }

  /** The connection has ended, which may be how the body ends. */
  end(): void {
    if (this.#isOver) return;
    if (this.#endsWithIt) this.#finish();
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
    const body = this.#begin(status, headers);
    this.#events.onHead({ status, reason, headers });
    this.#readBody(body, rest);
  }

  #begin(status: number, headers: HttpHeaders): BodyReader {
    const length = headerValue(headers, 'content-length');
    const isBodiless = this.#method === 'HEAD' || status === 204 || status === 304;
    const isChunked = headerTokens(headers, 'transfer-encoding').includes('chunked');
    this.#endsWithIt = !isBodiless && !isChunked && length === undefined;
    if (this.#endsWithIt) this.#isReusable = false;
    const size = isBodiless ? 0 : this.#endsWithIt ? Infinity : Number(length);
    this.#body = new BodyReader(!isBodiless && isChunked ? 'chunked' : size);
    return this.#body;
  }

  #readBody(body: BodyReader, bytes: Uint8Array): void {
    const { data, isDone, isBroken } = body.push(bytes);
    for (const piece of data) this.#events.onBody(piece);
    if (isBroken) this.#fail();
    else if (isDone) this.#finish();
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
