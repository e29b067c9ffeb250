import {
  request,
  type ClientRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { pause } from './raw-web-socket.js';

/** An answer to a plain request. */
export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

/** One HTTP request without any client library; a connection of its own. */
export function send(
  url: string,
  init: { readonly method?: string; readonly body?: string; readonly headers?: object } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', body, headers = {} } = init;
    const outgoing = request(url, { method, agent: false, headers: { ...headers } }, (incoming) => {
      readAnswer(incoming).then(resolve, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readAnswer(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return {
    status: incoming.statusCode ?? 0,
    type: incoming.headers['content-type'],
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** The address of an Engine.IO 4 server, with further parameters. */
export function address(url: string, query: Readonly<Record<string, string>>): string {
  return `${url}/socket.io/?${new URLSearchParams({ EIO: '4', ...query }).toString()}`;
}

/** A POST of a session whose body is sent piece by piece. */
export class SlowPost {
  readonly answer: Promise<Answer>;
  readonly #outgoing: ClientRequest;

  constructor({ address }: PollingSession, headers: OutgoingHttpHeaders) {
    const outgoing = request(address, { method: 'POST', agent: false, headers });
    this.#outgoing = outgoing;
    this.answer = new Promise((resolve, reject) => {
      outgoing.on('response', (incoming) => {
        readAnswer(incoming).then(resolve, reject);
      });
      outgoing.on('error', reject);
    });
    // Who gives up does not wait for an answer.
    this.answer.catch(() => undefined);
  }

  /** Sends a piece, and leaves the server the time to take it alone. */
  async write(piece: string | Buffer): Promise<void> {
    this.#outgoing.write(piece);
    await pause(30);
  }

  end(piece: string): void {
    this.#outgoing.end(piece);
  }

  giveUp(): void {
    this.#outgoing.destroy();
  }
}

/** A session over HTTP long polling, by hand. */
export class PollingSession {
  private constructor(
    readonly url: string,
    readonly sid: string,
    readonly handshake: Readonly<Record<string, unknown>>,
  ) {}

  static async open(url: string): Promise<PollingSession> {
    const { status, body } = await send(address(url, { transport: 'polling' }));
    if (status !== 200) throw new Error(`${status} ${body}`);
    const handshake = JSON.parse(body.slice(1)) as { readonly sid: string };
    return new PollingSession(url, handshake.sid, { ...handshake });
  }

  get address(): string {
    return address(this.url, { transport: 'polling', sid: this.sid });
  }

  poll(): Promise<Answer> {
    return send(this.address);
  }

  post(body: string, headers: object = {}): Promise<Answer> {
    return send(this.address, { method: 'POST', body, headers });
  }

  /** Connects to the main namespace and takes its two first packets. */
  async connect(): Promise<void> {
    await this.post('40');
    let seen = '';
    while (!seen.includes('42["auth"')) seen += (await this.poll()).body;
  }

  /** Packets of the polls until one is as wanted. */
  async until(wanted: (packet: string) => boolean): Promise<string> {
    for (;;) {
      const { status, body } = await this.poll();
      if (status !== 200) throw new Error(`${status} ${body}`);
      const packet = body.split('\u001e').find(wanted);
      if (packet !== undefined) return packet;
    }
  }
}
