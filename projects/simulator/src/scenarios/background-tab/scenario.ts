import type { Scenario } from '../../scenario/scenario.js';

const HIDDEN = { setting: 'tab', is: 'hidden' } as const;
const GIVEN_UP = { kind: 'note', from: 'server', text: { starts: 'no beat' } } as const;
const PONG = { kind: 'sent', layer: 'websocket', from: 'answers', body: { is: '3' } } as const;

/** Who beats by a timer is thrown out of a background tab, who answers a ping stays. */
export const BACKGROUND_TAB = {
  format: 1,
  id: 'background-tab',
  title: 'A tab in the background',
  summary:
    'One page beats every ten seconds, by an interval; its server gives up after thirty seconds without. Another uses Socket.IO, where the server pings and the page answers. Both tabs are hidden. The browser fires their timers on whole seconds, and after five minutes those that repeat once a minute. Who is thrown out?',
  covers: ['E5'],
  seed: 41,
  duration: 480_000,
  settings: {
    tab: { kind: 'choice', default: 'hidden', options: ['hidden', 'visible'] },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'listener' },
    { name: 'beats', role: 'client', program: 'beats' },
    { name: 'answers', role: 'client', program: 'answers' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [
    { at: 15_000, do: 'background', host: 'beats', when: HIDDEN },
    { at: 15_000, do: 'background', host: 'answers', when: HIDDEN },
  ],
  notice: [
    {
      id: 'hidden',
      says: 'From here on nobody sees the tab.',
      entry: { kind: 'intervention', text: { is: 'background' } },
    },
    {
      id: 'late',
      says: 'The next beats come on whole seconds: a little late, which nobody minds.',
      entry: { kind: 'note', from: 'beats', text: { is: 'beats' } },
      nth: 2,
    },
    {
      id: 'given-up',
      says: 'After five minutes the interval fires once a minute. The server has waited its thirty seconds.',
      entry: GIVEN_UP,
    },
    {
      id: 'answered',
      says: 'The page with Socket.IO answers each ping all the same: it hears a message, no timer has to fire.',
      entry: PONG,
      nth: 15,
    },
  ],
  assertions: [
    {
      says: 'the page that beats is thrown out between five and six minutes after it was hidden',
      check: 'delay',
      from: { kind: 'intervention' },
      to: GIVEN_UP,
      atLeast: 300_000,
      atMost: 360_000,
    },
    {
      says: 'that happens once: the page is not asked again',
      check: 'count',
      of: GIVEN_UP,
      is: 1,
    },
    {
      says: 'up to then no beat is more than a second late',
      check: 'count',
      of: { kind: 'note', from: 'beats', text: { is: 'beats' } },
      atLeast: 29,
      atMost: 31,
    },
    {
      says: 'the page that answers stays: nobody disconnects',
      check: 'count',
      of: { kind: 'note', text: { starts: 'disconnect' } },
      is: 0,
    },
    {
      says: 'it answers every ping of the eight minutes',
      check: 'count',
      of: PONG,
      is: 19,
    },
    {
      says: 'in a tab that is seen nobody is thrown out',
      check: 'count',
      of: GIVEN_UP,
      is: 0,
      settings: { tab: 'visible' },
    },
    {
      says: 'in a tab that is seen a beat comes every ten seconds',
      check: 'count',
      of: { kind: 'note', from: 'beats', text: { is: 'beats' } },
      is: 47,
      settings: { tab: 'visible' },
    },
  ],
} as const satisfies Scenario;
