import type { Scenario } from '../../scenario/scenario.js';

const SERVER = { from: 'server' } as const;
const call = (object: string, method: string) =>
  ({
    ...SERVER,
    kind: 'call',
    object: { starts: object },
    text: { contains: `.${method}(` },
  }) as const;

const CLIENT = 'socket.io Client ';

/** One message through all objects of the server, the way in and the way out. */
const PATH = [
  {
    ...SERVER,
    kind: 'call',
    object: { starts: 'engine.io Transport' },
    text: { contains: '42[\\"say\\",\\"hi\\"]' },
  },
  call('engine.io Socket ', 'onPacket'),
  call('socket.io Client ', 'ondata'),
  call('socket.io Client ', 'ondecoded'),
  call('socket.io Socket ', '_onpacket'),
  call('socket.io Socket ', 'dispatch'),
  call('socket.io-adapter Adapter /', 'broadcast'),
  call('socket.io Client ', 'writeToEngine'),
  call('engine.io Socket ', 'sendPacket'),
  call('engine.io WebSocket ', 'send'),
  { ...SERVER, layer: 'websocket', body: { is: '42["said","hi"]' } },
] as const;

/** Which object of the server does what: from bytes that arrive to bytes that leave. */
export const INSIDE_THE_SERVER: Scenario = {
  format: 1,
  id: 'inside-the-server',
  title: 'Inside the server',
  summary:
    'An http server has a page of its own; Socket.IO is attached to it. A request, a connection, an upgrade and a message, seen on the real objects: http.Server, then Server, Socket and Transport of engine.io, then Client, Namespace, Socket and Adapter of socket.io.',
  covers: ['A1', 'E1'],
  seed: 17,
  duration: 4000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 100, step: 1, unit: 'ms' },
    /** Who connects to what; two namespaces are those of one client, on one connection. */
    connects: {
      kind: 'choice',
      default: 'one client',
      options: ['one client', 'two clients', 'two namespaces'],
    },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'web', observed: true },
    { name: 'client', role: 'client', program: 'browser', observed: true },
    { name: 'friend', role: 'client', program: 'friend', startsAt: 500 },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'take-over',
      says: 'engine.io takes every listener of `request` off the http server and keeps them.',
      entry: { kind: 'call', text: { is: 'http.Server.removeAllListeners("request")' } },
    },
    {
      id: 'hand-back',
      says: 'A path that is not its own goes to the listeners it has kept.',
      entry: { kind: 'note', from: 'server', text: { is: 'own handler: GET /hello' } },
    },
    {
      id: 'handshake',
      says: 'A path of its own makes an engine.io Socket with a Transport.',
      entry: call('engine.io Server ', 'handshake'),
    },
    {
      id: 'upgrade',
      says: 'The Socket stays, its Transport is swapped.',
      entry: {
        kind: 'state',
        ...SERVER,
        object: { starts: 'engine.io Socket ' },
        text: { starts: 'Socket.setTransport(' },
      },
      nth: 2,
    },
    {
      id: 'decoded',
      says: 'Below this call there are Engine.IO packets, above it Socket.IO packets.',
      entry: call('socket.io Client ', 'ondecoded'),
    },
    {
      id: 'broadcast',
      says: 'The Adapter knows who is in the room.',
      entry: call('socket.io-adapter Adapter /', 'broadcast'),
    },
    {
      id: 'stray',
      says: 'An Upgrade that nobody claims is ended after a second.',
      entry: { layer: 'tcp', from: 'server', text: { is: 'FIN' }, timer: 1000 },
    },
  ],
  assertions: [
    {
      says: 'engine.io takes `request` over: the listener of the page is taken off, its own is put on',
      check: 'order',
      of: [
        { kind: 'call', text: { is: 'Server.attach()' } },
        { kind: 'call', text: { is: 'http.Server.removeAllListeners("request")' } },
        { kind: 'call', text: { is: 'http.Server.on("request")' } },
        { kind: 'call', text: { is: 'http.Server.on("upgrade")' } },
      ],
    },
    {
      says: 'the page still gets its request, and no object of engine.io hears of it',
      check: 'count',
      of: { kind: 'call', text: { starts: 'Server.handleRequest(GET /hello' } },
      is: 0,
    },
    {
      says: 'a request for engine.io never reaches the page',
      check: 'count',
      of: { kind: 'note', from: 'server', text: { contains: '/socket.io/' } },
      is: 0,
    },
    { says: 'one message goes through the objects in this order', check: 'order', of: PATH },
    {
      says: 'the transport is swapped once, the Socket stays the same',
      check: 'count',
      of: { kind: 'state', ...SERVER, text: { starts: 'Socket._maybeUpgrade(' } },
      is: 1,
    },
    {
      says: 'a second namespace is a second Socket of the same Client, and no connection',
      settings: { connects: 'two namespaces' },
      check: 'order',
      of: [
        call('socket.io Namespace /admin', '_doConnect'),
        { kind: 'call', text: { contains: 'EVENT ["say", "hi"]' }, object: { starts: CLIENT } },
      ],
    },
    {
      says: 'a second namespace opens no second session',
      settings: { connects: 'two namespaces' },
      check: 'count',
      of: call('engine.io Server ', 'handshake'),
      is: 1,
    },
    {
      says: 'a second client is a second session, a second Client and a second Socket',
      settings: { connects: 'two clients' },
      check: 'count',
      of: call('engine.io Server ', 'handshake'),
      is: 2,
    },
    {
      says: 'what the Adapter sends to two sockets goes through two Clients',
      settings: { connects: 'two clients' },
      check: 'count',
      of: { ...call(CLIENT, 'writeToEngine'), text: { contains: '2[\\"said\\"' } },
      is: 2,
    },
    {
      says: 'an Upgrade that nobody claims is ended after a second, and the page is told 1006',
      check: 'order',
      of: [
        { layer: 'http', from: 'client', head: { starts: 'GET /not-socket-io' } },
        { layer: 'tcp', from: 'server', text: { is: 'FIN' }, timer: 1000 },
        { kind: 'note', from: 'client', text: { is: 'stray WebSocket: 1006' } },
      ],
    },
  ],
};
