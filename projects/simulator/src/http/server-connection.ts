import { encodeUtf8 } from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { ConnectionEnd } from '../network/connection.js';

/**
 * The server's side of a connection as a Node program sees it: what `request.socket` and the second argument of
 * `upgrade` are.
 *
 * @source Node.js, `net.Socket` (the members that engine.io and ws use)
 */
export class ServerConnection extends EventEmitter {
  readonly remoteAddress: string;
  bytesWritten = 0;
  /** `seq` of the request that raw writes answer; set by the server before it emits `upgrade`. */
  answering: number | null = null;

  constructor(readonly tcp: ConnectionEnd) {
    super();
    this.remoteAddress = tcp.peerHost;
  }

  get writable(): boolean {
    return this.tcp.isWritable;
  }

  /** Writes HTTP text or bytes as they are. */
  write(data: string | Uint8Array): boolean {
    const bytes = typeof data === 'string' ? encodeUtf8(data) : data;
    this.bytesWritten += bytes.length;
    this.tcp.write(bytes, { layer: 'http', answers: this.answering });
    return true;
  }

  end(data?: string | Uint8Array): this {
    if (data !== undefined) this.write(data);
    this.tcp.end();
    return this;
  }

  destroy(): this {
    this.tcp.end();
    return this;
  }

  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }
}
