import {
  concatBytes,
  decodeResp,
  decodeUtf8Lossy,
  encodeRespCommand,
  type RespValue,
} from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { ConnectionEnd } from '../network/connection.js';

type Word = string | Uint8Array | ArrayBuffer;
type Reply = (error: Error | null, value: unknown) => void;

/**
 * A client of Redis with the surface that `@socket.io/redis-adapter` uses of ioredis: `publish`, `subscribe`, `psubscribe`, their
 * opposites, `send_command`, and the events `messageBuffer(channel, message)` and `pmessageBuffer(pattern, channel, message)`.
 *
 * @source ioredis 5, README, "Pub/Sub"
 */
export class RedisClient extends EventEmitter {
  readonly #end: ConnectionEnd | null;
  readonly #toBuffer: (bytes: Uint8Array) => Uint8Array;
  readonly #waiting: Uint8Array[] = [];
  readonly #replies: Reply[] = [];
  #isOpen = false;
  #held: Uint8Array = new Uint8Array(0);

  /**
   * @param end - `null` when nobody listens there: what is sent then is lost.
   * @param toBuffer - Makes what the adapter expects of bytes: a `Buffer`.
   */
  constructor(end: ConnectionEnd | null, toBuffer: (bytes: Uint8Array) => Uint8Array) {
    super();
    this.#end = end;
    this.#toBuffer = toBuffer;
    if (end === null) return;
    end.onOpen = () => {
      this.#isOpen = true;
      for (const command of this.#waiting.splice(0)) end.write(command, { layer: 'redis' });
    };
    end.onData = (bytes) => {
      this.#read(bytes);
    };
    end.onEnd = () => this.emit('end');
  }

  publish(channel: string, message: Word): void {
    this.#send('PUBLISH', channel, message);
  }

  subscribe(channels: string | readonly string[]): void {
    this.#send('SUBSCRIBE', ...[channels].flat());
  }

  unsubscribe(channels: string | readonly string[]): void {
    this.#send('UNSUBSCRIBE', ...[channels].flat());
  }

  psubscribe(pattern: string): void {
    this.#send('PSUBSCRIBE', pattern);
  }

  punsubscribe(pattern: string): void {
    this.#send('PUNSUBSCRIBE', pattern);
  }

  /** Any command; `reply` gets what comes back. The name is that of ioredis. */
  send_command(name: string, words: readonly string[], reply: Reply): void {
    this.#send(name, ...words);
    this.#replies.push(reply);
  }

  /** Ends the connection at once, as the end of the process would. */
  disconnect(): void {
    this.#end?.reset();
  }

  #send(...words: readonly Word[]): void {
    const parts = words.map((word) => (word instanceof ArrayBuffer ? new Uint8Array(word) : word));
    const command = encodeRespCommand(...parts);
    if (this.#isOpen) this.#end?.write(command, { layer: 'redis' });
    else this.#waiting.push(command);
  }

  #read(bytes: Uint8Array): void {
    this.#held = this.#held.length === 0 ? bytes : concatBytes([this.#held, bytes]);
    for (;;) {
      const decoded = decodeResp(this.#held);
      if (!decoded.ok) return;
      this.#held = this.#held.subarray(decoded.value.length);
      this.#take(decoded.value.value);
    }
  }

  #take(value: RespValue): void {
    if (value.type !== 'array') return;
    const [first] = value.items;
    const name = first?.type === 'bulk' ? decodeUtf8Lossy(first.bytes ?? new Uint8Array(0)) : '';
    const words = value.items.map((item) => this.#toValue(item));
    if (name === 'message') this.emit('messageBuffer', ...words.slice(1));
    else if (name === 'pmessage') this.emit('pmessageBuffer', ...words.slice(1));
    else if (!name.endsWith('subscribe')) this.#replies.shift()?.(null, words);
  }

  #toValue(value: RespValue): unknown {
    if (value.type === 'bulk') return value.bytes === null ? null : this.#toBuffer(value.bytes);
    return value.type === 'integer' ? value.value : null;
  }
}
