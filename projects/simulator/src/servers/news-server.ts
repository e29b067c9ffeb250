import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import type { ServerEnvironment } from '../realm/environment.js';
import type { ServerWebSocket } from '../websocket/server-web-socket.js';
import { streamEvents } from './event-source.js';
import { streamScripts } from './iframe-streaming.js';
import { answerLongPoll } from './long-polling.js';
import { hearPost } from './hear-post.js';
import { NewsDesk, type News } from './news-desk.js';
import { answerShortPoll } from './short-polling.js';

/**
 * One server that tells the same news over every transport, to a new reader those that there are. Options: `every` and `size` of the news, `hold` of a long poll
 * (milliseconds, default 25,000). What clients say is written down: `heard …`.
 */
export function newsServer(environment: ServerEnvironment): void {
  const { httpServer, options, WebSocketServer, Server, log } = environment;
  const desk = new NewsDesk(environment);

  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    switch (request.url.split('?')[0]) {
      case '/news':
        answerShortPoll(desk, request, response);
        return;
      case '/news/wait':
        answerLongPoll(desk, request, response, environment, Number(options['hold'] ?? 25_000));
        return;
      case '/news/frame':
        streamScripts(desk, response);
        return;
      case '/news/events':
        streamEvents(desk, request, response);
        return;
      case '/news/say':
        hearPost(environment, request, response);
        return;
      default:
        response.writeHead(404).end();
    }
  });

  const sockets = new WebSocketServer({ server: httpServer, path: '/news/socket' });
  sockets.on('connection', (socket: ServerWebSocket) => {
    const send = (news: News): void => {
      socket.send(JSON.stringify(news));
    };
    for (const news of desk.after(0)) send(news);
    const stop = desk.subscribe(send);
    socket.on('close', stop);
    socket.on('message', (data) => {
      log(`heard ${String(data)}`);
    });
  });

  const io = new Server(httpServer, { serveClient: false });
  desk.subscribe((news) => io.emit('news', news));
  io.on('connection', (socket) => {
    for (const news of desk.after(0)) socket.emit('news', news);
    socket.on('say', (text: string) => {
      log(`heard ${text}`);
    });
  });
}
