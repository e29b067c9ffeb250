import type { Scenario } from '../../scenario/scenario.js';

const ANSWER = (transport: string) =>
  ({ kind: 'note', from: 'climbs', text: { is: `2 + 3 = 5 over ${transport}` } }) as const;
const FAILS = { kind: 'note', from: 'stubborn', text: { starts: 'connect_error: ' } } as const;
const CONNECT = { kind: 'sent', layer: 'http', head: { starts: 'CONNECT lab:80 ' } } as const;

/** The climb to WebSocket from behind a proxy that the browser knows of. */
export const THE_OFFICE_PROXY = {
  format: 1,
  id: 'the-office-proxy',
  title: 'Through the office proxy',
  summary:
    'A browser that is told of a proxy sends it every request with the whole address, and the proxy passes it on. That cannot work for a WebSocket: its connection has to be the same from end to end. So the browser asks with CONNECT for a tunnel. Some proxies allow that for port 443 alone, some look inside the tunnel. Who polls first still gets through; who insists on WebSocket does not.',
  covers: ['E3'],
  seed: 8,
  duration: 40_000,
  settings: {
    /** What the proxy does when a WebSocket is asked for. */
    proxy: {
      kind: 'choice',
      default: 'joins',
      options: ['joins', 'refuses CONNECT', 'removes the Upgrade', 'swallows the Upgrade'],
    },
    /** One way, on each side of the proxy. */
    latency: { kind: 'number', default: 20, min: 1, max: 1000, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'adder' },
    { name: 'proxy', role: 'server', program: 'proxy', address: 'proxy:3128' },
    { name: 'climbs', role: 'client', program: 'climbs', proxy: 'proxy:3128' },
    { name: 'stubborn', role: 'client', program: 'stubborn', proxy: 'proxy:3128' },
  ],
  links: [
    { name: 'inside', between: ['*', 'proxy'], latency: { setting: 'latency' } },
    {
      name: 'outside',
      between: ['proxy', 'server'],
      latency: { setting: 'latency' },
      middlebox: {
        setting: 'proxy',
        values: {
          joins: null,
          'refuses CONNECT': null,
          'removes the Upgrade': 'remove-hop-by-hop',
          'swallows the Upgrade': 'swallow-upgrade',
        },
      },
    },
  ],
  script: [],
  notice: [
    {
      id: 'absolute',
      says: 'The browser names the whole address, because it speaks to the proxy.',
      entry: { from: 'climbs', head: { starts: 'GET http://lab/socket.io/' } },
    },
    {
      id: 'via',
      says: 'The proxy asks the server in its own words: the path alone, and Via.',
      entry: { from: 'proxy', head: { starts: 'GET /socket.io/', contains: 'Via: 1.1 proxy' } },
    },
    {
      id: 'connect',
      says: 'For a WebSocket the browser asks for a tunnel to the server.',
      entry: { from: 'climbs', head: { starts: 'CONNECT lab:80 ' } },
    },
    {
      id: 'established',
      says: 'From here on the proxy passes on whatever comes, unread.',
      entry: { from: 'proxy', to: 'climbs', head: { starts: 'HTTP/1.1 200 Connection' } },
    },
    {
      id: 'answer',
      says: 'The answer comes over WebSocket, through the tunnel.',
      entry: ANSWER('websocket'),
    },
  ],
  assertions: [
    {
      says: 'every request that polls reaches the proxy in absolute form',
      check: 'every',
      of: { kind: 'sent', layer: 'http', from: 'climbs', head: { contains: 'transport=polling' } },
      matches: { head: { contains: ' http://lab/socket.io/' } },
    },
    {
      says: 'every request that polls leaves the proxy with the path alone, and says so',
      check: 'every',
      of: { kind: 'sent', layer: 'http', from: 'proxy', head: { contains: 'transport=polling' } },
      matches: { head: { contains: 'Via: 1.1 proxy' } },
    },
    {
      says: 'inside the tunnel the handshake goes to the server unchanged',
      check: 'order',
      of: [
        { ...CONNECT, from: 'climbs' },
        { from: 'proxy', to: 'climbs', head: { starts: 'HTTP/1.1 200 Connection Established' } },
        { from: 'climbs', head: { starts: 'GET /socket.io/', contains: 'Upgrade: websocket' } },
        { from: 'proxy', head: { starts: 'GET /socket.io/', contains: 'Upgrade: websocket' } },
        { to: 'climbs', head: { starts: 'HTTP/1.1 101 ' } },
        ANSWER('websocket'),
      ],
    },
    {
      says: 'a WebSocket from the start gets through as well',
      check: 'count',
      of: { kind: 'note', from: 'stubborn', text: { is: 'connect' } },
      is: 1,
    },
    {
      says: 'a tunnel to port 80 is refused: no handshake ever leaves the proxy',
      settings: { proxy: 'refuses CONNECT' },
      check: 'count',
      of: { from: 'proxy', to: 'server', head: { contains: 'transport=websocket' } },
      is: 0,
    },
    {
      says: 'who polls gets the answer all the same when the tunnel is refused',
      settings: { proxy: 'refuses CONNECT' },
      check: 'order',
      of: [CONNECT, { from: 'proxy', head: { starts: 'HTTP/1.1 403 ' } }, ANSWER('polling')],
    },
    {
      says: 'who insists on WebSocket fails at once when the tunnel is refused',
      settings: { proxy: 'refuses CONNECT' },
      check: 'delay',
      from: { ...CONNECT, from: 'stubborn' },
      to: FAILS,
      atMost: 100,
    },
    {
      says: 'a proxy that reads inside the tunnel and removes the Upgrade makes the server refuse',
      settings: { proxy: 'removes the Upgrade' },
      check: 'order',
      of: [{ from: 'server', head: { starts: 'HTTP/1.1 400 ' } }, ANSWER('polling')],
    },
    {
      says: 'where nobody ever answers the handshake, who polls gets the answer',
      settings: { proxy: 'swallows the Upgrade' },
      check: 'order',
      of: [{ kind: 'lost', layer: 'http', from: 'proxy' }, ANSWER('polling')],
    },
    {
      says: 'where nobody ever answers the handshake, who insists waits for the time-out of 20 s',
      settings: { proxy: 'swallows the Upgrade' },
      check: 'delay',
      from: { ...CONNECT, from: 'stubborn' },
      to: { kind: 'note', from: 'stubborn', text: { is: 'connect_error: timeout' } },
      atLeast: 19_000,
      atMost: 20_000,
    },
  ],
} as const satisfies Scenario;
