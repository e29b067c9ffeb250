import type { TraceLayer } from '@wirelight/protocols';

/** The name of a layer as the reader sees it. */
export const LAYER_NAME: Readonly<Record<TraceLayer, string>> = {
  tcp: 'TCP',
  http: 'HTTP',
  websocket: 'WebSocket',
  redis: 'Redis',
  'engine.io': 'engine.io',
  'socket.io': 'socket.io',
  program: 'program',
};
