import type { Scenario } from '../../scenario/scenario.js';

/** Event streams over a connection that breaks. */
export const AN_EVENT_STREAM_COMES_BACK = {
  format: 1,
  id: 'an-event-stream-comes-back',
  title: 'An event stream comes back',
  summary:
    'The connection of an event stream breaks twice. The browser waits three seconds, asks again and says which event it had last; the server tells what was missed. The program has nothing to do. A WebSocket beside it stays closed.',
  covers: ['T4'],
  seed: 61,
  duration: 40_000,
  settings: {},
  hosts: [
    { name: 'server', role: 'server', program: 'news', options: { every: 1000, size: 2 } },
    { name: 'events', role: 'client', program: 'event-source' },
    { name: 'socket', role: 'client', program: 'websocket' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [
    { at: 10_500, do: 'cut', link: 'way' },
    { at: 20_500, do: 'reset', link: 'way' },
  ],
  notice: [
    {
      id: 'cut',
      says: 'Somebody on the way closes every connection.',
      entry: { kind: 'intervention' },
    },
    {
      id: 'last-id',
      says: 'Back after three seconds, with the id of the last event.',
      entry: { layer: 'http', from: 'events', head: { contains: 'Last-Event-ID: 10' } },
    },
    {
      id: 'missed',
      says: 'What was missed meanwhile.',
      entry: { layer: 'http', from: 'server', to: 'events', body: { contains: 'id: 11' } },
    },
  ],
  assertions: [
    {
      says: 'the browser asks again three seconds after the break, with the last id',
      check: 'delay',
      from: { kind: 'intervention' },
      to: { layer: 'http', from: 'events', head: { contains: 'Last-Event-ID: 10' } },
      is: 3040,
    },
    {
      says: 'the second break is no different',
      check: 'count',
      of: { layer: 'http', from: 'events', head: { contains: 'Last-Event-ID: ' } },
      is: 2,
    },
    {
      says: 'nothing is missing in the end',
      check: 'order',
      of: [
        { kind: 'note', from: 'events', text: { is: 'got 10' } },
        { kind: 'note', from: 'events', text: { is: 'got 11' } },
        { kind: 'note', from: 'events', text: { is: 'got 13' } },
        { kind: 'note', from: 'events', text: { is: 'got 21' } },
        { kind: 'note', from: 'events', text: { is: 'got 38' } },
      ],
    },
    {
      says: 'a WebSocket does not come back by itself',
      check: 'count',
      of: { kind: 'note', from: 'socket', text: { is: 'got 11' } },
      is: 0,
    },
  ],
} as const satisfies Scenario;
