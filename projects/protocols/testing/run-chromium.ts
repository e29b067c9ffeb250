import { createHash } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { FrameDecoder } from '../src/websocket/frame-decoder.js';
import { OPCODE } from '../src/websocket/opcode.js';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const HEAD_END = '\r\n\r\n';

/** What Chromium did with the bytes of a server that then ended its side of the connection. */
export interface ChromiumOutcome {
  /** What the page was told, in order. Bytes as plain numbers. */
  readonly messages: readonly (string | readonly number[])[];
  readonly close: { readonly code: number; readonly reason: string; readonly wasClean: boolean };
  /** Payloads of the Pong frames that it sent. */
  readonly pongs: readonly (readonly number[])[];
  /** Code of the Close frame that it sent: `null` for none, 1005 for a Close frame without one. */
  readonly sends: number | null;
}

type PageOutcome = Pick<ChromiumOutcome, 'messages' | 'close'>;

/** Runs in the page: opens a connection and waits for its end. */
const OPEN_AND_WAIT = `(address) => new Promise((resolve) => {
  const messages = [];
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = ({ data }) =>
    messages.push(typeof data === 'string' ? data : [...new Uint8Array(data)]);
  socket.onclose = ({ code, reason, wasClean }) =>
    resolve({ messages, close: { code, reason, wasClean } });
})`;

/** Runs in the page: whether a connection opens. */
const OPENS = `(address, protocols) => new Promise((resolve) => {
  const socket = new WebSocket(address, protocols);
  socket.onopen = () => resolve(true);
  socket.onclose = () => resolve(false);
})`;

/** A real Chromium, and a TCP server that answers its handshakes by hand and then says whatever it is told to. */
export class ChromiumClient {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #server: Server;
  readonly #waiting = new Map<string, (socket: Socket, head: string) => void>();
  #next = 0;

  private constructor(browser: Browser, page: Page, server: Server) {
    this.#browser = browser;
    this.#page = page;
    this.#server = server;
    server.on('connection', (socket) => void this.#accept(socket));
  }

  static async launch(): Promise<ChromiumClient> {
    const executablePath = process.env['CHROME_BIN'];
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ChromiumClient(browser, await browser.newPage(), server);
  }

  get version(): string {
    return this.#browser.version();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  /** What it makes of these bytes after the opening handshake. */
  async receive(chunks: readonly Uint8Array[]): Promise<ChromiumOutcome> {
    const path = `/${this.#next++}`;
    const sent = new Promise<Uint8Array>((resolve) => {
      this.#waiting.set(path, (socket, head) => {
        const received: Buffer[] = [];
        socket.on('data', (data) => received.push(data));
        socket.on('close', () => resolve(new Uint8Array(Buffer.concat(received))));
        socket.on('end', () => socket.destroy());
        socket.on('error', () => socket.destroy());
        socket.write(answerTo(head));
        for (const chunk of chunks) socket.write(chunk);
        socket.end();
      });
    });
    const { port } = this.#server.address() as AddressInfo;
    const address = `ws://127.0.0.1:${port}${path}`;
    const [seen, bytes] = await Promise.all([
      this.#page.evaluate(`(${OPEN_AND_WAIT})(${JSON.stringify(address)})`),
      sent,
    ]);
    return { ...(seen as PageOutcome), ...framesIn(bytes) };
  }

  /**
   * Whether it opens when the server answers with these bytes.
   *
   * @param answer - From the key of the request; the connection ends behind it.
   */
  async opens(answer: (key: string) => Uint8Array, protocols: readonly string[]): Promise<boolean> {
    const path = `/${this.#next++}`;
    this.#waiting.set(path, (socket, head) => {
      socket.on('error', () => socket.destroy());
      socket.end(answer(keyIn(head)));
    });
    const { port } = this.#server.address() as AddressInfo;
    const address = JSON.stringify(`ws://127.0.0.1:${port}${path}`);
    const opened = this.#page.evaluate(`(${OPENS})(${address}, ${JSON.stringify(protocols)})`);
    return (await opened) as boolean;
  }

  async #accept(socket: Socket): Promise<void> {
    let head = '';
    for await (const data of socket.iterator({ destroyOnReturn: false })) {
      head += String(data);
      if (head.includes(HEAD_END)) break;
    }
    const path = /^GET (\S+)/.exec(head)?.[1] ?? '';
    this.#waiting.get(path)?.(socket, head);
    this.#waiting.delete(path);
  }
}

function keyIn(head: string): string {
  return /^sec-websocket-key: *(\S+)/im.exec(head)?.[1] ?? '';
}

function answerTo(head: string): string {
  const accept = createHash('sha1')
    .update(keyIn(head) + GUID)
    .digest('base64');
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}${HEAD_END}`,
  ].join('\r\n');
}

function framesIn(bytes: Uint8Array): Pick<ChromiumOutcome, 'pongs' | 'sends'> {
  const { frames, error } = new FrameDecoder({ masked: true }).push(bytes);
  if (error !== null) throw error;
  const pongs = frames
    .filter(({ opcode }) => opcode === OPCODE.pong)
    .map(({ payload }) => [...payload]);
  const close = frames.find(({ opcode }) => opcode === OPCODE.close)?.payload;
  const [high, low] = close ?? [];
  const code = high === undefined || low === undefined ? 1005 : high * 256 + low;
  return { pongs, sends: close === undefined ? null : code };
}
