import type { HostSpec, ProgramOptions } from '../../scenario/host-spec.js';
import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
const asks = (from: string, ...contains: string[]) =>
  ({ layer: 'http', from, head: { starts: 'OPTIONS ', contains } }) as const;
const sends = (from: string, ...contains: string[]) =>
  ({ layer: 'http', from, head: { lacks: 'OPTIONS ', contains } }) as const;
/** A page of another origin than the server; one starts after the other, so that each can be read by itself. */
const page = (name: string, startsAt: number, options: ProgramOptions = {}): HostSpec => ({
  ...{
    name,
    role: 'client',
    program: 'client',
    server: 'server',
    origin: 'http://app',
    startsAt,
  },
  options: { transport: 'polling', hasToken: true, isSteady: false, ...options },
});

/** What a header of the page's own costs over polling, when the page is of another origin. */
export const PREFLIGHTS: Scenario = {
  format: 1,
  id: 'preflights',
  title: 'A preflight before every poll',
  summary:
    'A page of another origin sends a header of its own with extraHeaders. The browser asks first, by OPTIONS, and a consent is kept for one address: polls have an address each, so each is asked for, and Access-Control-Max-Age changes nothing until the address stays the same. Beside it pages that are not asked for: without the header, of the server’s own origin, over WebSocket. And one whose header is not allowed.',
  covers: [],
  seed: 54,
  duration: 20_000,
  settings: {
    /** How long the server says that its consent holds. Chromium keeps one for 5 s of which nothing is said. */
    maxAge: { kind: 'choice', default: '600', options: ['600', 'not said'] },
    /** One way, in both directions. */
    latency: { kind: 'number', default: 40, min: 1, max: 200, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'server' },
    { name: 'strict', role: 'server', program: 'strict', address: 'strict:80' },
    page('poller', 0),
    page('steady', 500, { isSteady: true }),
    page('climber', 1000, { transport: 'any' }),
    page('caller', 1500, { transport: 'websocket' }),
    page('plain', 2000, { hasToken: false }),
    { ...page('native', 2500), origin: 'http://lab' },
    { ...page('refused', 3000), server: 'strict' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'asked',
      says: 'Before the first request the browser asks by itself: may a page of http://app send x-token? The token itself is not in it.',
      entry: asks('poller'),
    },
    {
      id: 'consent',
      says: 'The cors option of the server answers: whatever was asked for is allowed, and need not be asked for again for 600 seconds.',
      entry: {
        layer: 'http',
        from: 'server',
        to: 'poller',
        head: {
          contains: ['Access-Control-Allow-Headers: x-token', 'Access-Control-Max-Age: 600'],
        },
      },
    },
    {
      id: 'again',
      says: 'Asked again: t= is new in every request, and the consent was for another address.',
      entry: asks('poller', 'sid='),
    },
    {
      id: 'steady',
      says: 'With timestampRequests: false every poll of the session has this address, and is not asked for while the consent holds.',
      entry: asks('steady', 'sid='),
    },
    {
      id: 'caller',
      says: 'A WebSocket is not asked for. Its handshake has no header of the page’s own either: X-Token stays at home.',
      entry: sends('caller', 'Upgrade: websocket'),
    },
    {
      id: 'refused',
      says: 'This server does not allow the header: nothing but OPTIONS was sent, and the console tells why.',
      entry: { kind: 'note', from: 'refused', text: { starts: 'console: ' } },
    },
    {
      id: 'late',
      says: 'The second of two pieces of news waits for the next poll, and that for its preflight: one round trip more than without the header.',
      entry: note('poller', 'got 2'),
    },
  ],
  assertions: [
    {
      says: 'every request of a page of another origin that sends a header of its own is asked for, each poll anew',
      check: 'count',
      of: asks('poller'),
      is: 8,
    },
    {
      says: 'so it makes twice as many requests as a page without such a header',
      check: 'ratio',
      metric: 'requests',
      host: 'poller',
      to: 'plain',
      is: 2,
    },
    {
      says: 'a preflight names the header, and carries neither its value nor a cookie',
      check: 'every',
      of: asks('poller'),
      matches: {
        head: {
          contains: 'Access-Control-Request-Headers: x-token',
          lacks: ['sesame', 'Cookie'],
        },
      },
    },
    {
      says: 'Access-Control-Max-Age changes nothing as long as every poll has an address of its own',
      settings: { maxAge: 'not said' },
      check: 'count',
      of: asks('poller'),
      is: 8,
    },
    {
      says: 'with one address for all polls of a session the consent is kept: asked for at the handshake, and twice for two requests that leave together',
      check: 'count',
      of: asks('steady'),
      is: 3,
    },
    {
      says: 'a kept consent costs no news its round trip',
      check: 'delay',
      from: note('server', 'made 2'),
      to: note('steady', 'got 2'),
      is: 110,
    },
    {
      says: 'without Access-Control-Max-Age it is kept for five seconds, and a poll that waits longer is followed by a preflight',
      settings: { maxAge: 'not said' },
      check: 'count',
      of: asks('steady'),
      is: 5,
    },
    {
      says: 'news that miss a poll wait for the preflight of the next one',
      check: 'delay',
      from: note('server', 'made 2'),
      to: note('poller', 'got 2'),
      is: 190,
    },
    {
      says: 'without the header they wait for the next poll only: one round trip less',
      check: 'delay',
      from: note('server', 'made 2'),
      to: note('plain', 'got 2'),
      is: 110,
    },
    {
      says: 'a client that climbs is asked for while it polls, and gets its news over the WebSocket',
      check: 'order',
      of: [
        asks('climber', 'sid='),
        sends('climber', 'Upgrade: websocket'),
        { layer: 'websocket', from: 'server', to: 'climber', body: { is: '42["news",1]' } },
        { layer: 'websocket', from: 'server', to: 'climber', body: { is: '42["news",4]' } },
      ],
    },
    {
      says: 'it is asked for three times, and not any more once it has climbed',
      check: 'count',
      of: asks('climber'),
      is: 3,
    },
    {
      says: 'a WebSocket is never asked for',
      check: 'count',
      of: asks('caller'),
      is: 0,
    },
    {
      says: 'its handshake goes out without the header of the page',
      check: 'every',
      of: { layer: 'http', from: 'caller' },
      matches: {
        head: { contains: ['Upgrade: websocket', 'Origin: http://app'], lacks: 'X-Token' },
      },
    },
    {
      says: 'a page without a header of its own is not asked for',
      check: 'count',
      of: asks('plain'),
      is: 0,
    },
    {
      says: "a page of the server's own origin is not asked for, whatever it sends",
      check: 'count',
      of: asks('native'),
      is: 0,
    },
    {
      says: "the header of a page of the server's own origin is in every request",
      check: 'every',
      of: sends('native'),
      matches: { head: { contains: 'X-Token: sesame' } },
    },
    {
      says: 'a header that is not allowed is never sent, nor the request that it belongs to',
      check: 'count',
      of: sends('refused'),
      is: 0,
    },
    {
      says: 'the program hears “xhr poll error”, and the console tells which header it was',
      check: 'order',
      of: [
        asks('refused'),
        {
          kind: 'note',
          from: 'refused',
          text: {
            ends: 'Request header field x-token is not allowed by Access-Control-Allow-Headers in preflight response.',
          },
        },
        note('refused', 'connect_error: xhr poll error'),
      ],
    },
  ],
};
