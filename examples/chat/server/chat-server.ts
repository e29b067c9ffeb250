import * as v from 'valibot';
import { LIMITS, NAME, REQUESTS } from '../shared/chat-protocol.ts';
import { answering } from './answering.ts';
import type { ChatServer, ChatSocket } from './chat-io.ts';
import type { MessageStore } from './message-store.ts';
import { Presence } from './presence.ts';

/**
 * The chat on one node: who connects says a name, enters rooms and speaks in them.
 *
 * @param node - The name of the node.
 * @returns Ends what it does besides its sockets.
 */
export function serveChat(io: ChatServer, store: MessageStore, node: string): () => void {
  const presence = new Presence(io);

  io.use((socket, next) => {
    const name = v.safeParse(NAME, socket.handshake.auth['name']);
    if (!name.success) {
      next(Object.assign(new Error('NAME_INVALID'), { data: { error: 'NAME_INVALID' } }));
      return;
    }
    socket.data.name = name.output;
    socket.data.node = node;
    next();
  });

  io.on('connection', (socket) => {
    // A session that another node had: what it left here says the other node's name.
    socket.data.node = node;
    socket.emit('welcome', { node });
    for (const room of roomsOf(socket)) presence.changed(room);
    listen(socket, store, presence);
  });
  return () => {
    presence.close();
  };
}

/** The rooms of a socket but for the one that is named after itself. */
const roomsOf = (socket: ChatSocket): string[] =>
  [...socket.rooms].filter((room) => room !== socket.id);

function listen(socket: ChatSocket, store: MessageStore, presence: Presence): void {
  const { join, leave, say, history, rooms } = REQUESTS;

  socket.on(
    'join',
    answering(join, async ({ room, after }) => {
      // First the room, then the past: a message of this very moment may come twice, but it cannot be missed.
      await socket.join(room);
      presence.changed(room);
      return store.history(room, { after, limit: LIMITS.page });
    }),
  );
  socket.on(
    'leave',
    answering(leave, async ({ room }) => {
      await socket.leave(room);
      presence.changed(room);
      return null;
    }),
  );
  socket.on(
    'say',
    answering(say, async ({ room, id, text }) => {
      const { name: author, node } = socket.data;
      const message = await store.append({ room, id, author, text, at: Date.now(), node });
      // Also when it was there already: the node that stored it may have died before it could tell anybody.
      socket.nsp.to(room).emit('message', message);
      return message;
    }),
  );
  socket.on(
    'history',
    answering(history, ({ room, before, after }) =>
      store.history(room, { before, after, limit: LIMITS.page }),
    ),
  );
  socket.on(
    'rooms',
    answering(rooms, ({ startsWith }) => store.rooms(startsWith)),
  );
  // Its rooms are still there now, and gone one turn later.
  socket.on('disconnecting', () => {
    const left = roomsOf(socket);
    setImmediate(() => {
      for (const room of left) presence.changed(room);
    });
  });
}
