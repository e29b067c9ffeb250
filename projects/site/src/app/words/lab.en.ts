/** Words of the labs' controls and panels. What a lab teaches stands in `docs/learn/<id>.md`. */
export const LAB_EN = {
  workbench: 'Workbench',
  sequence: 'Sequence',
  log: 'Everything on the wire',
  entry: 'The chosen entry',
  entryNone: 'Nothing has happened yet. Press play, or step once.',
  connection: 'Connection',
  conditions: 'Conditions',
  dock: 'Playback',
  keys: {
    title: 'Keys',
    hint: 'Space plays and pauses, ← and → step, Home and End go to the ends.',
    button: 'All keys (?)',
    close: 'Close',
    head: { key: 'Key', does: 'What it does' },
    places: [
      {
        name: 'Anywhere on the page',
        keys: [
          ['Space', 'plays, and pauses'],
          ['→', 'steps one entry forward'],
          ['←', 'steps one entry back'],
          ['?', 'opens this list'],
        ],
      },
      {
        name: 'In the workbench',
        keys: [
          ['Home', 'goes to the start of the run'],
          ['End', 'goes to its end'],
          ['Tab', 'goes on to the next control or view'],
        ],
      },
      {
        name: 'In the sequence and in the log',
        keys: [
          ['↑ ↓', 'go to the entry before and behind'],
          ['Home, End', 'go to the first and to the last entry'],
          ['Enter, Space', 'choose it: its bytes stand beside it'],
        ],
      },
      {
        name: 'On a slider',
        keys: [
          ['← →', 'a step less, a step more'],
          ['Page ↑, Page ↓', 'many steps at once'],
        ],
      },
    ] as readonly {
      readonly name: string;
      readonly keys: readonly (readonly [key: string, does: string])[];
    }[],
  },
  running: 'Running …',
  settings: {
    latency: { label: 'Latency, one way', options: {} },
    connects: { label: 'Who connects', options: {} },
    calls: { label: 'Calls to begin with', options: {} },
    uplink: { label: 'Uplink of the page', options: {} },
    upgrade: { label: 'Block the Upgrade', options: { allowed: 'off', blocked: 'on' } },
    program: {
      label: 'The server program',
      options: {
        answers: 'answers',
        throws: 'throws an error',
        'loops for ever': 'loops for ever',
      },
    },
    transports: { label: 'The client may use', options: {} },
    question: { label: 'It asks', options: {} },
    olderPayload: {
      label: 'Payloads of the older client',
      options: { text: 'text (b64=1)' },
    },
    road: {
      label: 'The proxy on the way',
      options: { open: 'lets everything through' },
    },
    proxy: { label: 'The proxy of the office', options: { joins: 'lets everything through' } },
    recovery: { label: 'Connection state recovery', options: {} },
    pingInterval: { label: 'Ping interval', options: {} },
    pingTimeout: { label: 'Ping time-out', options: {} },
    lock: { label: 'Lock against a second attempt', options: { without: 'off', with: 'on' } },
    delay: { label: 'Delay before the next attempt', options: {} },
    start: { label: 'The client connects', options: {} },
    network: { label: 'The network', options: {} },
    server: { label: 'The server', options: {} },
    outage: { label: 'While the server is down', options: {} },
    clients: { label: 'Clients in each crowd', options: {} },
    jitter: { label: 'Jitter in the delays', options: { without: 'off', with: 'on' } },
    balancer: {
      label: 'The load balancer',
      options: {
        'round robin': 'takes turns (round robin)',
        'sticky by address': 'keeps to the client’s address',
        'sticky by cookie': 'keeps to a cookie of its own',
      },
    },
    adapter: { label: 'The adapter', options: { none: 'in memory' } },
    transport: { label: 'The transport', options: {} },
    servers: { label: 'Servers', options: {} },
    killed: { label: 'Killed', options: {} },
    masking: { label: 'Masking by the browser', options: {} },
    reading: { label: 'The proxy reads as HTTP', options: {} },
    every: { label: 'Time between news', options: {} },
    interval: { label: 'Polling interval', options: {} },
    size: { label: 'Size of a piece of news', options: {} },
    http: { label: 'HTTP', options: { '1.1': 'HTTP/1.1', '2': 'HTTP/2' } },
    keepAlive: { label: 'A new connection for every request', options: { on: 'off', off: 'on' } },
    tab: { label: 'The tab', options: {} },
    streams: { label: 'Event streams of the page', options: {} },
    slow: { label: 'What the server needs for a file', options: {} },
    talk: { label: 'The page sends too', options: { listens: 'off', 'sends too': 'on' } },
    check: {
      label: 'The bank checks, besides the cookie',
      options: {
        SameSite: 'nothing, but the cookie is SameSite',
        origin: 'the Origin',
        ticket: 'a ticket',
      },
    },
    token: { label: 'The token they know is', options: {} },
    refusal: { label: 'The gate refuses', options: {} },
    ending: { label: 'How it ends', options: {} },
    code: { label: 'The code given to close()', options: {} },
    form: { label: 'The server runs', options: {} },
    ann: { label: 'Ann is in', options: {} },
    bob: { label: 'Bob is in', options: {} },
    carl: { label: 'Carl is in', options: {} },
    dora: { label: 'Dora is in', options: {} },
    eve: { label: 'Eve is in', options: {} },
    line: {
      label: 'The line the waiter runs',
      options: {
        'io.to': 'io.to("kitchen")',
        'socket.to': 'socket.to("kitchen")',
        'io.of.to': 'io.of("/orders").to("kitchen")',
      },
    },
  } as Readonly<
    Record<string, { readonly label: string; readonly options: Readonly<Record<string, string>> }>
  >,
  unit: (label: string, unit: string) => `${label}, in ${unit}`,
  seed: 'Seed',
  seedHint: 'The same seed gives the same bytes.',
  atStart: 'A change counts from the start of the run.',
  atCursor: (at: string) => `A change counts from here on (${at}); what happened before stays.`,
  forked: (count: number) =>
    count === 1
      ? 'You have changed something in the middle of this run.'
      : `You have changed something in the middle of this run, ${count} times.`,
  reset: 'Reset',
  link: {
    title: 'Part of the link could not be used',
    problem: (name: string, value: string) => `${name}=${value}`,
    expected: (expected: string) => `expected ${expected}`,
    unknown: 'there is no setting of this name',
    used: (used: string) => `used instead: ${used}`,
    left: 'left out',
    entry: (count: number) => `this run has the entries 0 to ${count - 1}`,
    close: 'Close this notice',
  },
  failure: {
    title: 'This run was stopped',
    toWorking: 'Back to the program that answers',
    retry: 'Reset the lab',
  },
  errors: {
    title: 'The program threw an error',
    where: (host: string, at: string) => `On the ${host}, at ${at}:`,
    stack: 'Stack',
    show: 'Show it in the recording',
  },
  prediction: {
    title: 'First, a guess',
    compare: 'Compare with what happens',
    wasRight: 'You were right.',
    wasWrong: 'It is not as you guessed.',
  },
  scenario: 'What to run',
  steps: {
    label: 'Other labs',
    place: (place: number, count: number) => `Lab ${place} of ${count}`,
    next: 'Next:',
    previous: 'Before:',
    all: 'All labs',
  },
  noticed: {
    title: 'What to notice',
    show: (seq: number, at: string) => `Show entry ${seq}, at ${at}`,
    absent: 'It does not happen in this run.',
  },
};
