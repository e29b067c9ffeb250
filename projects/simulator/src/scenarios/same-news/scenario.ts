import type { Scenario } from '../../scenario/scenario.js';

const GOT = { kind: 'note', text: { starts: 'got ' } } as const;

/** The same news over every transport at once, one client for each. */
export const SAME_NEWS = {
  format: 1,
  id: 'same-news',
  title: 'The same news over every transport',
  summary:
    'A server has something new every three seconds. Six clients want to know: one asks again and again, one asks and waits, one reads a document that never ends, one an event stream, one a WebSocket, one Socket.IO. What does it cost each, and how old is what it knows?',
  covers: ['T1', 'T2', 'T3', 'T4', 'T5'],
  seed: 3,
  duration: 60_000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 50, min: 1, max: 1000, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'news', options: { every: 3000, size: 2 } },
    { name: 'short', role: 'client', program: 'short-polling', options: { interval: 2000 } },
    { name: 'long', role: 'client', program: 'long-polling' },
    { name: 'frame', role: 'client', program: 'iframe' },
    { name: 'events', role: 'client', program: 'event-source' },
    { name: 'socket', role: 'client', program: 'websocket' },
    { name: 'socketio', role: 'client', program: 'socket-io' },
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
      says: 'short polling asks thirty times in a minute, whatever there is to say',
      check: 'metric',
      metric: 'requests',
      host: 'short',
      atLeast: 29,
      atMost: 30,
    },
    {
      says: 'short polling learns of news up to an interval late, and seconds on average',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'short',
      atLeast: 500,
    },
    {
      says: 'long polling sends one request for each piece of news, and one that waits',
      check: 'metric',
      metric: 'requests',
      host: 'long',
      atLeast: 20,
      atMost: 21,
    },
    {
      says: 'long polling, an iframe, an event stream and a WebSocket know after one latency: long polling',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'long',
      is: 50,
    },
    {
      says: 'an iframe knows after one latency',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'frame',
      is: 50,
    },
    {
      says: 'an event stream knows after one latency',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'events',
      is: 50,
    },
    {
      says: 'a WebSocket knows after one latency',
      check: 'metric',
      metric: 'latencyMedian',
      host: 'socket',
      is: 50,
    },
    {
      says: 'one request is enough for an iframe',
      check: 'metric',
      metric: 'requests',
      host: 'frame',
      is: 1,
    },
    {
      says: 'one request is enough for an event stream',
      check: 'metric',
      metric: 'requests',
      host: 'events',
      is: 1,
    },
    {
      says: 'polling costs more than ten times the bytes of an event stream',
      check: 'ratio',
      metric: 'bytes',
      host: 'short',
      to: 'events',
      atLeast: 10,
    },
    {
      says: 'an event stream costs about as much as a WebSocket when only the server speaks',
      check: 'ratio',
      metric: 'bytes',
      host: 'events',
      to: 'socket',
      atLeast: 0.5,
      atMost: 2,
    },
    {
      says: 'everybody hears of the first news in the end',
      check: 'count',
      of: { ...GOT, text: { is: 'got 1' } },
      is: 6,
    },
  ],
} as const satisfies Scenario;
