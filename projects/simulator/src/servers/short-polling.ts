import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import { afterOf, type NewsDesk } from './news-desk.js';

/** Answers at once with what is new, which is mostly nothing. */
export function answerShortPoll(
  desk: NewsDesk,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(desk.after(afterOf(request.url))));
}
