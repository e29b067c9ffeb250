import type { Scenario } from '../../scenario/scenario.js';

const frame = (from: string, starts: string) =>
  ({ layer: 'websocket', from, body: { starts } }) as const;
const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
const call = (at: number, host: string, action: string) =>
  ({ at, do: 'call', host, action }) as const;

/** Acknowledgements with and without an answer, binary both ways, and what volatile and compress really do. */
export const ASK_AND_ANSWER: Scenario = {
  format: 1,
  id: 'ask-and-answer',
  title: 'Ask and answer',
  summary:
    'Acknowledgements in both directions and one that never comes; bytes that travel beside their packet; messages that may get lost, and those that wait.',
  covers: ['A4'],
  seed: 5,
  duration: 6000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 30, min: 1, max: 200, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'answerer' },
    {
      name: 'ann',
      role: 'client',
      program: 'asker',
      options: { name: 'ann', transport: 'websocket' },
    },
    {
      name: 'pol',
      role: 'client',
      program: 'asker',
      options: { name: 'pol', transport: 'polling' },
      startsAt: 1,
    },
  ],
  links: [
    { name: 'cable', between: ['ann', 'server'], latency: { setting: 'latency' } },
    { name: 'way', between: ['*', '*'], latency: { setting: 'latency' } },
  ],
  script: [
    call(1000, 'ann', 'ask'),
    call(1300, 'server', 'ask'),
    call(1600, 'server', 'askInVain'),
    call(2200, 'ann', 'sendPicture'),
    call(2300, 'pol', 'sendPicture'),
    call(2500, 'server', 'ticks'),
    call(2800, 'server', 'volatileTicks'),
    call(3100, 'server', 'compressed'),
    { at: 3500, do: 'reset', link: 'cable' },
  ],
  notice: [
    {
      id: 'ask',
      says: 'An event that wants an answer carries a number.',
      entry: frame('ann', '420["sum",2,3]'),
    },
    {
      id: 'answer',
      says: 'The answer is a packet of its own with the same number.',
      entry: frame('server', '430[5]'),
    },
    {
      id: 'own-numbers',
      says: 'The server counts its own questions: both directions use the same numbers.',
      entry: frame('server', '420["your name?"]'),
    },
    {
      id: 'binary',
      says: 'Bytes leave a placeholder and follow in a binary frame of their own.',
      entry: frame('ann', '451-1["picture",{"_placeholder":true,"num":0}]'),
    },
    {
      id: 'volatile',
      says: 'No poll was waiting for the second and third: a volatile packet is dropped then.',
      entry: note('pol', 'volatile tick 1'),
    },
    {
      id: 'waiting',
      says: 'What was sent while offline waits in the client.',
      entry: frame('ann', '42["position",2]'),
    },
  ],
  assertions: [
    {
      says: 'the answer of the server carries the number of the question',
      check: 'order',
      of: [frame('ann', '420["sum",2,3]'), frame('server', '430[5]'), note('ann', '2 + 3 = 5')],
    },
    {
      says: 'the server asks a client and gets its answer',
      check: 'order',
      of: [
        frame('server', '420["your name?"]'),
        frame('ann', '430["Ann"]'),
        note('server', 'she is Ann'),
      ],
    },
    {
      says: 'an answer that never comes is an error after the time-out',
      check: 'delay',
      from: frame('server', '421["your age?"]'),
      to: note('server', 'Error: operation has timed out'),
      is: 300,
    },
    {
      says: 'bytes follow their packet as a binary frame, and come back the same way',
      check: 'order',
      of: [
        frame('ann', '451-1["picture",{"_placeholder":true,"num":0}]'),
        { layer: 'websocket', from: 'ann', opcode: 2 },
        note('server', '4 bytes'),
        frame('server', '461-1[{"_placeholder":true,"num":0}]'),
        { layer: 'websocket', from: 'server', opcode: 2 },
        note('ann', '2 bytes came back'),
      ],
    },
    {
      says: 'over polling the same bytes travel as Base64 text behind a b, a request after their packet',
      check: 'order',
      of: [
        { from: 'pol', body: { is: '451-0["picture",{"_placeholder":true,"num":0}]' } },
        { from: 'pol', body: { is: 'bAQIDBA==' } },
        { from: 'server', to: 'pol', body: { is: '461-0[{"_placeholder":true,"num":0}]' } },
        { from: 'server', to: 'pol', body: { is: 'bAQI=' } },
        note('pol', '2 bytes came back'),
      ],
    },
    {
      says: 'three ordinary packets reach a polling client, whatever it takes',
      check: 'count',
      of: { kind: 'note', from: 'pol', text: { starts: 'tick ' } },
      is: 3,
    },
    {
      says: 'of three volatile packets in one breath only the first finds a poll that waits',
      check: 'count',
      of: { kind: 'note', from: 'pol', text: { starts: 'volatile tick ' } },
      is: 1,
    },
    {
      says: 'compress(true) changes no byte: the server offers no permessage-deflate unless it is told to',
      check: 'every',
      of: { layer: 'http', from: 'server', head: { starts: 'HTTP/1.1 101' } },
      matches: { head: { lacks: ['Sec-WebSocket-Extensions'] } },
    },
    {
      says: 'what is sent while offline waits, and goes out as soon as the client is back',
      check: 'order',
      of: [
        { layer: 'tcp', from: 'ann', text: { is: 'SYN' } },
        frame('ann', '40{"name":"ann"}'),
        frame('ann', '42["position",2]'),
        note('server', 'position 2'),
      ],
    },
    {
      says: 'what is volatile is dropped while a new transport opens',
      check: 'count',
      of: frame('ann', '42["position",3]'),
      is: 0,
    },
    {
      says: 'right after the loss even what is volatile waits: the old transport still calls itself writable',
      check: 'count',
      of: frame('ann', '42["position",1]'),
      is: 1,
    },
  ],
};
