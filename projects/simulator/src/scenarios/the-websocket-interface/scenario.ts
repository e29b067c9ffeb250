import type { EntryPattern } from '../../scenario/entry-pattern.js';
import type { Scenario } from '../../scenario/scenario.js';
import { CALL_LISTS, CONSOLE_HOST, toScript } from './call-lists.js';

const notes = (is: string): EntryPattern => ({ kind: 'note', from: CONSOLE_HOST, text: { is } });
const noteStarts = (starts: string): EntryPattern => ({
  kind: 'note',
  from: CONSOLE_HOST,
  text: { starts },
});

const EARLY = { calls: 'send too early' };
const BINARY = { calls: 'Blob or ArrayBuffer' };
const REFUSED = { calls: 'a close that is not allowed' };
const NOBODY = { calls: 'nobody listens' };

/** The browser's WebSocket as an object in somebody's hands: every call, what it gives, and what travels because of it. */
export const THE_WEBSOCKET_INTERFACE: Scenario = {
  format: 1,
  id: 'the-websocket-interface',
  title: 'The WebSocket interface',
  summary:
    'A page calls what a WebSocket has, some of it too early, too late or with what is not allowed. send() returns at once and says nothing; bufferedAmount tells what has not left yet, and events tell the rest.',
  covers: [],
  seed: 21,
  duration: 10_000,
  settings: {
    calls: { kind: 'choice', default: 'a whole life', options: Object.keys(CALL_LISTS) },
    latency: { kind: 'number', default: 100, min: 0, max: 1000, step: 10, unit: 'ms' },
    /** Of the way from the page to the server. */
    uplink: {
      kind: 'number',
      default: 8000,
      min: 1000,
      max: 1_000_000,
      step: 1000,
      unit: 'bytes/s',
    },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'echoes' },
    { name: CONSOLE_HOST, role: 'client', program: 'console' },
  ],
  links: [
    {
      name: 'way',
      between: ['*', '*'],
      latency: { setting: 'latency' },
      up: { bandwidth: { setting: 'uplink' } },
    },
  ],
  script: Object.entries(CALL_LISTS).flatMap(([name, calls]) =>
    toScript(calls, name as keyof typeof CALL_LISTS),
  ),
  notice: [
    {
      id: 'new',
      says: 'The constructor returns at once: CONNECTING. The handshake has only begun.',
      entry: notes('socket 1: readyState 0'),
    },
    {
      id: 'open',
      says: 'The 101 has arrived: OPEN, with the subprotocol that the server chose.',
      entry: noteStarts('socket 1: onopen'),
    },
    {
      id: 'echo',
      says: 'What the server sends back is an event.',
      entry: notes('socket 1: onmessage "hello"'),
    },
    {
      id: 'returned',
      says: 'send() of 16,000 bytes returns at once.',
      entry: notes('call 3 returned undefined'),
    },
    {
      id: 'buffered',
      says: 'They all wait: bufferedAmount says how many.',
      entry: notes('socket 1: bufferedAmount 16000'),
    },
    {
      id: 'behind',
      says: 'Five bytes more wait behind them.',
      entry: notes('call 4 returned undefined'),
    },
    {
      id: 'drained',
      says: 'Nothing waits any more: all of it is on the wire, not at the server.',
      entry: notes('socket 1: bufferedAmount 0'),
      nth: 2,
    },
    {
      id: 'blob',
      says: 'Bytes come back as a Blob, because nobody has asked for an ArrayBuffer.',
      entry: notes('socket 1: onmessage Blob of 16000 bytes'),
    },
    {
      id: 'closing',
      says: 'close() returns at once as well: CLOSING.',
      entry: notes('socket 1: readyState 2'),
    },
    {
      id: 'late',
      says: 'Sent while CLOSING: no error, no frame, and eight bytes in the buffer for ever.',
      entry: notes('socket 1: bufferedAmount 8'),
    },
    {
      id: 'closed',
      says: 'The last event: code, reason, and whether it was clean.',
      entry: noteStarts('socket 1: onclose'),
    },
  ],
  assertions: [
    {
      says: 'a page goes through CONNECTING, OPEN, CLOSING and CLOSED',
      check: 'order',
      of: [0, 1, 2, 3].map((state) => notes(`socket 1: readyState ${state}`)),
    },
    {
      says: 'the constructor returns before the request is on the wire',
      check: 'order',
      of: [
        notes('call 1 returned a WebSocket'),
        { layer: 'http', from: CONSOLE_HOST, head: { contains: 'Upgrade: websocket' } },
      ],
    },
    {
      says: 'the page is told which subprotocol the server chose',
      check: 'count',
      of: notes('socket 1: onopen protocol="chat"'),
      is: 1,
    },
    {
      says: 'a big message leaves the buffer as slowly as the line takes it',
      check: 'delay',
      from: notes('socket 1: bufferedAmount 16000'),
      to: notes('socket 1: bufferedAmount 0'),
      atLeast: 1995,
      atMost: 2015,
    },
    {
      says: 'an empty buffer does not mean that the server has it',
      check: 'order',
      of: [
        notes('socket 1: bufferedAmount 0'),
        { kind: 'note', from: 'server', text: { is: 'got 5 characters' } },
      ],
    },
    {
      says: 'what is sent while CLOSING is never on the wire, and nobody says so',
      check: 'count',
      of: { layer: 'websocket', body: { is: 'too late' } },
      is: 0,
    },
    {
      says: 'the end is told once, and clean',
      check: 'count',
      of: notes('socket 1: onclose code=1000 reason="done" wasClean=true'),
      is: 1,
    },
    {
      says: 'send() while CONNECTING throws InvalidStateError, whenever it is, and harms nothing',
      settings: EARLY,
      check: 'order',
      of: [
        noteStarts('call 2 threw InvalidStateError'),
        noteStarts('call 3 threw InvalidStateError'),
        noteStarts('socket 1: onopen'),
        notes('call 4 returned undefined'),
        notes('socket 1: onmessage "hello"'),
      ],
    },
    {
      says: 'binaryType decides what comes, not what went',
      settings: BINARY,
      check: 'order',
      of: [
        notes('socket 1: onmessage Blob of 5 bytes'),
        notes('socket 1: onmessage ArrayBuffer of 5 bytes'),
      ],
    },
    {
      says: 'without a handler a message comes and nobody hears of it',
      settings: BINARY,
      check: 'count',
      of: noteStarts('socket 1: onmessage "'),
      is: 0,
    },
    {
      says: 'a code that is the browser’s own throws InvalidAccessError, a reason of 124 bytes SyntaxError',
      settings: REFUSED,
      check: 'order',
      of: [
        noteStarts('call 2 threw InvalidAccessError'),
        noteStarts('call 3 threw SyntaxError'),
        notes('call 4 returned undefined'),
        noteStarts('socket 1: onclose code=4001'),
      ],
    },
    {
      says: 'a close that throws sends nothing',
      settings: REFUSED,
      check: 'count',
      of: { layer: 'websocket', from: CONSOLE_HOST, opcode: 8 },
      is: 1,
    },
    {
      says: 'a page is told the same of nobody and of a refusal: error, then close with 1006',
      settings: NOBODY,
      check: 'order',
      of: [
        notes('socket 1: onerror'),
        notes('socket 1: onclose code=1006 reason="" wasClean=false'),
        { layer: 'http', from: 'server', head: { starts: 'HTTP/1.1 401' } },
        notes('socket 2: onerror'),
        notes('socket 2: onclose code=1006 reason="" wasClean=false'),
      ],
    },
    {
      says: 'what is no URL and a subprotocol said twice are a SyntaxError, and no socket',
      settings: NOBODY,
      check: 'order',
      of: [
        noteStarts('call 3 threw SyntaxError'),
        notes('call 4 threw SyntaxError: the subprotocol "chat" is there twice'),
      ],
    },
  ],
};
