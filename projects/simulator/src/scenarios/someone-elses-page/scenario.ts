import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
const handshake = (from: string, ...contains: string[]) =>
  ({ layer: 'http', from, head: { contains: ['Upgrade: websocket', ...contains] } }) as const;

/** A WebSocket carries the cookies of whoever's browser opens it, from any page: who checks the Origin? */
export const SOMEONE_ELSES_PAGE: Scenario = {
  format: 1,
  id: 'someone-elses-page',
  title: "Someone else's page",
  summary:
    'Ann is logged in at the bank with a cookie. Another page in her browser opens a WebSocket to the bank: the browser adds the cookie, no rule of origins holds it back. The server has to look at the Origin, give the cookie SameSite, or ask for a ticket that only its own page can read. Beside it: a token in a header, which only polling can send, and one among the subprotocols.',
  covers: ['X2'],
  seed: 72,
  duration: 4000,
  settings: {
    /** What the bank checks besides the cookie; with `SameSite` it asks the browser not to lend the cookie to others. */
    check: {
      kind: 'choice',
      default: 'nothing',
      options: ['nothing', 'SameSite', 'origin', 'ticket'],
    },
  },
  hosts: [
    { name: 'bank', role: 'server', program: 'bank', address: 'lab:80' },
    { name: 'gate', role: 'server', program: 'gate', address: 'gate:80' },
    { name: 'ann', role: 'client', program: 'ann' },
    {
      name: 'evil-page',
      role: 'client',
      program: 'evil',
      origin: 'http://evil',
      browser: 'ann',
      startsAt: 1000,
    },
    {
      name: 'robot',
      role: 'client',
      program: 'robot',
      options: { transport: 'polling' },
      startsAt: 1500,
    },
    {
      name: 'mute',
      role: 'client',
      program: 'robot',
      options: { transport: 'websocket' },
      startsAt: 1500,
    },
    {
      name: 'speaker',
      role: 'client',
      program: 'speaker',
      options: { token: 'sesame' },
      startsAt: 2000,
    },
    {
      name: 'guesser',
      role: 'client',
      program: 'speaker',
      options: { token: 'barley' },
      startsAt: 2000,
    },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'login',
      says: 'The session of Ann, from now on added to every request to the bank.',
      entry: { layer: 'http', from: 'bank', head: { contains: 'Set-Cookie: session=ann' } },
    },
    {
      id: 'cookie',
      says: 'Her own page opens a WebSocket: the cookie goes with the handshake.',
      entry: handshake('ann', 'Cookie: session=ann', 'Origin: http://lab'),
    },
    {
      id: 'hijack',
      says: 'The other page does the same. Only one line tells them apart: Origin.',
      entry: handshake('evil-page', 'Cookie: session=ann', 'Origin: http://evil'),
    },
    {
      id: 'header',
      says: 'A header of its own: polling can.',
      entry: { layer: 'http', from: 'robot', head: { contains: 'Authorization: Bearer robot' } },
    },
    {
      id: 'subprotocol',
      says: 'The one header of a WebSocket that a page may fill: logs on the way see it.',
      entry: handshake('speaker', 'Sec-WebSocket-Protocol: bank.v1, bearer.sesame'),
    },
  ],
  assertions: [
    {
      says: 'Ann is let in by her cookie',
      check: 'count',
      of: note('ann', 'my balance: 100'),
      is: 1,
    },
    {
      says: "a page of somebody else reads Ann's balance when nothing else is checked",
      check: 'count',
      of: note('evil-page', 'the balance of Ann: 100'),
      is: 1,
    },
    {
      says: 'the browser adds the cookie of Ann to the handshake of any page',
      check: 'count',
      of: handshake('evil-page', 'Cookie: session=ann', 'Origin: http://evil'),
      is: 1,
    },
    {
      says: 'a server that checks the Origin refuses it, before there is a session',
      settings: { check: 'origin' },
      check: 'order',
      of: [
        handshake('evil-page', 'Origin: http://evil'),
        { layer: 'http', from: 'bank', to: 'evil-page', head: { starts: 'HTTP/1.1 400 ' } },
        note('evil-page', 'refused: websocket error'),
      ],
    },
    {
      says: 'a server that checks the Origin still lets Ann in',
      settings: { check: 'origin' },
      check: 'count',
      of: note('ann', 'my balance: 100'),
      is: 1,
    },
    {
      says: 'a cookie with SameSite stays at home when the page is of another site',
      settings: { check: 'SameSite' },
      check: 'order',
      of: [
        { layer: 'http', from: 'bank', head: { contains: 'session=ann; HttpOnly; SameSite=Lax' } },
        {
          layer: 'http',
          from: 'evil-page',
          head: { contains: 'Origin: http://evil', lacks: 'Cookie' },
        },
        note('evil-page', 'refused: who are you?'),
      ],
    },
    {
      says: 'with SameSite Ann is let in by her own page',
      settings: { check: 'SameSite' },
      check: 'count',
      of: note('ann', 'my balance: 100'),
      is: 1,
    },
    {
      says: 'a ticket that only its own page can read keeps it out, too',
      settings: { check: 'ticket' },
      check: 'count',
      of: note('evil-page', 'refused: no ticket'),
      is: 1,
    },
    {
      says: 'with her ticket Ann is let in',
      settings: { check: 'ticket' },
      check: 'count',
      of: note('ann', 'my balance: 100'),
      is: 1,
    },
    {
      says: 'a token in a header lets in over polling',
      check: 'count',
      of: note('robot', 'let in'),
      is: 1,
    },
    {
      says: 'over WebSocket a browser sends no header of the page, and the server does not know who it is',
      check: 'order',
      of: [handshake('mute'), note('mute', 'refused: who are you?')],
    },
    {
      says: 'no handshake of a WebSocket carries Authorization',
      check: 'count',
      of: handshake('mute', 'Authorization'),
      is: 0,
    },
    {
      says: 'a token among the subprotocols lets in, and the server agrees to the protocol, not to the token',
      check: 'order',
      of: [
        {
          layer: 'http',
          from: 'gate',
          to: 'speaker',
          head: { contains: 'Sec-WebSocket-Protocol: bank.v1', lacks: 'bearer' },
        },
        note('speaker', 'welcome, we speak bank.v1'),
      ],
    },
    {
      says: 'a wrong token is closed with a code of the server',
      check: 'count',
      of: note('guesser', 'close 4401 who are you?'),
      is: 1,
    },
  ],
};
