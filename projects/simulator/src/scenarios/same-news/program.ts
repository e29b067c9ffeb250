import { eventSource } from '../../clients/event-source.js';
import { iframeStreaming } from '../../clients/iframe-streaming.js';
import { longPolling } from '../../clients/long-polling.js';
import { shortPolling } from '../../clients/short-polling.js';
import { socketIo } from '../../clients/socket-io.js';
import { talkByPost } from '../../clients/talk.js';
import { webSocket } from '../../clients/web-socket.js';
import type { ClientEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { newsServer } from '../../servers/news-server.js';
import { SAME_NEWS } from './scenario.js';

export const SAME_NEWS_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: SAME_NEWS,
  servers: { news: newsServer },
  clients: {
    'short-polling': withPosts(shortPolling),
    'long-polling': withPosts(longPolling),
    iframe: withPosts(iframeStreaming),
    'event-source': withPosts(eventSource),
    websocket: webSocket,
    'socket-io': socketIo,
  },
};

/** These lead only from the server to the page: what the page says goes by requests of its own. */
function withPosts(program: (environment: ClientEnvironment) => void) {
  return (environment: ClientEnvironment): void => {
    program(environment);
    talkByPost(environment);
  };
}
