import type { Scenario } from '../../scenario/scenario.js';

const QUESTION = { from: 'tabs', head: { starts: 'GET /news' } } as const;
const OVER_2 = { http: '2' } as const;

/** What one browser may have open to one host at a time, and what waits for what. */
export const SIX_AT_A_TIME = {
  format: 1,
  id: 'six-at-a-time',
  title: 'Six at a time',
  summary:
    'Over HTTP/1.1 a browser opens six connections to a host and no more. A page with six event streams asks a question; another loads twelve files from a server that is slow. What waits for what, what do new connections cost when none is kept alive, and what does HTTP/2 change?',
  covers: [],
  seed: 11,
  duration: 12_000,
  settings: {
    http: { kind: 'choice', default: '1.1', options: ['1.1', '2'] },
    keepAlive: { kind: 'choice', default: 'on', options: ['on', 'off'] },
    /** One way, in both directions. */
    latency: { kind: 'number', default: 50, min: 1, max: 1000, step: 1, unit: 'ms' },
    /** Event streams of the page, opened one after the other. */
    streams: { kind: 'number', default: 6, min: 0, max: 12, step: 1, unit: 'streams' },
    /** What the server needs for a file. */
    slow: { kind: 'number', default: 400, min: 0, max: 5000, step: 50, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'files', keepAlive: { setting: 'keepAlive' } },
    { name: 'tabs', role: 'client', program: 'tabs', http: { setting: 'http' } },
    { name: 'files', role: 'client', program: 'files', http: { setting: 'http' } },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'asks',
      says: 'The page asks a question while six event streams are open. No connection is free: nothing leaves the browser.',
      entry: { kind: 'note', from: 'tabs', text: { is: 'asks' } },
    },
    {
      id: 'leaves',
      says: 'One stream is closed, its connection as well; only now can the question leave.',
      entry: QUESTION,
    },
    {
      id: 'seventh',
      says: 'The seventh file waits until one of the first six is there.',
      entry: { from: 'files', head: { starts: 'GET /file/7' } },
    },
  ],
  assertions: [
    {
      says: 'a page with six event streams cannot ask anything until one is closed',
      check: 'delay',
      from: { kind: 'note', from: 'tabs', text: { is: 'asks' } },
      to: { kind: 'note', from: 'tabs', text: { is: 'is answered' } },
      atLeast: 3000,
    },
    {
      says: 'with five streams the sixth connection is free for it',
      check: 'delay',
      from: { kind: 'note', from: 'tabs', text: { is: 'asks' } },
      to: { kind: 'note', from: 'tabs', text: { is: 'is answered' } },
      settings: { streams: 5 },
      is: 200,
    },
    {
      says: 'over HTTP/2 a question waits for no stream',
      check: 'delay',
      from: { kind: 'note', from: 'tabs', text: { is: 'asks' } },
      to: { kind: 'note', from: 'tabs', text: { is: 'is answered' } },
      settings: OVER_2,
      is: 100,
    },
    {
      says: 'over HTTP/1.1 twelve files take two rounds of the slow server',
      check: 'delay',
      from: { kind: 'note', from: 'files', text: { is: 'loads 12 files' } },
      to: { kind: 'note', from: 'files', text: { is: 'has file 12' } },
      // The handshake, then twice there and back and what the server needs.
      is: 100 + 2 * (100 + 400),
    },
    {
      says: 'over HTTP/2 they take one',
      check: 'delay',
      from: { kind: 'note', from: 'files', text: { is: 'loads 12 files' } },
      to: { kind: 'note', from: 'files', text: { is: 'has file 12' } },
      settings: OVER_2,
      is: 100 + 100 + 400,
    },
    {
      says: 'six connections carry twelve files',
      check: 'metric',
      metric: 'connections',
      host: 'files',
      is: 6,
    },
    {
      says: 'without keep-alive every file needs a connection of its own',
      check: 'metric',
      metric: 'connections',
      host: 'files',
      settings: { keepAlive: 'off' },
      is: 12,
    },
    {
      says: 'and the second round pays for another handshake',
      check: 'delay',
      from: { kind: 'note', from: 'files', text: { is: 'loads 12 files' } },
      to: { kind: 'note', from: 'files', text: { is: 'has file 12' } },
      settings: { keepAlive: 'off' },
      is: 2 * (100 + 100 + 400),
    },
    {
      says: 'over HTTP/2 one connection carries them',
      check: 'metric',
      metric: 'connections',
      host: 'files',
      settings: OVER_2,
      is: 1,
    },
    {
      says: 'over HTTP/1.1 the headers of twelve files take more than seven thousand bytes',
      check: 'metric',
      metric: 'headerBytes',
      host: 'files',
      atLeast: 7000,
    },
    {
      says: 'over HTTP/2 they take less than a thousand: the first is spelt out, the others are named by number',
      check: 'metric',
      metric: 'headerBytes',
      host: 'files',
      settings: OVER_2,
      // HEADERS both ways, once in full and eleven times by number, and twelve frames of DATA.
      is: 90 + 28 + 11 * (39 + 13) + 12 * 9,
    },
  ],
} as const satisfies Scenario;
