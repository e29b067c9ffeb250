// One node of the chat as a process: Express with the built client, Socket.IO, Redis between the nodes, the store.
import { createAdapter } from '@socket.io/redis-streams-adapter';
import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import type { ChatServer } from './chat-io.ts';
import { serveChat } from './chat-server.ts';
import { runProgram, setting } from './program.ts';
import { makeSessionId } from './session-id.ts';
import { SqliteMessageStore } from './sqlite-message-store.ts';

const node = setting('CHAT_NODE');
const store = new SqliteMessageStore(setting('CHAT_DATABASE'));

const redis = createClient({ url: setting('REDIS_URL') });
// The client reconnects by itself; without a listener the first error would end the process.
redis.on('error', (error: Error) => {
  console.error(`${node}: Redis:`, error.message);
});
await redis.connect();

const app = express();
app.disable('x-powered-by');
app.use((_, response, next) => {
  response.set({
    // Angular writes the styles of its components into the page; everything else comes from here.
    'Content-Security-Policy': "default-src 'self'; style-src 'self' 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
    'X-Served-By': node,
  });
  next();
});
app.get('/health', (_, response) => {
  response.status(redis.isReady ? 200 : 503).json({ node });
});
app.use(express.static(setting('CHAT_CLIENT')));

const http = createServer(app);
const io: ChatServer = new Server(http, {
  serveClient: false,
  maxHttpBufferSize: 16_384,
  adapter: createAdapter(redis),
  // The stream in Redis keeps what was said, so a client finds it on whichever node it comes back to.
  connectionStateRecovery: { maxDisconnectionDuration: 120_000 },
});
io.engine.generateId = () => makeSessionId(node);
const endChat = serveChat(io, store, node);

http.listen(Number(setting('PORT')), '127.0.0.1', () => {
  runProgram((http.address() as AddressInfo).port, async () => {
    endChat();
    // Every client hears that its connection is closed, and its session is written to Redis.
    await io.close();
    await redis.close();
    await store.close();
  });
});
