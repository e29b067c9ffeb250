import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type {
  Answer,
  ChatMessage,
  ClientEvents,
  Page,
  Person,
  ServerEvents,
} from '../shared/chat-protocol.ts';

/** A client of the chat for its tests: the plain socket.io-client, and what it heard. */
export class ChatClient {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  readonly heard: ChatMessage[] = [];
  readonly people = new Map<string, readonly Person[]>();
  /** The node that serves it, of every connection. */
  readonly nodes: string[] = [];
  /** Whether its session was given back, of every connection. */
  readonly recovered: boolean[] = [];

  constructor(url: string, name: string, options: Parameters<typeof io>[1] = {}) {
    this.socket = io(url, {
      auth: { name },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      ...options,
    });
    this.socket.on('connect', () => this.recovered.push(this.socket.recovered));
    this.socket.on('welcome', ({ node }) => this.nodes.push(node));
    this.socket.on('message', (message) => this.heard.push(message));
    this.socket.on('here', ({ room, people }) => this.people.set(room, people));
  }

  /** The node of this connection. */
  get node(): string | undefined {
    return this.nodes.at(-1);
  }
  join(room: string, after?: number): Promise<Answer<Page>> {
    return this.socket.emitWithAck('join', { room, ...(after !== undefined && { after }) });
  }
  say(room: string, text: string, id: string = randomUUID()): Promise<Answer<ChatMessage>> {
    return this.socket.emitWithAck('say', { room, id, text });
  }
  /**
   * Texts that it knows, in the order of the room, each once: a node that was entered just now may still bring what its history had.
   *
   * @param read - What it was answered besides what it heard.
   */
  texts(read: readonly ChatMessage[] = []): string[] {
    const bySeq = new Map([...read, ...this.heard].map(({ seq, text }) => [seq, text]));
    return [...bySeq].sort(([a], [b]) => a - b).map(([, text]) => text);
  }
  close(): void {
    this.socket.disconnect();
  }
}
