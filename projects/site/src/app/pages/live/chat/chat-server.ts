import type { Server, Socket } from 'socket.io';
import {
  ROOMS,
  type ChatCommands,
  type ChatEvents,
  type ChatMessage,
  type Room,
} from './chat-events';

interface Visitor {
  name: string;
  /** None before the first `enter`. */
  room?: Room;
}

type ChatServer = Server<ChatCommands, ChatEvents, object, Visitor>;
type Client = Socket<ChatCommands, ChatEvents, object, Visitor>;

/** Messages of a room that are kept for who comes later. */
const KEPT = 50;

const clean = (text: unknown, length: number): string =>
  typeof text === 'string' ? text.trim().slice(0, length) : '';

/** The server of the chat: rooms, nicknames, who is there, who is typing. */
export function startChat(io: ChatServer): void {
  const history = new Map<Room, readonly ChatMessage[]>();
  let lastId = 0;

  /** One person may be there twice: a lost connection lives on until its ping goes unanswered. */
  const peopleIn = async (room: Room): Promise<string[]> => {
    const sockets = await io.in(room).fetchSockets();
    return [...new Set(sockets.map(({ data }) => data.name))].sort();
  };
  const tellPresence = async (room: Room | undefined): Promise<void> => {
    if (room === undefined) return;
    io.to(room).emit('presence', room, await peopleIn(room));
  };

  io.use((socket, next) => {
    socket.data.name = clean(socket.handshake.auth['name'], 20);
    next(socket.data.name === '' ? new Error('a name is needed') : undefined);
  });

  io.on('connection', (socket: Client) => {
    const { data } = socket;
    socket.emit('welcome', `Welcome, ${data.name}.`);

    socket.on('enter', async (room, answer) => {
      if (!ROOMS.includes(room)) return;
      const left = data.room;
      if (left !== undefined && left !== room) {
        await socket.leave(left);
        await tellPresence(left);
      }
      data.room = room;
      await socket.join(room);
      answer({ people: await peopleIn(room), messages: history.get(room) ?? [] });
      await tellPresence(room);
    });

    socket.on('say', (given, answer) => {
      const { name, room } = data;
      const text = clean(given, 500);
      const isTaken = text !== '' && room !== undefined;
      answer(isTaken);
      if (!isTaken) return;
      const message = { id: ++lastId, room, from: name, text };
      history.set(room, [...(history.get(room) ?? []), message].slice(-KEPT));
      io.to(room).emit('message', message);
    });

    socket.on('typing', (isTyping) => {
      const { name, room } = data;
      if (room !== undefined) socket.to(room).emit('typing', room, name, isTyping);
    });

    socket.on('rename', async (given, answer) => {
      const name = clean(given, 20);
      answer(name !== '');
      if (name === '') return;
      data.name = name;
      await tellPresence(data.room);
    });

    socket.on('disconnect', () => tellPresence(data.room));
  });
}
