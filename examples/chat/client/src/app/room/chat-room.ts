import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  eventHistory,
  eventSignal,
  injectConnection,
  injectSocket,
  socketResource,
} from '@wirelight/angular';
import type {
  Answer,
  ChatMessage,
  ClientEvents,
  Page,
  ServerEvents,
} from '../../../../shared/chat-protocol';
import { Visitor } from '../visitor';
import { refusalInWords, WORDS } from '../words';
import type { Outgoing } from './message-view';
import { cursorOf, hasHole, type RoomLog, withMessages } from './room-log';

/** The room of the visitor: what was said, what is on its way, who is here. Events of the socket in, signals out. */
@Injectable()
export class ChatRoom {
  readonly #socket = injectSocket<ServerEvents, ClientEvents>();
  readonly #visitor = inject(Visitor);
  readonly #log = signal<RoomLog>([]);
  readonly #outbox = signal<readonly Outgoing[]>([]);
  readonly #here = eventSignal(this.#socket, 'here');
  readonly #welcomes = eventHistory(this.#socket, 'welcome', { limit: 8 });

  readonly connection = injectConnection();
  readonly log = this.#log.asReadonly();
  readonly outbox = this.#outbox.asReadonly();
  /** The nodes that have served this window, the latest last. */
  readonly nodes = computed(() => this.#welcomes().map(({ node }) => node));
  readonly node = computed(() => this.nodes().at(-1));
  readonly people = computed(() => {
    const here = this.#here();
    return here?.room === this.#visitor.room() ? here.people : [];
  });
  readonly hasEarlier = computed(() => (this.#log()[0]?.seq ?? 1) > 1);
  /** What the reader types to find a room. */
  readonly roomStart = signal('');
  readonly foundRooms = socketResource(this.#socket, 'rooms', {
    args: () => [{ startsWith: this.roomStart() }],
    refreshOn: ['connect', 'here'],
  });

  /** One value for each session; one that was given back is the session that was lost. */
  readonly #session = computed(() => {
    const state = this.connection.state();
    return state.status === 'connected' ? state.id : undefined;
  });
  /** The room that this session has entered. */
  #entered: { readonly room: string; readonly session: string } | undefined;
  #isCatchingUp = false;

  constructor() {
    effect(() => {
      const room = this.#visitor.room();
      const session = this.#session();
      if (session !== undefined) untracked(() => this.#enter(room, session));
    });
    this.#socket
      .fromEvent('message')
      .pipe(takeUntilDestroyed())
      .subscribe((message) => {
        if (message.room !== this.#entered?.room) return;
        this.#add([message]);
        // One of another node that was lost with it, or that is still on its way.
        if (hasHole(this.#log()) && !this.#isCatchingUp) void this.#catchUp(message.room);
      });
  }

  /** Says something: at once on the page, then on its way for as long as it takes. */
  say(text: string): void {
    const outgoing = { id: crypto.randomUUID(), room: this.#visitor.room(), text };
    this.#outbox.update((outbox) => [...outbox, outgoing]);
    void this.#send(outgoing);
  }

  /** Sends again what was not taken: the same id, so that it is stored once even if only the answer was lost. */
  sayAgain(id: string): void {
    const outgoing = this.#outbox().find((one) => one.id === id);
    if (outgoing === undefined) return;
    const { problem: _, ...fresh } = outgoing;
    this.#replace(fresh);
    void this.#send(fresh);
  }

  discard(id: string): void {
    this.#outbox.update((outbox) => outbox.filter((one) => one.id !== id));
  }

  async loadEarlier(): Promise<void> {
    const room = this.#visitor.room();
    const before = this.#log()[0]?.seq;
    const page = await pageOf(this.#socket.emitWithAck('history', { room, before }));
    if (page !== undefined && room === this.#visitor.room()) this.#add(page.messages);
  }

  /** Waits over lost connections for its answer, see the options in `app.config.ts`. */
  async #send(outgoing: Outgoing): Promise<void> {
    const { id, room, text } = outgoing;
    const answer = await answerTo(this.#socket.emitWithAck('say', { id, room, text }));
    if (answer?.ok === true) {
      if (room === this.#entered?.room) this.#add([answer.value]);
      this.discard(id);
    } else {
      const problem = answer === undefined ? WORDS.noAnswer : refusalInWords(answer.error);
      this.#replace({ ...outgoing, problem });
    }
  }

  #enter(room: string, session: string): void {
    const before = this.#entered;
    if (before?.room === room && before.session === session) return;
    this.#entered = { room, session };
    if (before !== undefined && before.room !== room) {
      this.#log.set([]);
      this.#socket.emit('leave', { room: before.room }, () => undefined);
    }
    void this.#join(room);
  }

  async #join(room: string): Promise<void> {
    const after = cursorOf(this.#log());
    const page = await pageOf(
      this.#socket.emitWithAck('join', { room, ...(after !== undefined && { after }) }),
    );
    if (page === undefined || this.#entered?.room !== room) return;
    this.#add(page.messages);
    if (after !== undefined && page.more) await this.#catchUp(room);
  }

  /** Asks for everything after the last number without a hole. */
  async #catchUp(room: string): Promise<void> {
    this.#isCatchingUp = true;
    let more = true;
    while (more) {
      const after = cursorOf(this.#log());
      const page = await pageOf(this.#socket.emitWithAck('history', { room, after }));
      more = page?.more === true && this.#entered?.room === room;
      if (page !== undefined && this.#entered?.room === room) this.#add(page.messages);
    }
    this.#isCatchingUp = false;
  }

  #add(messages: readonly ChatMessage[]): void {
    this.#log.update((log) => withMessages(log, messages));
  }
  #replace(outgoing: Outgoing): void {
    this.#outbox.update((outbox) => outbox.map((one) => (one.id === outgoing.id ? outgoing : one)));
  }
}

/** @returns Undefined when there was no answer. */
function answerTo<T>(asked: Promise<Answer<T>>): Promise<Answer<T> | undefined> {
  return asked.catch(() => undefined);
}

/** @returns Undefined when there was no answer, or a refusal: the next session asks again. */
async function pageOf(asked: Promise<Answer<Page>>): Promise<Page | undefined> {
  const answer = await answerTo(asked);
  return answer?.ok === true ? answer.value : undefined;
}
