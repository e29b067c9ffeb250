import type { Server, Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '../shared/chat-protocol.ts';

/** What nodes tell each other. */
interface NodeEvents {
  /** Somebody came into this room or left it. */
  moved: (room: string) => void;
}

/** What a node knows of a socket, and of those of other nodes when it asks. */
interface Visitor {
  name: string;
  /** The node that serves it. */
  node: string;
}

export type ChatServer = Server<ClientEvents, ServerEvents, NodeEvents, Visitor>;
export type ChatSocket = Socket<ClientEvents, ServerEvents, NodeEvents, Visitor>;
