import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import * as v from 'valibot';
import { LIMITS, ROOM } from '../../../../shared/chat-protocol';
import { Visitor } from '../visitor';
import { connectionInWords, WORDS } from '../words';
import { ChatRoom } from './chat-room';
import { toMessageViews } from './message-view';
import { toRoomViews } from './room-view';

/** Pixels from the end within which a reader is taken to follow what comes. */
const NEAR_END = 80;

/** A room: its messages, who is in it, the others, and a line to write in. */
@Component({
  selector: 'chat-room-page',
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
  providers: [ChatRoom],
})
export class RoomPage {
  protected readonly visitor = inject(Visitor);
  protected readonly room = inject(ChatRoom);
  protected readonly words = WORDS;
  protected readonly limits = LIMITS;
  protected readonly draft = signal('');
  protected readonly wanted = signal('');
  protected readonly roomProblem = signal(false);

  protected readonly status = computed(() =>
    connectionInWords(this.room.connection.state(), this.room.node()),
  );
  protected readonly messages = computed(() =>
    toMessageViews({
      room: this.visitor.room(),
      log: this.room.log(),
      outbox: this.room.outbox(),
      me: this.visitor.name() ?? '',
      node: this.room.node(),
      isConnected: this.room.connection.isConnected(),
    }),
  );
  protected readonly rooms = computed(() => {
    const { foundRooms } = this.room;
    const answer = foundRooms.hasValue() ? foundRooms.value() : undefined;
    return toRoomViews(
      answer?.ok === true ? answer.value : [],
      this.visitor.room(),
      this.room.log().at(-1)?.seq ?? 0,
    );
  });

  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly line = viewChild.required<ElementRef<HTMLElement>>('text');
  #isAtEnd = true;

  constructor() {
    // The form of the entrance, which had the focus, is gone.
    afterNextRender(() => {
      this.line().nativeElement.focus();
    });
    afterRenderEffect(() => {
      const { length } = this.messages();
      const list = this.list().nativeElement;
      if (length > 0 && this.#isAtEnd) list.scrollTop = list.scrollHeight;
    });
  }

  protected scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.list().nativeElement;
    this.#isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  protected say(): void {
    const text = this.draft().trim();
    if (text === '') return;
    this.#isAtEnd = true;
    this.room.say(text);
    this.draft.set('');
  }

  protected goTo(wanted: string): void {
    const room = v.safeParse(ROOM, wanted);
    this.roomProblem.set(!room.success);
    if (!room.success) return;
    this.visitor.goTo(room.output);
    this.#isAtEnd = true;
    this.wanted.set('');
    this.room.roomStart.set('');
  }

  protected type(wanted: string): void {
    this.wanted.set(wanted);
    this.room.roomStart.set(wanted);
  }
}
