import type { Scenario } from '../../scenario/scenario.js';

/** A ping of the application every 100 ms over each transport: how long until the answer? */
export const HOW_FAR_AWAY: Scenario = {
  format: 1,
  id: 'how-far-away',
  title: 'How far away?',
  summary:
    'Three clients ask every 100 ms and measure how long the answer takes: by polling, by WebSocket, and by a connection that climbs from one to the other. While a POST is back before the next question, polling is as near as WebSocket; where the way is longer, questions wait for the POST before.',
  covers: ['E7'],
  seed: 71,
  duration: 6000,
  settings: {
    latency: { kind: 'number', default: 40, min: 1, max: 500, step: 1, unit: 'ms' },
    jitter: { kind: 'number', default: 10, min: 0, max: 200, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'answers' },
    ...[
      { name: 'polling', transports: 'polling' },
      { name: 'websocket', transports: 'websocket' },
      { name: 'climbing', transports: 'polling, websocket' },
    ].map(({ name, transports }) => ({
      name,
      role: 'client' as const,
      program: 'asks',
      options: { transports },
    })),
  ],
  links: [
    {
      name: 'way',
      between: ['*', '*'],
      latency: { setting: 'latency' },
      jitter: { setting: 'jitter' },
    },
  ],
  script: [],
  notice: [
    {
      id: 'first',
      says: 'The first measurement, by WebSocket: there and back, nothing else.',
      entry: { kind: 'note', from: 'websocket' },
    },
    {
      id: 'held',
      says: 'By polling the question goes out in a POST and the answer comes in the GET that waits.',
      entry: { kind: 'note', from: 'polling' },
      nth: 2,
    },
    {
      id: 'climbed',
      says: 'The climbing connection is on WebSocket: from here on it is as near as the other.',
      entry: { kind: 'note', from: 'climbing', text: { starts: 'websocket: ' } },
    },
  ],
  assertions: [
    {
      says: 'by WebSocket the answer takes one round trip and no more than the jitter on top',
      check: 'delay',
      from: { layer: 'websocket', from: 'websocket', body: { starts: '420["how far"' } },
      to: { kind: 'note', from: 'websocket', text: { starts: 'websocket: ' } },
      atLeast: 80,
      atMost: 100,
    },
    {
      says: 'far away every measurement by WebSocket is one round trip',
      settings: { latency: 200, jitter: 0 },
      check: 'every',
      of: { kind: 'note', from: 'websocket' },
      matches: { text: { is: 'websocket: 400 ms' } },
    },
    {
      says: 'far away questions by polling wait for the POST before',
      settings: { latency: 200, jitter: 0 },
      check: 'count',
      of: { kind: 'note', from: 'polling', text: { lacks: ' 400 ms' } },
      atLeast: 5,
    },
    {
      says: 'the climbing connection measures by polling first and by WebSocket later',
      check: 'order',
      of: [
        { kind: 'note', from: 'climbing', text: { starts: 'polling: ' } },
        { kind: 'note', from: 'climbing', text: { starts: 'websocket: ' } },
      ],
    },
    {
      says: 'one measurement by polling costs more than five times the bytes of one by WebSocket',
      check: 'ratio',
      metric: 'bytes',
      host: 'polling',
      to: 'websocket',
      atLeast: 5,
    },
  ],
};
