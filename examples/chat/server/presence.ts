import type { ChatServer } from './chat-io.ts';

/** Milliseconds: nobody says that a node was killed, so every node looks again after so long. */
const LOOK_AGAIN = 5000;

/**
 * Tells the windows of this node who is in their rooms, on whichever node.
 *
 * A change is told to every node, and each asks all others for the sockets of the room and tells its own windows. So the last
 * list that a window gets was asked for after the last change, whichever of two lists would have been quicker on the way.
 */
export class Presence {
  readonly #io: ChatServer;
  readonly #lists = new Map<string, string>();
  /** Rooms that are being asked for; true when they have changed since. */
  readonly #asking = new Map<string, boolean>();
  readonly #timer: NodeJS.Timeout;

  constructor(io: ChatServer) {
    this.#io = io;
    io.on('moved', (room) => void this.#refresh(room));
    this.#timer = setInterval(() => {
      for (const room of this.#roomsHere()) void this.#refresh(room, false);
    }, LOOK_AGAIN);
  }

  /** Somebody came or left. */
  changed(room: string): void {
    this.#io.serverSideEmit('moved', room);
    void this.#refresh(room);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Rooms with a window on this node. Every socket is also alone in a room named after itself. */
  #roomsHere(): string[] {
    const { rooms, sids } = this.#io.of('/').adapter;
    return [...rooms.keys()].filter((room) => !sids.has(room));
  }

  /** @param always - False: only what has changed is told. */
  async #refresh(room: string, always = true): Promise<void> {
    if (this.#asking.has(room)) {
      if (always) this.#asking.set(room, true);
      return;
    }
    if (!this.#io.of('/').adapter.rooms.has(room)) {
      this.#lists.delete(room);
      return;
    }
    this.#asking.set(room, false);
    await this.#tell(room, always).catch((error: unknown) => {
      // A node that does not answer in time: the next look has a list again.
      console.error(`who is in ${room}:`, error instanceof Error ? error.message : error);
    });
    const isStale = this.#asking.get(room) === true;
    this.#asking.delete(room);
    if (isStale) await this.#refresh(room);
  }

  async #tell(room: string, always: boolean): Promise<void> {
    const sockets = await this.#io.in(room).fetchSockets();
    const people = sockets
      .map(({ data }) => ({ name: data.name, node: data.node }))
      .sort((a, b) => a.name.localeCompare(b.name) || a.node.localeCompare(b.node));
    const list = JSON.stringify(people);
    if (!always && list === this.#lists.get(room)) return;
    this.#lists.set(room, list);
    this.#io.local.to(room).emit('here', { room, people });
  }
}
