import type { HttpRequest } from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { ServerConnection } from './server-connection.js';
import { Utf8Pieces } from './utf8-pieces.js';

/** A request without its body. */
export type RequestHead = Omit<HttpRequest, 'body'>;

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
  #text: Utf8Pieces | null = null;

  constructor(
    request: RequestHead,
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
  }

  /** Only UTF-8 is known; without a call `data` carries bytes. */
  setEncoding(_encoding: string): this {
    this.#text ??= new Utf8Pieces();
    return this;
  }

  /** Ends the connection, unless the whole request has arrived: as in Node, a reader who is done disturbs nobody. */
  destroy(): this {
    if (!this.complete) this.socket.destroy();
    return this;
  }

  /** Emits some of the body; called by the server after its `request` listeners ran. */
  deliver(data: Uint8Array): void {
    const chunk = this.#text === null ? data : this.#text.push(data);
    if (chunk.length > 0) this.emit('data', chunk);
  }

  /** Emits that all of it was there. */
  deliverEnd(): void {
    const cut = this.#text?.end() ?? '';
    if (cut !== '') this.emit('data', cut);
    this.complete = true;
    this.emit('end');
  }
}

/** Lower-case names; repeated ones are joined with a comma. */
function toHeaderObject(request: RequestHead): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase();
    const earlier = headers[key];
    headers[key] = earlier === undefined ? value : `${earlier}, ${value}`;
  }
  return headers;
}
