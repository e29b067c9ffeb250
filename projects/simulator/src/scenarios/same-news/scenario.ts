import type { Scenario } from '../../scenario/scenario.js';
import { QUIET, SAME_NEWS_ASSERTIONS } from './assertions.js';

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
  assertions: SAME_NEWS_ASSERTIONS,
} as const satisfies Scenario;
