import { Component, computed, input, output, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import {
  toRoomBoardView,
  type BoardPlace,
  type Delivery,
  type KnownRooms,
} from './room-board.view';

/** Somebody is to be in these rooms of this namespace from now on. */
export type BoardMove = BoardPlace;

/** A mark and a word for each fate of the news: never colour alone. */
const FATES: Readonly<Record<Delivery, { readonly mark: string; readonly word: string }>> = {
  got: { mark: '✓', word: 'gets it' },
  coming: { mark: '→', word: 'on its way' },
  none: { mark: '✗', word: 'does not get it' },
  'nothing sent': { mark: '', word: '' },
  expected: { mark: '', word: 'not connected yet' },
};

/**
 * Sockets as chips in the rooms of their namespaces, as the server's Adapters have them at the cursor, and who gets the last news and
 * why. With `movable` people are dragged from room to room, or moved by the switches of the table.
 */
@Component({
  selector: 'viz-room-board',
  templateUrl: './room-board.html',
  styleUrls: ['./room-board.css', '../visually-hidden/visually-hidden.css'],
})
export class RoomBoard {
  readonly recording = input.required<Recording>();
  readonly cursor = input.required<Cursor>();
  /** Rooms to show although nobody is in them. */
  readonly known = input<KnownRooms>({});
  /** Where people will be: shown there, and movable, before they have come. */
  readonly expected = input<readonly BoardPlace[]>([]);
  readonly movable = input(false);
  readonly moved = output<BoardMove>();
  /** The reader wants to see the entry with this `seq`. */
  readonly picked = output<number>();

  protected readonly fates = FATES;
  protected readonly view = computed(() =>
    toRoomBoardView(this.recording(), this.cursor(), this.known(), this.expected()),
  );
  /** Every switch of the table: a room, or a namespace without one. */
  protected readonly columns = computed(() =>
    Object.entries(this.known()).flatMap(([namespace, rooms]) =>
      rooms.map((room) => ({ namespace, room })),
    ),
  );
  protected readonly namespaces = computed(() => Object.keys(this.known()));
  /** Who is being dragged. */
  protected readonly dragged = signal<string | null>(null);

  /** In or out of a room; another namespace is entered with this room alone. */
  protected toggle(who: string, namespace: string, room: string): void {
    const socket = this.view().sockets.find((one) => one.who === who);
    if (socket === undefined) return;
    const own = socket.namespace === namespace ? socket.rooms : [];
    const rooms = own.includes(room) ? own.filter((one) => one !== room) : [...own, room].sort();
    this.moved.emit({ who, namespace, rooms });
  }

  protected enter(who: string, namespace: string): void {
    this.moved.emit({ who, namespace, rooms: [] });
  }

  protected drag(event: DragEvent, who: string): void {
    this.dragged.set(who);
    event.dataTransfer?.setData('text/plain', who);
  }

  /** Lets somebody fall into a room, or into none. */
  protected drop(event: DragEvent, namespace: string, room: string | null): void {
    event.preventDefault();
    const who = this.dragged();
    this.dragged.set(null);
    const socket = this.view().sockets.find((one) => one.who === who);
    if (socket === undefined) return;
    if (room === null) this.enter(socket.who, namespace);
    else if (socket.namespace !== namespace || !socket.rooms.includes(room)) {
      this.toggle(socket.who, namespace, room);
    }
  }

  protected allow(event: DragEvent): void {
    if (this.movable() && this.dragged() !== null) event.preventDefault();
  }
}
