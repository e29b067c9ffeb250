import type { Scenario } from '../../scenario/scenario.js';

const BY_SERVER = { ending: 'the server closes' };
const BOTH = { ending: 'both close at once' };
const CUT = { ending: 'the connection is cut' };
const RESET = { ending: 'the connection is reset' };
const SILENT = { ending: 'the line goes silent' };

/** A side calls `close()` at this moment if the connection is to end this way. */
const closes = (host: 'client' | 'server', at: number, ending: string) =>
  ({ at, do: 'call', host, action: 'close', when: { setting: 'ending', is: ending } }) as const;

/** How a WebSocket ends, and what each side is told of it. */
export const GOODBYE = {
  format: 1,
  id: 'goodbye',
  title: 'Goodbye',
  summary:
    'A page and a server end their WebSocket: one of them closes, both at once, or the network ends it for them. Each side passes through its states, and is told a code. The code 1006 is never on the wire.',
  covers: ['H4'],
  seed: 4,
  duration: 70_000,
  settings: {
    ending: {
      kind: 'choice',
      default: 'the client closes',
      options: [
        'the client closes',
        'the server closes',
        'both close at once',
        'the connection is cut',
        'the connection is reset',
        'the line goes silent',
      ],
    },
    code: {
      kind: 'choice',
      default: '1000',
      options: ['none', '1000', '1001', '1006', '1011', '4001'],
    },
    latency: { kind: 'number', default: 100, min: 0, max: 1000, step: 10, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'counts' },
    { name: 'client', role: 'client', program: 'page' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [
    closes('client', 1000, 'the client closes'),
    closes('server', 1000, BY_SERVER.ending),
    closes('client', 1000, BOTH.ending),
    closes('server', 1000, BOTH.ending),
    { at: 1000, do: 'cut', link: 'way', when: { setting: 'ending', is: CUT.ending } },
    { at: 1000, do: 'reset', link: 'way', when: { setting: 'ending', is: RESET.ending } },
    { at: 1000, do: 'silence', link: 'way', when: { setting: 'ending', is: SILENT.ending } },
    // Some time later the page wants to leave.
    closes('client', 3000, SILENT.ending),
  ],
  notice: [
    {
      id: 'close',
      says: 'A Close frame: two bytes of code, then the reason.',
      entry: { layer: 'websocket', from: 'client', opcode: 8 },
    },
    {
      id: 'closing',
      says: 'The page is CLOSING: what it sends from now on is dropped, and nobody says so.',
      entry: { kind: 'note', from: 'client', text: { is: 'readyState 2' } },
    },
    {
      id: 'half',
      says: 'The server has not heard of it yet and goes on. The page hears nothing of this.',
      entry: { layer: 'websocket', from: 'server', body: { is: 'tick 5' } },
    },
    {
      id: 'echo',
      says: 'The server answers with the same code, and is done sending.',
      entry: { layer: 'websocket', from: 'server', opcode: 8 },
    },
    {
      id: 'tcp',
      says: 'The server closes TCP first, so that the client need not remember the connection.',
      entry: { layer: 'tcp', from: 'server', text: { is: 'FIN' } },
    },
    {
      id: 'told',
      says: 'The page is told the code that came, and that the end was clean.',
      entry: { kind: 'note', from: 'client', text: { starts: 'onclose' } },
    },
    {
      id: 'server',
      says: 'The server is told when the client has closed its side of TCP, too.',
      entry: { kind: 'note', from: 'server', text: { starts: 'close code' } },
    },
  ],
  assertions: [
    {
      says: 'a page that closes sends the code and the reason, and the server echoes the code',
      check: 'order',
      of: [
        { layer: 'websocket', from: 'client', opcode: 8, body: { ends: 'client is done' } },
        { layer: 'websocket', from: 'server', opcode: 8, body: { ends: 'client is done' } },
        { kind: 'note', from: 'client', text: { starts: 'onclose code=1000' } },
      ],
    },
    {
      says: 'both sides are told the same code, and the page that it was clean',
      check: 'order',
      of: [
        {
          kind: 'note',
          from: 'client',
          text: { is: 'onclose code=1000 reason="client is done" wasClean=true' },
        },
        { kind: 'note', from: 'server', text: { is: 'close code=1000 reason="client is done"' } },
      ],
    },
    {
      says: 'a page that has called close() hears no message any more, though it arrives',
      check: 'count',
      of: { kind: 'note', from: 'client', text: { is: 'onmessage tick 5' } },
      is: 0,
    },
    {
      says: 'what a page sends after close() counts as buffered for ever',
      check: 'order',
      of: [
        { kind: 'note', from: 'client', text: { is: 'send after close: bufferedAmount 8' } },
        { kind: 'note', from: 'client', text: { is: 'readyState 3' } },
      ],
    },
    {
      says: 'what a page sends after close() is not on the wire',
      check: 'count',
      of: { layer: 'websocket', from: 'client', body: { is: 'too late' } },
      is: 0,
    },
    {
      says: 'the server cannot send once it has answered',
      check: 'count',
      of: { kind: 'note', from: 'server', text: { is: 'send: WebSocket is not open' } },
      is: 1,
    },
    {
      says: 'the page is CLOSING for two ways, until the server has closed TCP',
      check: 'delay',
      from: { kind: 'note', from: 'client', text: { is: 'readyState 2' } },
      to: { kind: 'note', from: 'client', text: { is: 'readyState 3' } },
      atLeast: 198,
      atMost: 202,
    },
    {
      says: 'the server is CLOSING for two ways as well, one way later',
      check: 'delay',
      from: { kind: 'note', from: 'server', text: { is: 'readyState 2' } },
      to: { kind: 'note', from: 'server', text: { is: 'readyState 3' } },
      atLeast: 198,
      atMost: 202,
    },
    {
      says: 'the server sends its FIN before the client does',
      check: 'first',
      of: { layer: 'tcp', text: { is: 'FIN' } },
      matches: { from: 'server' },
    },
    {
      says: 'without a code the Close frame is empty, and both are told 1005',
      settings: { code: 'none' },
      check: 'order',
      of: [
        { layer: 'websocket', from: 'client', opcode: 8, body: { lacks: 'client' } },
        { kind: 'note', from: 'client', text: { is: 'onclose code=1005 reason="" wasClean=true' } },
        { kind: 'note', from: 'server', text: { is: 'close code=1005 reason=""' } },
      ],
    },
    {
      says: 'a page may not close with 1001: InvalidAccessError, and nothing is sent',
      settings: { code: '1001' },
      check: 'count',
      of: { layer: 'websocket', opcode: 8 },
      is: 0,
    },
    {
      says: 'a server may: the page is told 1001',
      settings: { ...BY_SERVER, code: '1001' },
      check: 'order',
      of: [
        { layer: 'websocket', from: 'server', opcode: 8, body: { ends: 'server is done' } },
        { layer: 'websocket', from: 'client', opcode: 8, body: { ends: 'server is done' } },
        {
          kind: 'note',
          from: 'client',
          text: { is: 'onclose code=1001 reason="server is done" wasClean=true' },
        },
      ],
    },
    {
      says: 'nobody can send 1006: ws throws before anything is on the wire',
      settings: { ...BY_SERVER, code: '1006' },
      check: 'order',
      of: [
        {
          kind: 'note',
          from: 'server',
          text: { is: 'TypeError: First argument must be a valid error code number' },
        },
      ],
    },
    {
      says: 'who close at once are told what the other one said',
      settings: BOTH,
      check: 'order',
      of: [
        { kind: 'note', from: 'client', text: { contains: 'reason="server is done"' } },
        { kind: 'note', from: 'server', text: { contains: 'reason="client is done"' } },
      ],
    },
    {
      says: 'who close at once send one Close frame each, and no echo',
      settings: BOTH,
      check: 'count',
      of: { layer: 'websocket', opcode: 8 },
      is: 2,
    },
    {
      says: 'a cut connection is 1006 for the page, at once and not clean, without a Close frame',
      settings: CUT,
      check: 'delay',
      from: { kind: 'intervention' },
      to: {
        kind: 'note',
        from: 'client',
        text: { is: 'onclose code=1006 reason="" wasClean=false' },
      },
      atMost: 1,
    },
    {
      says: 'a cut connection is 1006 for the server, too',
      settings: CUT,
      check: 'count',
      of: { kind: 'note', from: 'server', text: { starts: 'close code=1006' } },
      is: 1,
    },
    {
      says: 'after a cut no Close frame is on the wire: 1006 never travels',
      settings: CUT,
      check: 'count',
      of: { layer: 'websocket', opcode: 8 },
      is: 0,
    },
    {
      says: 'a reset connection is 1006 for both',
      settings: RESET,
      check: 'order',
      of: [
        { kind: 'note', from: 'client', text: { starts: 'onclose code=1006' } },
        { kind: 'note', from: 'server', text: { starts: 'close code=1006' } },
      ],
    },
    {
      says: 'on a silent line a page that closes waits a minute for the answer, then is told 1006',
      settings: SILENT,
      check: 'delay',
      from: { kind: 'note', from: 'client', text: { is: 'readyState 2' } },
      to: { kind: 'note', from: 'client', text: { starts: 'onclose code=1006' } },
      atLeast: 59_990,
      atMost: 60_010,
    },
    {
      says: 'on a silent line the server still believes that the connection is open',
      settings: SILENT,
      check: 'count',
      of: { kind: 'note', from: 'server', text: { is: 'readyState 2' } },
      is: 0,
    },
  ],
} as const satisfies Scenario;
