import {
  concatBytes,
  decodeHttpRequestHead,
  encodeHttpResponse,
  type TraceLayer,
} from '@wirelight/protocols';
import { BodyReader } from '../http/body-reader.js';
import { ResponseReader } from '../http/response-reader.js';
import type { ConnectionEnd } from '../network/connection.js';
import { addSetCookie } from './add-set-cookie.js';
import { openServer, type OpenServer, type ServerPool } from './server-pool.js';
import { serverCookie, serverNamed } from './server-cookie.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/** A part of a request, and how it arrived. */
interface Part {
  readonly bytes: Uint8Array;
  readonly layer: TraceLayer;
}

/**
 * Takes one connection of a client and sends each of its requests to the server that the cookie `SERVERID` names. Who has no such
 * cookie, or one of a server that refuses, gets another server, and its name in a `Set-Cookie` of the answer. After an Upgrade
 * bytes pass as they are.
 *
 * @source HAProxy, Configuration Manual, "cookie" (`insert`); Socket.IO documentation, "Using multiple nodes"
 */
export class RequestRouter {
  readonly #front: ConnectionEnd;
  readonly #pool: ServerPool;
  #server: OpenServer | null = null;
  #held = NO_BYTES;
  /** The body that still comes; `null` between requests. */
  #body: BodyReader | null = null;
  /** Parts that wait until their server's connection is open; `null` when none is being opened. */
  #waiting: Part[] | null = null;
  /** The answer that is awaited or under way; `null` between requests. */
  #answer: ResponseReader | null = null;
  /** What is there of the head of the answer; `null` once it has passed. */
  #head: Uint8Array | null = null;
  /** To be written into the head of the answer. */
  #cookie: string | null = null;
  /** `seq` of the client's `sent` entry of the request. */
  #request: number | null = null;
  #isUpgraded = false;

  constructor(front: ConnectionEnd, pool: ServerPool) {
    this.#front = front;
    this.#pool = pool;
  }

  start(): void {
    this.#front.onData = (bytes, seq) => {
      const entry = this.#front.wire.recorder.entry(seq);
      const layer = entry?.layer ?? 'http';
      if (this.#isUpgraded) this.#pass({ bytes, layer });
      else if (this.#body !== null) this.#passBody(this.#body, { bytes, layer });
      else {
        this.#request = entry?.cause?.seq ?? null;
        this.#held = concatBytes([this.#held, bytes]);
        this.#begin();
      }
    };
    this.#front.onEnd = () => this.#server?.end.end();
  }

  #begin(): void {
    const decoded = decodeHttpRequestHead(this.#held);
    if (!decoded.ok) {
      if (decoded.error.code !== 'HTTP_INCOMPLETE') this.#refuse(400, 'Bad Request');
      return;
    }
    const { method, headers, body } = decoded.value;
    const part: Part = { bytes: this.#held, layer: 'http' };
    const names = this.#pool.authorities();
    const named = serverNamed(headers, names);
    this.#held = NO_BYTES;
    this.#head = NO_BYTES;
    this.#answer = this.#readerOf(method);
    this.#choose(named, names);
    this.#body = new BodyReader(body);
    const rest = part.bytes.subarray(decoded.value.length);
    if (this.#body.push(rest).isDone) this.#body = null;
    this.#pass(part);
  }

  #choose(named: number, names: readonly string[]): void {
    const first = named >= 0 ? named : this.#pool.next() % names.length;
    this.#cookie = null;
    if (this.#server?.end.isWritable === true && this.#server.authority === names[first]) {
      if (named < 0) this.#cookie = serverCookie(this.#server.authority);
      return;
    }
    this.#leave();
    this.#waiting = [];
    openServer(this.#pool, first, (server) => {
      if (server === null) {
        this.#refuse(503, 'Service Unavailable');
        return;
      }
      this.#take(server);
      const isNamed = named >= 0 && server.authority === names[named];
      this.#cookie = isNamed ? null : serverCookie(server.authority);
      const waiting = this.#waiting ?? [];
      this.#waiting = null;
      for (const part of waiting) this.#pass(part);
      // Whoever left meanwhile will never end it.
      if (!this.#front.isWritable) server.end.end();
    });
  }

  #take(server: OpenServer): void {
    this.#server = server;
    server.end.onData = (bytes, seq) => {
      const layer = server.end.wire.recorder.entry(seq)?.layer ?? 'http';
      this.#answerWith({ bytes, layer });
    };
    server.end.onEnd = () => {
      this.#server = null;
      // An idle connection behind may end without anybody in front noticing.
      if (this.#isUpgraded || this.#answer !== null) this.#front.end();
    };
  }

  #leave(): void {
    if (this.#server === null) return;
    this.#server.end.onEnd = null;
    this.#server.end.end();
    this.#server = null;
  }

  #passBody(body: BodyReader, part: Part): void {
    if (body.push(part.bytes).isDone) this.#body = null;
    this.#pass(part);
  }

  #pass(part: Part): void {
    if (this.#waiting !== null) this.#waiting.push(part);
    else this.#server?.end.write(part.bytes, { layer: part.layer });
  }

  #answerWith({ bytes, layer }: Part): void {
    this.#answer?.push(bytes);
    const answers = layer === 'http' ? this.#request : null;
    if (this.#head === null) {
      this.#front.write(bytes, { layer, answers });
      return;
    }
    this.#head = concatBytes([this.#head, bytes]);
    const whole = addSetCookie(this.#head, this.#cookie);
    if (whole === null) return;
    this.#head = null;
    this.#front.write(whole, { layer, answers });
  }

  #readerOf(method: string): ResponseReader {
    const over = (): void => {
      this.#answer = null;
    };
    return new ResponseReader(method, {
      onHead: ({ status }) => {
        this.#isUpgraded = status === 101;
      },
      onBody: () => undefined,
      onEnd: over,
      onFault: over,
    });
  }

  #refuse(status: number, reason: string): void {
    const headers = [['Content-Length', '0']] as const;
    const response = { status, reason, headers, body: NO_BYTES };
    this.#front.write(encodeHttpResponse(response), { layer: 'http', answers: this.#request });
    this.#front.end();
  }
}
