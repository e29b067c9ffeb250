import type { ProgramOptions } from '../../scenario/host-spec.js';
import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
/** One starts after the other, so that each can be read by itself. */
const client = (name: string, startsAt: number, options: ProgramOptions = {}) =>
  ({ name, role: 'client', program: 'client', server: 'server', startsAt, options }) as const;
const polls = (from: string) =>
  ({ layer: 'http', from, head: { contains: 'transport=polling' } }) as const;
const answer = (to: string, head: string) =>
  ({ layer: 'http', from: 'server', to, head: { starts: head } }) as const;

/** One server, and a client for each usual reason not to be connected to it. */
export const IT_DOES_NOT_CONNECT: Scenario = {
  format: 1,
  id: 'it-does-not-connect',
  title: 'It does not connect',
  summary:
    'Eight clients and eight reasons not to be connected: nobody listens, the page is of another origin, the path is wrong, the client is too old, a proxy refuses the Upgrade, nobody answers, the namespace does not exist, a middleware says no. What does each program hear, and what was on the wire?',
  covers: [],
  seed: 51,
  duration: 4000,
  settings: {
    /** What the server says of pages at http://elsewhere. */
    cors: { kind: 'choice', default: 'not set', options: ['not set', 'http://elsewhere'] },
    /** Whether the server takes clients of Socket.IO 2. */
    allowEIO3: { kind: 'choice', default: 'false', options: ['false', 'true'] },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'server', address: 'lab:80' },
    { name: 'silence', role: 'server', program: 'silence', address: 'silence:80' },
    client('nobody', 0, { address: 'http://lab:3000' }),
    { ...client('stranger', 250), origin: 'http://elsewhere' },
    client('lost', 500, { path: '/chat' }),
    { ...client('elder', 750), program: 'elder' },
    client('insister', 1000, { transports: 'websocket' }),
    { ...client('patient', 1250), server: 'silence', origin: 'http://silence' },
    client('visitor', 1500, { namespace: '/nowhere' }),
    client('guest', 1750, { namespace: '/members' }),
  ],
  links: [
    { name: 'firewall', between: ['insister', '*'], latency: 20, middlebox: 'refuse-upgrade' },
    { name: 'way', between: ['*', '*'], latency: 20 },
  ],
  script: [],
  notice: [
    {
      id: 'nobody',
      says: 'Nobody listens on port 3000: the connection is refused. The page hears “xhr poll error”.',
      entry: note('nobody', 'connect_error: xhr poll error, status 0'),
    },
    {
      id: 'stranger',
      says: 'A 200, with a session. The browser keeps it from a page of another origin, which hears “xhr poll error” as well.',
      entry: answer('stranger', 'HTTP/1.1 200 '),
    },
    {
      id: 'cors',
      says: 'The console tells why; the program never hears it.',
      entry: {
        kind: 'note',
        from: 'stranger',
        text: { starts: 'console: Access to XMLHttpRequest' },
      },
    },
    {
      id: 'lost',
      says: 'A wrong path: somebody else answers, with 404.',
      entry: answer('lost', 'HTTP/1.1 404 '),
    },
    {
      id: 'elder',
      says: 'A client of Socket.IO 2 asks with EIO=3, which this server does not take.',
      entry: answer('elder', 'HTTP/1.1 400 '),
    },
    {
      id: 'insister',
      says: 'Without polling there is nothing but the Upgrade, and it is refused.',
      entry: note('insister', 'connect_error: websocket error'),
    },
    {
      id: 'patient',
      says: 'No answer at all. The client gives up after its timeout.',
      entry: note('patient', 'connect_error: timeout'),
    },
    {
      id: 'visitor',
      says: 'Engine.IO is connected; there is no such namespace.',
      entry: note('visitor', 'connect_error: Invalid namespace'),
    },
    {
      id: 'guest',
      says: 'A middleware said no. The client does not try again by itself.',
      entry: note('guest', 'connect_error: not authorized'),
    },
  ],
  assertions: [
    {
      says: 'a port on which nobody listens is “xhr poll error” with status 0, and not a byte of HTTP',
      check: 'order',
      of: [
        note('nobody', 'connect_error: xhr poll error, status 0'),
        note('nobody', 'tries again'),
      ],
    },
    {
      says: 'a client that finds nobody never sends its request',
      check: 'count',
      of: polls('nobody'),
      is: 0,
    },
    {
      says: 'an answer that CORS keeps from the page is the same “xhr poll error” with status 0, after a 200',
      check: 'order',
      of: [
        polls('stranger'),
        answer('stranger', 'HTTP/1.1 200 '),
        {
          kind: 'note',
          from: 'stranger',
          text: { contains: "No 'Access-Control-Allow-Origin' header" },
        },
        note('stranger', 'connect_error: xhr poll error, status 0'),
      ],
    },
    {
      says: 'with the origin among cors.origin the page of another origin connects',
      settings: { cors: 'http://elsewhere' },
      check: 'order',
      of: [
        { ...answer('stranger', 'HTTP/1.1 200 '), body: { starts: '0{"sid"' } },
        note('stranger', 'connect'),
      ],
    },
    {
      says: 'a wrong path is “xhr poll error” with the status of whoever answered',
      check: 'order',
      of: [
        answer('lost', 'HTTP/1.1 404 '),
        note('lost', 'connect_error: xhr poll error, status 404'),
        note('lost', 'tries again'),
      ],
    },
    {
      says: 'a client of Socket.IO 2 is refused with the code 5',
      check: 'order',
      of: [
        {
          ...answer('elder', 'HTTP/1.1 400 '),
          body: { is: '{"code":5,"message":"Unsupported protocol version"}' },
        },
        note('elder', 'connect_error: xhr poll error, status 400'),
      ],
    },
    {
      says: 'with allowEIO3 it connects',
      settings: { allowEIO3: 'true' },
      check: 'count',
      of: note('elder', 'connect'),
      is: 1,
    },
    {
      says: 'a refused Upgrade is “websocket error”, without a status',
      check: 'order',
      of: [
        { layer: 'http', to: 'insister', head: { starts: 'HTTP/1.1 403 ' } },
        note('insister', 'connect_error: websocket error'),
        note('insister', 'tries again'),
      ],
    },
    {
      says: 'no answer is “timeout” after the timeout of the Manager',
      check: 'delay',
      from: { kind: 'start', from: 'patient' },
      to: note('patient', 'connect_error: timeout'),
      is: 2000,
    },
    ...(['visitor', 'guest'] as const).map((from) => ({
      says: `a refused namespace is an error of the server, and final: ${from}`,
      check: 'order' as const,
      of: [
        { layer: 'http' as const, to: from, body: { starts: '44/' } },
        { kind: 'note' as const, from, text: { starts: 'connect_error: ' } },
        note(from, 'does not try again'),
      ],
    })),
    {
      says: 'nobody connects',
      check: 'count',
      of: { kind: 'note', text: { is: 'connect' } },
      is: 0,
    },
  ],
};
