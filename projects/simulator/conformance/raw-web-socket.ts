import { WebSocket } from 'ws';
import { address } from './polling.js';

export type Message = string | Buffer;

/** A WebSocket without any client library above it: what comes is kept until somebody asks. */
export class RawWebSocket {
  readonly socket: WebSocket;
  /** Code and reason, once it is closed. */
  readonly closed: Promise<readonly [code: number, reason: string]>;
  readonly #messages: Message[] = [];
  readonly #waiting: ((message: Message) => void)[] = [];

  constructor(url: string, query: Readonly<Record<string, string>> = {}) {
    const target = address(url, { transport: 'websocket', ...query }).replace('http', 'ws');
    this.socket = new WebSocket(target, { perMessageDeflate: false });
    this.socket.on('message', (data: Buffer, isBinary) => {
      const message = isBinary ? data : data.toString();
      const waiting = this.#waiting.shift();
      if (waiting === undefined) this.#messages.push(message);
      else waiting(message);
    });
    // An opening handshake that is refused is reported by `closed`.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        resolve([code, reason.toString()]);
      });
    });
  }

  /** Opens one and takes the Engine.IO handshake. */
  static async open(url: string): Promise<RawWebSocket> {
    const socket = new RawWebSocket(url);
    await socket.next();
    return socket;
  }

  /** Opens one and connects to a namespace, `,` and all: `''` or `/custom,`. */
  static async connect(url: string, namespace = ''): Promise<RawWebSocket> {
    const socket = await RawWebSocket.open(url);
    socket.send(`40${namespace}`);
    await socket.next();
    await socket.next();
    return socket;
  }

  send(message: string | Buffer): void {
    this.socket.send(message);
  }

  /** The next message, whenever it comes. */
  next(): Promise<Message> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** The next text, as a string for sure. */
  async text(): Promise<string> {
    return String(await this.next());
  }

  /** Messages that came and nobody has asked for. */
  get unread(): readonly Message[] {
    return this.#messages;
  }

  close(): void {
    this.socket.terminate();
  }
}

/** Milliseconds pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
