import { eventSource } from '../../clients/event-source.js';
import { webSocket } from '../../clients/web-socket.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { newsServer } from '../../servers/news-server.js';
import { AN_EVENT_STREAM_COMES_BACK } from './scenario.js';

export const AN_EVENT_STREAM_COMES_BACK_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: AN_EVENT_STREAM_COMES_BACK,
  servers: { news: newsServer },
  clients: { 'event-source': eventSource, websocket: webSocket },
};
