import { effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { injectConnection, injectSocket } from '@wirelight/angular';
import type { ChatCommands, ChatEvents, ChatMessage, Room } from './chat-events';
import { PERSON } from './person';

/** Milliseconds to wait for an answer of the server. */
const PATIENCE = 4000;

/** The room a person is in: who is there, what was said, who is typing. Events of the socket in, signals out. */
@Injectable()
export class ChatRoom {
  readonly #socket = injectSocket<ChatEvents, ChatCommands>();
  readonly #room = signal<Room>('lobby');
  readonly #name = signal(inject(PERSON).name);
  readonly #messages = signal<readonly ChatMessage[]>([]);
  readonly #people = signal<readonly string[]>([]);
  readonly #typing = signal<readonly string[]>([]);
  #isTyping = false;

  readonly connection = injectConnection();
  readonly room = this.#room.asReadonly();
  readonly name = this.#name.asReadonly();
  readonly messages = this.#messages.asReadonly();
  readonly people = this.#people.asReadonly();
  readonly typing = this.#typing.asReadonly();
  /** The first thing the server says; rejects when it does not. */
  readonly welcome = this.#socket.fromOneTimeEvent('welcome', { timeout: PATIENCE });

  constructor() {
    // A new connection is a stranger to the server: the room has to be entered again, by whatever way the old one was lost.
    effect(() => {
      if (this.connection.isConnected()) void this.#enter(this.#room());
    });
    this.#socket
      .fromEvent('message')
      .pipe(takeUntilDestroyed())
      .subscribe((message) => {
        if (message.room !== this.#room()) return;
        this.#messages.update((messages) => [...messages, message]);
      });
    this.#socket
      .fromEventArgs('presence')
      .pipe(takeUntilDestroyed())
      .subscribe(([room, people]) => {
        if (room !== this.#room()) return;
        this.#people.set(people);
        this.#typing.update((names) => names.filter((name) => people.includes(name)));
      });
    this.#socket
      .fromEventArgs('typing')
      .pipe(takeUntilDestroyed())
      .subscribe(([room, name, isTyping]) => {
        if (room !== this.#room()) return;
        this.#typing.update((names) => {
          const others = names.filter((one) => one !== name);
          return isTyping ? [...others, name] : others;
        });
      });
  }

  /** Changes the room. */
  enter(room: Room): void {
    if (room === this.#room()) return;
    this.#messages.set([]);
    this.#people.set([]);
    this.#typing.set([]);
    this.#room.set(room);
  }

  /** Says something. @returns Whether the server took it; `false` also when there is no connection. */
  async say(text: string): Promise<boolean> {
    return this.#socket
      .timeout(PATIENCE)
      .emitWithAck('say', text)
      .catch(() => false);
  }

  /** Takes another name. @returns Whether the server took it. */
  async rename(name: string): Promise<boolean> {
    const isTaken = await this.#socket
      .timeout(PATIENCE)
      .emitWithAck('rename', name)
      .catch(() => false);
    if (!isTaken) return false;
    this.#name.set(name.trim());
    // For the next connection.
    this.#socket.ioSocket.auth = { name: this.#name() };
    return true;
  }

  /** Tells the others when this person begins or stops typing. Not worth sending late: dropped without a connection. */
  tellTyping(isTyping: boolean): void {
    if (isTyping === this.#isTyping) return;
    this.#isTyping = isTyping;
    this.#socket.volatile.emit('typing', isTyping);
  }

  async #enter(room: Room): Promise<void> {
    try {
      const state = await this.#socket.timeout(PATIENCE).emitWithAck('enter', room);
      if (room !== this.#room()) return;
      this.#messages.set(state.messages);
      this.#people.set(state.people);
    } catch {
      // The connection was lost on the way: it is entered with the next one.
    }
  }
}
