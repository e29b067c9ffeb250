import type { EntryPattern } from '../../scenario/entry-pattern.js';
import type { Scenario } from '../../scenario/scenario.js';

const GZIP = 'Content-Encoding: gzip';
const LIST = '["list",[{"order":1000,';
/** Of the sixty orders the last. */
const LAST = '"order":1059,';
const compressed = (to: string): EntryPattern => ({ from: 'server', to, head: { contains: GZIP } });
const got = (from: string, count: number): EntryPattern => ({
  kind: 'note',
  from,
  text: { is: `got ${count} orders` },
});

/** What Engine.IO compresses, what it leaves alone, and what that saves. */
export const THE_LONG_ANSWER: Scenario = {
  format: 1,
  id: 'the-long-answer',
  title: 'The long answer',
  summary:
    'A browser says in every request which codings it can take off. Engine.IO compresses a polling answer from a threshold of 1024 bytes on, below it the answer stays as it is. The browser inflates it before the client sees it, so only the wire tells. A program that calls compress(false) gets the bytes as they are, and over WebSocket Socket.IO compresses nothing unless it is told to: there the same list takes all of its bytes.',
  covers: ['T2', 'A4'],
  seed: 67,
  duration: 3000,
  settings: {
    /** The server's option `httpCompression`. */
    compression: { kind: 'choice', default: 'on', options: ['on', 'off'] },
    /** Bytes of an answer from which on it is compressed. */
    threshold: { kind: 'number', default: 1024, min: 1, max: 16384, step: 1, unit: 'bytes' },
    /** In the long list; the short one has three. */
    orders: { kind: 'number', default: 60, min: 4, max: 2000, step: 1, unit: 'orders' },
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 100, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'orders' },
    { name: 'polls', role: 'client', program: 'reader' },
    { name: 'plain', role: 'client', program: 'reader', options: { compress: false } },
    { name: 'frames', role: 'client', program: 'reader', options: { transport: 'websocket' } },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'accepts',
      says: 'The browser says what it can take off: gzip, deflate, br, zstd.',
      entry: { from: 'polls', head: { starts: 'GET ', contains: 'Accept-Encoding: gzip, ' } },
    },
    {
      id: 'short',
      says: 'Three orders are below the threshold: the answer stays as it is.',
      entry: { from: 'server', to: 'polls', body: { contains: LIST } },
    },
    {
      id: 'long',
      says: 'Sixty are compressed. How long that gets is not known before, so the answer comes in chunks.',
      entry: compressed('polls'),
    },
    {
      id: 'inflated',
      says: 'The program hears nothing of it: its browser has taken the coding off.',
      entry: got('polls', 60),
    },
    {
      id: 'plain',
      says: 'For a program that wants it so, the same list goes uncompressed.',
      entry: { from: 'server', to: 'plain', head: { lacks: GZIP }, body: { contains: LAST } },
    },
    {
      id: 'frame',
      says: 'A frame carries it as it is: Socket.IO leaves perMessageDeflate off.',
      entry: { layer: 'websocket', to: 'frames', body: { contains: LAST } },
    },
  ],
  assertions: [
    {
      says: 'an answer above the threshold says that it is compressed, one below does not',
      check: 'order',
      of: [
        { from: 'server', to: 'polls', head: { lacks: GZIP }, body: { contains: LIST } },
        got('polls', 3),
        compressed('polls'),
        got('polls', 60),
      ],
    },
    {
      says: 'no other answer to this client is compressed',
      check: 'count',
      of: compressed('polls'),
      is: 1,
    },
    {
      says: 'a compressed answer comes in chunks, without a length',
      check: 'every',
      of: compressed('polls'),
      matches: { head: { contains: 'Transfer-Encoding: chunked', lacks: 'Content-Length' } },
    },
    {
      says: 'nothing of the list can be read in the compressed bytes',
      check: 'count',
      of: { ...compressed('polls'), body: { contains: 'quince' } },
      is: 0,
    },
    {
      says: 'header fields included, the client that takes gzip receives less than half of the bytes',
      check: 'ratio',
      metric: 'bytesDown',
      host: 'polls',
      to: 'plain',
      atMost: 0.5,
    },
    {
      says: 'everybody gets the same sixty orders',
      check: 'count',
      of: { kind: 'note', text: { is: 'got 60 orders' } },
      is: 3,
    },
    {
      says: 'what a program sends with compress(false) is not compressed',
      check: 'count',
      of: compressed('plain'),
      is: 0,
    },
    {
      says: 'over WebSocket both lists come as they are',
      check: 'count',
      of: { layer: 'websocket', to: 'frames', body: { contains: LIST } },
      is: 2,
    },
    {
      says: 'with httpCompression off nothing is compressed',
      settings: { compression: 'off' },
      check: 'count',
      of: { from: 'server', head: { contains: 'Content-Encoding' } },
      is: 0,
    },
    {
      says: 'with a threshold of 100 bytes the short list is compressed as well, and the handshake',
      settings: { threshold: 100 },
      check: 'count',
      of: compressed('polls'),
      is: 3,
    },
    {
      says: 'with two thousand orders the answer is compressed to less than a sixth',
      settings: { orders: 2000 },
      check: 'ratio',
      metric: 'bytesDown',
      host: 'polls',
      to: 'plain',
      atMost: 1 / 6,
    },
  ],
};
