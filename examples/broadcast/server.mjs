// The smallest chat: what one says, everybody hears. `node examples/broadcast/server.mjs`, then open the address twice.
import express from 'express';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const app = express();
app.use(express.static(import.meta.dirname));

const http = createServer(app);
// Serves its client too, at /socket.io/socket.io.js.
const io = new Server(http);

io.on('connection', (socket) => {
  socket.broadcast.emit('said', 'Somebody has come.');
  socket.on('say', (text) => {
    if (typeof text === 'string' && text.length > 0 && text.length <= 500) io.emit('said', text);
  });
});

http.listen(Number(process.env.PORT ?? 4310), '127.0.0.1', () => {
  console.log(`The broadcast is at http://localhost:${http.address().port}/`);
});
