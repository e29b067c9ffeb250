import type { Scenario } from '../../scenario/scenario.js';

/** Polling through a load balancer that does not remember who went where. */
export const TWO_SERVERS = {
  format: 1,
  id: 'two-servers',
  title: 'Session ID unknown',
  summary:
    'Two Socket.IO servers behind a load balancer. A polling client opens several connections; round robin sends them to different servers, and the second has never heard of the session. Sticky balancing sends all of them to one.',
  covers: ['A5'],
  seed: 41,
  duration: 6000,
  settings: {
    /** How the balancer chooses a server for a connection, or for a request. */
    balancer: {
      kind: 'choice',
      default: 'round robin',
      options: ['round robin', 'sticky by address', 'sticky by cookie'],
    },
  },
  hosts: [
    {
      name: 'balancer',
      role: 'server',
      program: 'balancer',
      address: 'lab:80',
      options: { servers: 'one:80,two:80' },
    },
    { name: 'one', role: 'server', program: 'node', address: 'one:80' },
    { name: 'two', role: 'server', program: 'node', address: 'two:80' },
    { name: 'client', role: 'client', program: 'poller', server: 'balancer' },
  ],
  links: [
    { name: 'inside', between: ['balancer', '*'], latency: 2 },
    { name: 'outside', between: ['*', 'balancer'], latency: 30 },
  ],
  script: [],
  notice: [
    {
      id: 'open',
      says: 'The first server opens a session.',
      entry: { layer: 'http', from: 'one', body: { starts: '0{"sid"' } },
    },
    {
      id: 'unknown',
      says: 'The next connection went to the other server.',
      entry: { layer: 'http', from: 'two', body: { contains: 'Session ID unknown' } },
    },
  ],
  assertions: [
    {
      says: 'round robin makes the second server refuse the session of the first',
      check: 'order',
      of: [
        { layer: 'http', from: 'one', body: { starts: '0{"sid"' } },
        {
          layer: 'http',
          from: 'two',
          head: { starts: 'HTTP/1.1 400 ' },
          body: { contains: 'Session ID unknown' },
        },
      ],
    },
    {
      says: 'sticky balancing lets the client connect',
      settings: { balancer: 'sticky by address' },
      check: 'count',
      of: { kind: 'note', from: 'client', text: { is: 'connect' } },
      is: 1,
    },
    {
      says: 'sticky balancing leaves nothing to refuse',
      settings: { balancer: 'sticky by address' },
      check: 'count',
      of: { layer: 'http', head: { starts: 'HTTP/1.1 400 ' } },
      is: 0,
    },
    {
      says: 'a cookie of the balancer lets the client connect as well, with every request at the first server',
      settings: { balancer: 'sticky by cookie' },
      check: 'order',
      of: [
        { layer: 'http', from: 'balancer', head: { contains: 'Set-Cookie: SERVERID=one' } },
        { layer: 'http', from: 'client', head: { contains: 'Cookie: SERVERID=one' } },
        { kind: 'note', from: 'client', text: { is: 'connect' } },
      ],
    },
    {
      says: 'a cookie of the balancer leaves nothing for the second server to do',
      settings: { balancer: 'sticky by cookie' },
      check: 'count',
      of: { layer: 'http', from: 'two' },
      is: 0,
    },
  ],
} as const satisfies Scenario;
