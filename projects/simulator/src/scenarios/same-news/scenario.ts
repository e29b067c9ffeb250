import type { Scenario } from '../../scenario/scenario.js';

/** Virtual milliseconds: after a minute nothing is new any more, so that silence has a price too. */
const QUIET = 60_000;
const LIVELY = [0, QUIET] as const;
const SILENT = [QUIET + 1000, QUIET + 101_000] as const;
const GOT = { kind: 'note', text: { starts: 'got ' } } as const;

/** A page with a browser of its own. */
const page = <N extends string, P extends string>(name: N, program: P) =>
  ({
    name,
    role: 'client',
    program,
    options: { as: name, until: QUIET },
    http: { setting: 'http' },
  }) as const;

/** The same news over every transport at once, one client for each. */
export const SAME_NEWS = {
  format: 1,
  id: 'same-news',
  title: 'The same news over every transport',
  summary:
    'For a minute a server has something new every three seconds, then nothing. Six clients want to know: one asks again and again, one asks and waits, one reads a document that never ends, one an event stream, one a WebSocket, one Socket.IO. What does it cost each, and how old is what it knows?',
  covers: ['T1', 'T2', 'T3', 'T4', 'T5'],
  seed: 3,
  duration: 161_000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 50, min: 1, max: 1000, step: 1, unit: 'ms' },
    /** Between two pieces of news. */
    every: { kind: 'number', default: 3000, min: 100, max: 30_000, step: 100, unit: 'ms' },
    /** Between two questions of short polling. The default falls on news now sooner, now later. */
    interval: { kind: 'number', default: 2500, min: 100, max: 30_000, step: 100, unit: 'ms' },
    /** Of a piece of news. */
    size: { kind: 'number', default: 2, min: 1, max: 5000, step: 1, unit: 'B' },
    /** What the six browsers speak. A WebSocket keeps its own connection of HTTP/1.1. */
    http: { kind: 'choice', default: '1.1', options: ['1.1', '2'] },
    /** Whether a connection of HTTP/1.1 carries more than one request. */
    keepAlive: { kind: 'choice', default: 'on', options: ['on', 'off'] },
    talk: { kind: 'choice', default: 'listens', options: ['listens', 'sends too'] },
  },
  hosts: [
    {
      name: 'server',
      role: 'server',
      program: 'news',
      options: { until: QUIET },
      keepAlive: { setting: 'keepAlive' },
    },
    page('short', 'short-polling'),
    page('long', 'long-polling'),
    page('frame', 'iframe'),
    page('events', 'event-source'),
    page('socket', 'websocket'),
    page('socketio', 'socket-io'),
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'empty',
      says: 'Short polling: most answers say that there is nothing new.',
      entry: { from: 'server', to: 'short', body: { is: '[]' } },
    },
    {
      id: 'held',
      says: 'Long polling: this request stays open until there is something to say.',
      entry: { from: 'long', head: { starts: 'GET /news/wait' } },
    },
    {
      id: 'script',
      says: 'Iframe streaming: news are scripts in a document that never ends.',
      entry: { from: 'server', to: 'frame', body: { contains: 'parent.got(' } },
    },
    {
      id: 'event',
      says: 'Server-sent events: an id and the data, a few bytes each time.',
      entry: { from: 'server', to: 'events', body: { contains: 'data: ' } },
    },
    {
      id: 'frame',
      says: 'WebSocket: two bytes of header in front of the news.',
      entry: { from: 'server', to: 'socket', layer: 'websocket' },
    },
    {
      id: 'packet',
      says: 'Socket.IO: the same frame, with 42 and the name of the event in it.',
      entry: { from: 'server', to: 'socketio', layer: 'websocket', body: { starts: '42["news"' } },
    },
  ],
  assertions: [
    {
      says: 'short polling asks every two and a half seconds, whatever there is to say',
      check: 'metric',
      metric: 'requests',
      host: 'short',
      is: 24,
      during: LIVELY,
    },
    {
      says: 'short polling learns of news half an interval late, and up to a whole one: half',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'short',
      atLeast: 1000,
      atMost: 1300,
      during: LIVELY,
    },
    {
      says: 'short polling learns of news up to a whole interval late',
      check: 'metric',
      metric: 'latencyP95',
      host: 'short',
      atLeast: 2000,
      atMost: 2600,
      during: LIVELY,
    },
    {
      says: 'over HTTP/2 a question and its answer take 61 bytes of headers, the first ones 127',
      check: 'metric',
      metric: 'headerBytes',
      host: 'short',
      during: LIVELY,
      settings: { http: '2' },
      // The last question is still on its way.
      is: 90 + 28 + 9 + 22 * (39 + 13 + 9) + 39,
    },
    {
      says: 'without keep-alive every question opens a connection',
      check: 'metric',
      metric: 'connections',
      host: 'short',
      during: LIVELY,
      settings: { keepAlive: 'off' },
      is: 24,
    },
    {
      says: 'silence costs short polling as much as news do',
      check: 'metric',
      metric: 'requestsPerHour',
      host: 'short',
      is: 1440,
      during: SILENT,
    },
    {
      says: 'silence costs an event stream nothing',
      check: 'metric',
      metric: 'bytes',
      host: 'events',
      is: 0,
      during: SILENT,
    },
    {
      says: 'silence costs long polling one exchange in 25 seconds',
      check: 'metric',
      metric: 'requests',
      host: 'long',
      is: 4,
      during: SILENT,
    },
    {
      says: 'silence costs Socket.IO a ping and a pong in 25 seconds',
      check: 'metric',
      metric: 'frames',
      host: 'socketio',
      is: 8,
      during: SILENT,
    },
    {
      says: 'an event stream leads one way: what the page says goes by requests of its own',
      check: 'metric',
      metric: 'requests',
      host: 'events',
      is: 21,
      during: LIVELY,
      settings: { talk: 'sends too' },
    },
    {
      says: 'an event stream needs a second connection for what the page says',
      check: 'metric',
      metric: 'connectionsMost',
      host: 'events',
      is: 2,
      settings: { talk: 'sends too' },
    },
    {
      says: 'a WebSocket speaks over the connection it has',
      check: 'metric',
      metric: 'connectionsMost',
      host: 'socket',
      is: 1,
      settings: { talk: 'sends too' },
    },
    {
      says: 'what a page says in requests costs more than ten times as much as over a WebSocket',
      check: 'ratio',
      metric: 'bytesUp',
      host: 'events',
      to: 'socket',
      atLeast: 10,
      during: LIVELY,
      settings: { talk: 'sends too' },
    },
    {
      says: 'the server hears all of it',
      check: 'count',
      of: { kind: 'note', from: 'server', text: { starts: 'heard ' } },
      is: 120,
      settings: { talk: 'sends too' },
    },
    {
      says: 'long polling sends one request for each piece of news, and one that waits',
      check: 'metric',
      metric: 'requests',
      host: 'long',
      atLeast: 20,
      atMost: 21,
      during: LIVELY,
    },
    {
      says: 'long polling, an iframe, an event stream and a WebSocket know after one latency: long polling',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'long',
      is: 50,
      during: LIVELY,
    },
    {
      says: 'an iframe knows after one latency',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'frame',
      is: 50,
      during: LIVELY,
    },
    {
      says: 'an event stream knows after one latency',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'events',
      is: 50,
      during: LIVELY,
    },
    {
      says: 'a WebSocket knows after one latency',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'socket',
      is: 50,
      during: LIVELY,
    },
    {
      says: 'one request is enough for an iframe',
      check: 'metric',
      metric: 'requests',
      host: 'frame',
      is: 1,
      during: LIVELY,
    },
    {
      says: 'one request is enough for an event stream',
      check: 'metric',
      metric: 'requests',
      host: 'events',
      is: 1,
      during: LIVELY,
    },
    {
      says: 'polling costs more than ten times the bytes of an event stream',
      check: 'ratio',
      metric: 'bytes',
      host: 'short',
      to: 'events',
      atLeast: 10,
      during: LIVELY,
    },
    {
      says: 'an event stream costs about as much as a WebSocket when only the server speaks',
      check: 'ratio',
      metric: 'bytes',
      host: 'events',
      to: 'socket',
      atLeast: 0.5,
      atMost: 2,
      during: LIVELY,
    },
    {
      says: 'everybody hears of the first news in the end',
      check: 'count',
      of: { ...GOT, text: { is: 'got 1' } },
      is: 6,
    },
    {
      says: 'who comes after the first news gets them too',
      check: 'count',
      of: { ...GOT, text: { is: 'got 1' } },
      is: 6,
      settings: { every: 100 },
    },
  ],
} as const satisfies Scenario;
