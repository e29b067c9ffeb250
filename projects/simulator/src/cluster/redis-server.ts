import {
  concatBytes,
  decodeResp,
  decodeUtf8Lossy,
  encodeResp,
  encodeUtf8,
  type RespValue,
} from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';

const EMPTY: Uint8Array = new Uint8Array(0);

/**
 * The publish and subscribe part of a Redis server: SUBSCRIBE, PSUBSCRIBE, UNSUBSCRIBE, PUNSUBSCRIBE, PUBLISH, PUBSUB NUMSUB and
 * PING, in RESP 2. It keeps no data: a message that nobody is subscribed to is gone, as with the real one.
 *
 * @source Redis documentation, "Redis Pub/Sub"
 */
export class RedisServer {
  readonly #clients = new Set<Subscriber>();

  /** Takes a connection; to be handed to `listen`. */
  accept(end: ConnectionEnd): void {
    const client = new Subscriber(end, (words) => {
      this.#answer(client, words);
    });
    this.#clients.add(client);
    end.onEnd = () => {
      this.#clients.delete(client);
    };
  }

  #answer(client: Subscriber, [command = EMPTY, ...words]: readonly Uint8Array[]): void {
    const name = decodeUtf8Lossy(command).toUpperCase();
    const texts = words.map((word) => decodeUtf8Lossy(word));
    switch (name) {
      case 'SUBSCRIBE':
      case 'PSUBSCRIBE':
      case 'UNSUBSCRIBE':
      case 'PUNSUBSCRIBE':
        client.change(name, texts);
        return;
      case 'PUBLISH':
        client.say(integer(this.#publish(texts[0] ?? '', words[1] ?? EMPTY)));
        return;
      case 'PUBSUB': {
        const channel = texts[1] ?? '';
        const count = [...this.#clients].filter(({ channels }) => channels.has(channel)).length;
        client.say({ type: 'array', items: [bulk(channel), integer(count)] });
        return;
      }
      case 'PING':
        client.say({ type: 'simple', text: 'PONG' });
        return;
      default:
        client.say({ type: 'error', text: `ERR unknown command '${name}'` });
    }
  }

  /** @returns How many got it. */
  #publish(channel: string, message: Uint8Array): number {
    let count = 0;
    for (const client of this.#clients) {
      if (client.channels.has(channel)) {
        client.say({ type: 'array', items: [bulk('message'), bulk(channel), bulk(message)] });
        count++;
      }
      for (const pattern of client.patterns) {
        if (!matchesPattern(pattern, channel)) continue;
        const items = [bulk('pmessage'), bulk(pattern), bulk(channel), bulk(message)];
        client.say({ type: 'array', items });
        count++;
      }
    }
    return count;
  }
}

/** One connection: what it is subscribed to, and the commands that arrive on it. */
class Subscriber {
  readonly channels = new Set<string>();
  readonly patterns = new Set<string>();
  readonly #end: ConnectionEnd;
  #held = EMPTY;

  constructor(end: ConnectionEnd, onCommand: (words: readonly Uint8Array[]) => void) {
    this.#end = end;
    end.onData = (bytes) => {
      this.#held = this.#held.length === 0 ? bytes : concatBytes([this.#held, bytes]);
      for (;;) {
        const decoded = decodeResp(this.#held);
        if (!decoded.ok) {
          if (decoded.error.code !== 'RESP_INCOMPLETE') end.end();
          return;
        }
        this.#held = this.#held.subarray(decoded.value.length);
        onCommand(wordsOf(decoded.value.value));
      }
    };
  }

  say(value: RespValue): void {
    this.#end.write(encodeResp(value), { layer: 'redis' });
  }

  /** Subscribes to names or gives them up; each is confirmed with how many are left. */
  change(command: string, names: readonly string[]): void {
    const list = command.startsWith('P') ? this.patterns : this.channels;
    const isLeaving = command.includes('UN');
    for (const name of names.length > 0 ? names : [...list]) {
      if (isLeaving) list.delete(name);
      else list.add(name);
      const count = this.channels.size + this.patterns.size;
      this.say({
        type: 'array',
        items: [bulk(command.toLowerCase()), bulk(name), integer(count)],
      });
    }
  }
}

function bulk(value: string | Uint8Array): RespValue {
  return { type: 'bulk', bytes: typeof value === 'string' ? encodeUtf8(value) : value };
}

function integer(value: number): RespValue {
  return { type: 'integer', value };
}

function wordsOf(value: RespValue): readonly Uint8Array[] {
  if (value.type !== 'array') return [];
  return value.items.map((item) => (item.type === 'bulk' ? (item.bytes ?? EMPTY) : EMPTY));
}

/** Patterns of Redis, as far as adapters use them: a name, or the beginning of one and `*`. */
function matchesPattern(pattern: string, channel: string): boolean {
  return pattern.endsWith('*') ? channel.startsWith(pattern.slice(0, -1)) : channel === pattern;
}
