import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
const client = (name: string) => ({ name, role: 'client', program: name }) as const;

/** What three clients of the same server are like after one and the same cut. */
export const AFTER_THE_CUT: Scenario = {
  format: 1,
  id: 'after-the-cut',
  title: 'After the cut',
  summary:
    'Three clients lose their connection in the same moment and come back. One listens once and asks for a token with every attempt. One adds its listener whenever it is connected, and hears everything twice. One shows the token of the first time, is refused, and stays away.',
  covers: [],
  seed: 52,
  duration: 8000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 200, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'news' },
    client('tidy'),
    client('doubled'),
    client('stale'),
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [
    { at: 3200, do: 'call', host: 'server', action: 'renew' },
    { at: 3500, do: 'reset', link: 'way' },
  ],
  notice: [
    {
      id: 'cut',
      says: 'The network resets every connection. Nobody has said goodbye.',
      entry: { kind: 'intervention', text: { contains: 'reset' } },
    },
    {
      id: 'missed',
      says: 'The server has let go of them. The news that it tells now is kept for nobody.',
      entry: note('server', 'disconnect: transport close'),
    },
    {
      id: 'refused',
      says: 'The token of the first time. The refusal is final: the client does not try again.',
      entry: note('stale', 'connect_error: token expired'),
    },
    {
      id: 'back',
      says: 'Asked again, the page has a token that is valid.',
      entry: note('tidy', 'connect'),
      nth: 2,
    },
    {
      id: 'doubled',
      says: 'One frame, two listeners: the second was added by the second “connect”.',
      entry: { kind: 'note', from: 'doubled', text: { starts: 'news ' } },
      nth: -1,
    },
  ],
  assertions: [
    {
      says: 'before the cut every client hears every piece of news once',
      check: 'count',
      of: { kind: 'note', text: { is: 'news 3' } },
      is: 3,
    },
    {
      says: 'a listener that is added with every connect hears what comes later twice',
      check: 'count',
      of: note('doubled', 'news 7'),
      is: 2,
    },
    {
      says: 'a listener that is added once hears it once',
      check: 'count',
      of: note('tidy', 'news 7'),
      is: 1,
    },
    {
      says: 'the server sent it once to each: twice is heard, not sent',
      check: 'count',
      of: { layer: 'websocket', from: 'server', to: 'doubled', body: { is: '42["news",7]' } },
      is: 1,
    },
    {
      says: 'what was sent while a client was away is lost',
      check: 'count',
      of: note('tidy', 'news 4'),
      is: 0,
    },
    {
      says: 'a token that is kept from the first time is refused after the cut, and the client stays away',
      check: 'order',
      of: [
        note('stale', 'connect'),
        { kind: 'intervention', text: { contains: 'reset' } },
        { layer: 'websocket', from: 'server', to: 'stale', body: { starts: '44{' } },
        note('stale', 'connect_error: token expired'),
        note('stale', 'does not try again'),
      ],
    },
    {
      says: 'it is the same token both times',
      check: 'count',
      of: { layer: 'websocket', from: 'stale', body: { is: '40{"token":"token 1"}' } },
      is: 2,
    },
    {
      says: 'a token that is asked for with every attempt lets in again',
      check: 'order',
      of: [
        note('tidy', 'connect'),
        note('tidy', 'disconnect: transport close'),
        { layer: 'websocket', from: 'tidy', body: { is: '40{"token":"token 2"}' } },
        note('tidy', 'connect'),
      ],
    },
  ],
};
