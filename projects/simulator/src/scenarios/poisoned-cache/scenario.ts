import type { Scenario } from '../../scenario/scenario.js';

/** A page of the bank, which loads its own script. */
const ofTheBank = {
  role: 'client',
  program: 'victim',
  server: 'proxy',
  origin: 'http://bank',
} as const;

/** Why a browser masks: what an unaware proxy makes of a page's own bytes. */
export const POISONED_CACHE = {
  format: 1,
  id: 'poisoned-cache',
  title: 'Mask or be poisoned',
  summary:
    "A page opens a WebSocket to its own server through a proxy that takes everything for HTTP. Without masks the page can send the text of a request for somebody else's script; its server answers, and the proxy keeps the answer for all. With a fresh mask on every frame nobody can choose what the bytes say.",
  covers: ['X1', 'F5'],
  seed: 81,
  duration: 4000,
  settings: {
    masking: { kind: 'choice', default: 'off', options: ['off', 'fixed key', 'random key'] },
    /** What the proxy takes for HTTP on a connection. */
    reading: { kind: 'choice', default: 'everything', options: ['everything', 'up to a 101'] },
  },
  hosts: [
    {
      name: 'proxy',
      role: 'server',
      program: 'proxy',
      address: 'evil:80',
      options: { stands: 'evil:80,bank:80' },
    },
    { name: 'evil', role: 'server', program: 'evil', address: 'origin-evil:80' },
    { name: 'bank', role: 'server', program: 'bank', address: 'origin-bank:80' },
    { name: 'page', role: 'client', program: 'page', server: 'proxy' },
    { name: 'victim', ...ofTheBank, startsAt: 2000 },
    { name: 'next', ...ofTheBank, startsAt: 3000 },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'frame',
      says: 'A frame of the page. Without a mask its payload stands there in clear: a request for the script of the bank.',
      entry: { layer: 'websocket', from: 'page' },
    },
    {
      id: 'read',
      says: 'The proxy has never heard of frames: it skips two bytes and finds a request.',
      entry: {
        kind: 'note',
        from: 'proxy',
        text: { is: 'reads a request for bank/script.js' },
      },
    },
    {
      id: 'answer',
      says: "The page's own server answers it.",
      entry: { layer: 'http', from: 'evil', body: { is: 'pay(thief)' } },
    },
    {
      id: 'kept',
      says: 'An answer of one server, kept under the name of another.',
      entry: { kind: 'note', from: 'proxy', text: { is: 'keeps bank/script.js' } },
    },
    {
      id: 'victim',
      says: 'What somebody else gets from the bank.',
      entry: { kind: 'note', from: 'victim' },
    },
  ],
  assertions: [
    {
      says: 'without masks the proxy keeps the answer under the name of the bank',
      check: 'order',
      of: [
        { kind: 'note', from: 'proxy', text: { is: 'keeps bank/script.js' } },
        { kind: 'note', from: 'proxy', text: { is: 'answers bank/script.js from its cache' } },
        { kind: 'note', from: 'victim', text: { is: 'runs pay(thief)' } },
      ],
    },
    {
      says: 'without masks everybody behind the proxy gets it from then on',
      check: 'count',
      of: { kind: 'note', from: 'next', text: { is: 'runs pay(thief)' } },
      is: 1,
    },
    {
      says: 'without masks the bank is never asked',
      check: 'count',
      of: { layer: 'http', to: 'bank' },
      is: 0,
    },
    {
      says: 'with masks the victim gets the script of the bank',
      settings: { masking: 'random key' },
      check: 'count',
      of: { kind: 'note', from: 'victim', text: { is: 'runs pay(me)' } },
      is: 1,
    },
    {
      says: 'with masks the proxy has nothing to keep but what the bank said',
      settings: { masking: 'random key' },
      check: 'order',
      of: [
        { layer: 'http', from: 'bank', body: { is: 'pay(me)' } },
        { kind: 'note', from: 'proxy', text: { is: 'keeps bank/script.js' } },
      ],
    },
    {
      says: 'with masks the same answer of the same server is kept by nobody: nobody has read a request for it',
      settings: { masking: 'random key' },
      check: 'order',
      of: [
        { kind: 'sent', from: 'evil', body: { is: 'pay(thief)' } },
        { kind: 'sent', from: 'proxy', to: 'page', body: { is: 'pay(thief)' } },
        { kind: 'note', from: 'next', text: { is: 'runs pay(me)' } },
      ],
    },
    {
      says: 'a proxy that stops reading at a 101 is not deceived, masks or none',
      settings: { reading: 'up to a 101' },
      check: 'count',
      of: { kind: 'note', text: { is: 'runs pay(me)' } },
      is: 2,
    },
    {
      says: 'a key that the page can foresee is no protection: it sends what becomes the request once it is masked',
      settings: { masking: 'fixed key' },
      check: 'order',
      of: [
        { kind: 'note', from: 'proxy', text: { is: 'keeps bank/script.js' } },
        { kind: 'note', from: 'victim', text: { is: 'runs pay(thief)' } },
      ],
    },
  ],
} as const satisfies Scenario;
