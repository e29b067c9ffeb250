import type { Scenario } from '../../scenario/scenario.js';

/** Engine.IO attaches to a server that had a life of its own. */
export const THE_SERVER_TAKES_OVER = {
  format: 1,
  id: 'the-server-takes-over',
  title: 'Engine.IO takes over a server',
  summary:
    'An HTTP server answers a page. Engine.IO attaches to it: it takes the requests of its own path, hands the others back to whoever listened before, and listens for upgrades. An upgrade to a path that nobody claims is closed after a second.',
  covers: ['E1'],
  seed: 51,
  duration: 8000,
  settings: {},
  hosts: [
    { name: 'server', role: 'server', program: 'attaches', observed: true },
    { name: 'reader', role: 'client', program: 'reader' },
    { name: 'engine', role: 'client', program: 'engine' },
    { name: 'stranger', role: 'client', program: 'stranger' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'take-over',
      says: 'Engine.IO takes the listener of the page off the http server and keeps it.',
      entry: { kind: 'call', text: { is: 'http.Server.removeAllListeners("request")' } },
    },
    {
      id: 'page',
      says: 'The page is still served by the listener that was there before.',
      entry: { from: 'server', to: 'reader', body: { is: 'a page' } },
    },
    {
      id: 'own',
      says: 'Its own path is Engine.IO: a session is opened.',
      entry: { from: 'server', to: 'engine', body: { starts: '0{"sid"' } },
    },
    {
      id: 'unclaimed',
      says: 'An upgrade to another path: nobody answers, and the connection is closed.',
      entry: { layer: 'http', from: 'stranger', head: { contains: 'Upgrade: websocket' } },
    },
  ],
  assertions: [
    {
      says: 'a request for another path reaches the listener that was there before',
      check: 'first',
      of: { layer: 'http', from: 'server', to: 'reader' },
      matches: { body: { is: 'a page' } },
    },
    {
      says: 'a request for /engine.io opens a session',
      check: 'first',
      of: { layer: 'http', from: 'server', to: 'engine' },
      matches: { body: { starts: '0{"sid"', contains: '"upgrades":["websocket"]' } },
    },
    {
      says: 'messages go both ways, and the engine climbs to WebSocket',
      check: 'order',
      of: [
        { kind: 'note', from: 'engine', text: { is: 'upgraded to websocket' } },
        { kind: 'note', from: 'server', text: { is: 'message ping me' } },
        { kind: 'note', from: 'engine', text: { is: 'message ping me back' } },
      ],
    },
    {
      says: 'an unclaimed upgrade is destroyed after destroyUpgradeTimeout, 1000 ms',
      check: 'count',
      of: {
        kind: 'sent',
        layer: 'tcp',
        from: 'server',
        to: 'stranger',
        text: { is: 'FIN' },
        timer: 1000,
      },
      is: 1,
    },
    {
      says: 'the stranger hears 1006',
      check: 'count',
      of: { kind: 'note', from: 'stranger', text: { is: 'close 1006' } },
      is: 1,
    },
  ],
} as const satisfies Scenario;
