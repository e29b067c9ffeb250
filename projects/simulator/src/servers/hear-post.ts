import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import type { ProgramEnvironment } from '../realm/environment.js';

/** Takes what a page says in a request of its own: a note `heard <text>`, and an answer without a body. */
export function hearPost(
  { log }: ProgramEnvironment,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    text += part;
  });
  request.on('end', () => {
    log(`heard ${text}`);
    response.writeHead(204).end();
  });
}
