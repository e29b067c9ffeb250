import { PACKET, type SocketIoPacket } from './client-internals';
import type { ServerConnect } from './server-connect';
import { SocketTestingError } from './socket-testing-error';
import { describeEmit, type TestEmit } from './test-emit';

/** How packets get to the client. */
export type Deliver = (packet: SocketIoPacket) => void;

/** What the server will say to a socket that asks to connect. */
export type Verdict = ServerConnect | { readonly refusal: Error & { data?: unknown } };

interface Asked {
  readonly event: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

let sockets = 0;

/** The server's end of one socket, over as many connections as the client makes. */
export class NamespaceEnd {
  /** Emits that the test has not asked about yet. */
  readonly emits: TestEmit[] = [];
  /** Payload of the last CONNECT packet: what the client's `auth` was. */
  auth: unknown;
  isConnected = false;
  readonly #asked = new Map<number, Asked>();
  #nextId = 0;
  #isWaiting = false;
  /** Decided before the client asked, which may still be waiting for its `auth`. */
  #verdict: Verdict | undefined;
  /** Counts connections: what came over an earlier one cannot be answered any more. */
  #connection = 0;

  /**
   * @param name - Name of the namespace.
   * @param deliver - Reaches the client over the present connection.
   */
  constructor(
    readonly name: string,
    private readonly deliver: Deliver,
  ) {}

  /** Events that the client was asked and has not answered. */
  get unanswered(): string[] {
    return [...this.#asked.values()].map(({ event }) => event);
  }

  /** Accepts or refuses, now or as soon as the client asks. */
  decide(verdict: Verdict): void {
    this.#verdict = verdict;
    if (this.#isWaiting) this.#answer();
  }

  emit(event: string, args: readonly unknown[]): void {
    this.#send(PACKET.EVENT, [event, ...args]);
  }

  request(event: string, args: readonly unknown[]): Promise<unknown> {
    const id = this.#nextId++;
    const answer = new Promise((resolve, reject) => {
      this.#asked.set(id, { event, resolve, reject });
    });
    // One that nobody awaits is told by verify().
    answer.catch(() => undefined);
    this.#send(PACKET.EVENT, [event, ...args], id);
    return answer;
  }

  /** The server ends the socket: `io server disconnect`. */
  kick(): void {
    this.lost();
    this.#send(PACKET.DISCONNECT);
  }

  /** The connection is gone. */
  lost(): void {
    this.isConnected = false;
    this.#isWaiting = false;
    this.#verdict = undefined;
    for (const { event, reject } of this.#asked.values()) {
      reject(
        new SocketTestingError(
          'SOCKET_TESTING_NO_ANSWER',
          `The connection ended before "${event}" was answered.`,
        ),
      );
    }
    this.#asked.clear();
  }

  /** A packet of the client. */
  received(packet: SocketIoPacket): void {
    switch (packet.type) {
      case PACKET.CONNECT:
        this.auth = packet.data;
        this.#isWaiting = true;
        if (this.#verdict !== undefined) this.#answer();
        break;
      case PACKET.DISCONNECT:
        this.lost();
        break;
      case PACKET.EVENT:
        this.emits.push(this.#testEmit(packet));
        break;
      case PACKET.ACK: {
        const asked = this.#asked.get(packet.id ?? -1);
        this.#asked.delete(packet.id ?? -1);
        asked?.resolve((packet.data as unknown[])[0]);
        break;
      }
    }
  }

  #answer(): void {
    const verdict = this.#verdict ?? {};
    this.#verdict = undefined;
    this.#isWaiting = false;
    this.#connection++;
    if ('refusal' in verdict) {
      const { refusal } = verdict;
      this.#send(PACKET.CONNECT_ERROR, { message: refusal.message, data: refusal.data });
    } else {
      this.isConnected = true;
      const { id = `test-${String(++sockets)}`, pid } = verdict;
      this.#send(PACKET.CONNECT, { sid: id, pid });
    }
  }

  #send(type: number, data?: unknown, id?: number): void {
    this.deliver({ type, nsp: this.name, data, id });
  }

  #testEmit({ data, id }: SocketIoPacket): TestEmit {
    const [event, ...args] = data as [string, ...unknown[]];
    const connection = this.#connection;
    let isAnswered = false;
    const refuse = (why: string): never => {
      throw new SocketTestingError(
        'SOCKET_TESTING_CANNOT_ACK',
        `${describeEmit({ event, args })} ${why}.`,
      );
    };
    return {
      event,
      args,
      wantsAck: id !== undefined,
      ack: (...answer: unknown[]) => {
        if (id === undefined) refuse('was sent without an acknowledgement callback');
        if (isAnswered) refuse('was acknowledged already');
        if (!this.isConnected || connection !== this.#connection) {
          refuse('came over a connection that has ended');
        }
        isAnswered = true;
        this.#send(PACKET.ACK, answer, id);
      },
    };
  }
}
