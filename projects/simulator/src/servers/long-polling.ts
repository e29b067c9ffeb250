import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerResponse } from '../http/server-response.js';
import type { ProgramEnvironment } from '../realm/environment.js';
import { afterOf, type NewsDesk } from './news-desk.js';

/** Answers when there is something new, or with nothing after `hold` milliseconds. */
export function answerLongPoll(
  desk: NewsDesk,
  request: IncomingMessage,
  response: ServerResponse,
  { setTimeout, clearTimeout }: ProgramEnvironment,
  hold: number,
): void {
  const answer = (): void => {
    stop();
    clearTimeout(timer);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(desk.after(afterOf(request.url))));
  };
  const stop = desk.subscribe(answer);
  const timer = setTimeout(answer, hold);
  response.on('close', () => {
    stop();
    clearTimeout(timer);
  });
  if (desk.after(afterOf(request.url)).length > 0) answer();
}
