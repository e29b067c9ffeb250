import { encodeEvent } from '@wirelight/protocols';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import type { NewsDesk } from './news-desk.js';

/** An event stream that takes up where the reader was: its last id comes with the request. A new reader gets everything. */
export function streamEvents(
  desk: NewsDesk,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  response.flushHeaders();
  const send = ({ id, text }: { id: number; text: string }): void => {
    response.write(encodeEvent({ id: String(id), data: text }));
  };
  for (const news of desk.after(Number(request.headers['last-event-id'] ?? 0))) send(news);
  const stop = desk.subscribe(send);
  response.on('close', stop);
}
