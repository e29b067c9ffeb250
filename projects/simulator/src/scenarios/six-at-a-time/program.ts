import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerResponse } from '../../http/server-response.js';
import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import { numberOf } from '../../realm/number-of.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { streamEvents } from '../../servers/event-source.js';
import { NewsDesk } from '../../servers/news-desk.js';
import { answerShortPoll } from '../../servers/short-polling.js';
import { SIX_AT_A_TIME } from './scenario.js';

/** Tells news, and hands out files after `slow` milliseconds. */
function fileServer(environment: ServerEnvironment): void {
  const desk = new NewsDesk(environment);
  // #region server
  const { httpServer, setTimeout } = environment;

  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/events') streamEvents(desk, request, response);
    else if (request.url.startsWith('/news')) answerShortPoll(desk, request, response);
    else {
      setTimeout(
        () => {
          response.end('x'.repeat(1000));
        },
        numberOf(environment, 'slow', 400),
      );
    }
  });
  // #endregion
}

/** Opens event streams, asks a question after a second, closes one stream three seconds later. */
function tabs({ EventSource, fetch, settings, setTimeout, log, url }: ClientEnvironment): void {
  // #region tabs
  const streams = Array.from(
    { length: Number(settings['streams']) },
    () => new EventSource(`${url}/events`),
  );
  const ask = async (): Promise<void> => {
    log('asks');
    const response = await fetch(`${url}/news`);
    await response.text();
    log('is answered');
  };
  setTimeout(() => {
    void ask();
  }, 1000);
  setTimeout(() => {
    streams[0]?.close();
  }, 4000);
  // #endregion
}

/** Loads twelve files at once. */
function files({ fetch, log, url }: ClientEnvironment): void {
  // #region files
  const load = async (file: number): Promise<void> => {
    const response = await fetch(`${url}/file/${file}`);
    await response.text();
    log(`has file ${file}`);
  };
  log('loads 12 files');
  for (let file = 1; file <= 12; file++) void load(file);
  // #endregion
}

export const SIX_AT_A_TIME_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: SIX_AT_A_TIME,
  servers: { files: fileServer },
  clients: { tabs, files },
};
