import { decodeUtf8Lossy, type HttpRequest } from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { ServerConnection } from './server-connection.js';

/**
 * A request as a Node program sees it: `method`, `url`, lower-case `headers`, then `data`, `end` and `close`.
 *
 * @source Node.js, `http.IncomingMessage` (the members that engine.io and plain handlers use)
 */
export class IncomingMessage extends EventEmitter {
  readonly httpVersion = '1.1';
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawHeaders: readonly string[];
  readonly socket: ServerConnection;
  /** Older name of `socket`. */
  readonly connection: ServerConnection;
  complete = false;
  #encoding: string | null = null;
  readonly #body: Uint8Array;

  constructor(
    request: HttpRequest,
    socket: ServerConnection,
    /** `seq` of the `sent` entry of this request. */
    readonly sentAs: number,
  ) {
    super();
    this.method = request.method;
    this.url = request.target;
    this.headers = toHeaderObject(request);
    this.rawHeaders = request.headers.flat();
    this.socket = socket;
    this.connection = socket;
    this.#body = request.body;
  }

  /** Only UTF-8 is known; without a call `data` carries bytes. */
  setEncoding(encoding: string): this {
    this.#encoding = encoding;
    return this;
  }

  /** Ends the connection, unless the whole request has arrived: as in Node, a reader who is done disturbs nobody. */
  destroy(): this {
    if (!this.complete) this.socket.destroy();
    return this;
  }

  /** Emits the body, called once by the server after its `request` listeners ran. */
  deliverBody(): void {
    if (this.#body.length > 0) {
      this.emit('data', this.#encoding === null ? this.#body : decodeUtf8Lossy(this.#body));
    }
    this.complete = true;
    this.emit('end');
  }
}

/** Lower-case names; repeated ones are joined with a comma. */
function toHeaderObject(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase();
    const earlier = headers[key];
    headers[key] = earlier === undefined ? value : `${earlier}, ${value}`;
  }
  return headers;
}
