import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
/** A page of the gate's own origin. */
const atGate = { role: 'client', server: 'gate', origin: 'http://gate' } as const;

/** Ways to say who one is, to be refused, and to be thrown out when the token expires. */
export const WHO_ARE_YOU: Scenario = {
  format: 1,
  id: 'who-are-you',
  title: 'Who are you?',
  summary:
    "A browser's WebSocket cannot set headers. So a token travels in the address (where logs see it), among the subprotocols, in the first message (so there is a socket before anybody is known), as a cookie or a ticket that a request has fetched before, or with Socket.IO in the CONNECT packet, where a middleware refuses with a clear error. And tokens expire while sockets are open.",
  covers: ['X2'],
  seed: 71,
  duration: 20_000,
  settings: {
    /** What everybody but the foe knows. */
    token: { kind: 'choice', default: 'right', options: ['right', 'wrong'] },
    /** When the gate turns somebody away. */
    refusal: {
      kind: 'choice',
      default: 'after the opening',
      options: ['after the opening', 'in the handshake'],
    },
  },
  hosts: [
    { name: 'guarded', role: 'server', program: 'guarded', address: 'lab:80' },
    { name: 'gate', role: 'server', program: 'gate', address: 'gate:80' },
    { name: 'friend', role: 'client', program: 'auth', server: 'guarded' },
    {
      name: 'foe',
      role: 'client',
      program: 'auth',
      server: 'guarded',
      options: { token: 'open barley' },
    },
    { name: 'poller', role: 'client', program: 'header', server: 'guarded' },
    { name: 'member', program: 'cookie', ...atGate },
    { name: 'holder', program: 'ticket', ...atGate },
    { name: 'writer', program: 'address', ...atGate },
    { name: 'polyglot', program: 'subprotocol', ...atGate },
    { name: 'speaker', program: 'message', ...atGate },
    { name: 'nobody', program: 'nothing', ...atGate },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'header',
      says: 'A header of its own: XMLHttpRequest and fetch can, WebSocket cannot.',
      entry: { layer: 'http', from: 'poller', head: { contains: 'Authorization: Bearer sesame' } },
    },
    {
      id: 'address',
      says: 'A token in the address: every log on the way has it now.',
      entry: { layer: 'http', from: 'writer', head: { contains: 'token=sesame' } },
    },
    {
      id: 'subprotocol',
      says: 'A token among the subprotocols.',
      entry: {
        layer: 'http',
        from: 'polyglot',
        head: { contains: 'Sec-WebSocket-Protocol: gate.v1, bearer.sesame' },
      },
    },
    {
      id: 'auth',
      says: 'The token of Socket.IO travels in its CONNECT packet.',
      entry: { from: 'foe', body: { starts: '40{"token"' } },
    },
    {
      id: 'message',
      says: 'The first message. There is a socket already, for somebody unknown.',
      entry: { layer: 'websocket', from: 'speaker', body: { is: 'sesame' } },
    },
    {
      id: 'refused',
      says: 'CONNECT_ERROR: refused, with a reason.',
      entry: { from: 'guarded', body: { starts: '44{"message":"not authorized"' } },
    },
    {
      id: 'cookie',
      says: 'A cookie, which the browser adds by itself.',
      entry: {
        layer: 'http',
        from: 'member',
        head: { contains: ['Upgrade: websocket', 'Cookie: session=s-1'] },
      },
    },
    {
      id: 'ticket',
      says: 'A ticket in the address: read by every log, and worth nothing by then.',
      entry: { layer: 'http', from: 'holder', head: { contains: 'ticket=ticket-1' } },
    },
    {
      id: 'too-late',
      says: 'Two seconds and not a word.',
      entry: { layer: 'websocket', from: 'gate', to: 'nobody', opcode: 8 },
    },
    {
      id: 'expired',
      says: 'The token expired under an open socket.',
      entry: { kind: 'note', from: 'writer', text: { starts: 'close 4403' } },
    },
    {
      id: 'disconnected',
      says: 'Socket.IO has no code and no reason of its own for this.',
      entry: { kind: 'note', from: 'friend', text: { is: 'disconnect: io server disconnect' } },
    },
  ],
  assertions: [
    {
      says: 'a middleware lets in who knows the word',
      check: 'count',
      of: note('friend', 'connect'),
      is: 1,
    },
    {
      says: 'a header of the page lets in over polling',
      check: 'count',
      of: note('poller', 'connect'),
      is: 1,
    },
    {
      says: 'a refused client gets a clear connect_error',
      check: 'count',
      of: note('foe', 'connect_error: not authorized'),
      is: 1,
    },
    {
      says: 'over polling a refused client gets the same clear connect_error',
      settings: { token: 'wrong' },
      check: 'count',
      of: note('poller', 'connect_error: not authorized'),
      is: 1,
    },
    {
      says: 'a refused client does not try again by itself',
      check: 'count',
      of: { from: 'foe', body: { starts: '40{"token"' } },
      is: 1,
    },
    ...['cookie', 'ticket', 'address', 'subprotocol', 'message'].map((way) => ({
      says: `the gate lets in by ${way}`,
      check: 'count' as const,
      of: note('gate', `let in by ${way}`),
      is: 1,
    })),
    {
      says: 'who says nothing is closed with 4401 after two seconds',
      check: 'count',
      of: { layer: 'websocket', from: 'gate', to: 'nobody', opcode: 8, timer: 2000 },
      is: 1,
    },
    {
      says: 'after the opening, whoever is wrong is told so: address, subprotocol, message, nothing',
      settings: { token: 'wrong' },
      check: 'count',
      of: { kind: 'note', text: { is: 'close 4401 who are you?' } },
      is: 4,
    },
    {
      says: 'a request is refused with a status that the page can read',
      settings: { token: 'wrong' },
      check: 'count',
      of: { kind: 'note', text: { is: 'refused: 401' } },
      is: 2,
    },
    {
      says: 'in the handshake it is a 401 on the wire',
      settings: { token: 'wrong', refusal: 'in the handshake' },
      check: 'order',
      of: [
        { layer: 'http', from: 'writer', head: { contains: 'token=barley' } },
        { layer: 'http', from: 'gate', to: 'writer', head: { starts: 'HTTP/1.1 401 ' } },
        { kind: 'note', from: 'writer', text: { is: 'close 1006 ' } },
      ],
    },
    {
      says: 'of a 401 in the handshake no page hears more than 1006',
      settings: { token: 'wrong', refusal: 'in the handshake' },
      check: 'count',
      of: { kind: 'note', text: { is: 'close 1006 ' } },
      is: 4,
    },
    {
      says: 'a gate that refuses in the handshake never hears a first message',
      settings: { refusal: 'in the handshake' },
      check: 'count',
      of: note('speaker', 'close 1006 '),
      is: 1,
    },
    {
      says: 'who was let in is closed with 4403 when the token expires, however it was let in',
      check: 'count',
      of: { kind: 'note', text: { is: 'close 4403 token expired' } },
      is: 5,
    },
    {
      says: 'Socket.IO disconnects when the token expires, without a reason of the server’s',
      check: 'count',
      of: { kind: 'note', text: { is: 'disconnect: io server disconnect' } },
      is: 2,
    },
  ],
};
