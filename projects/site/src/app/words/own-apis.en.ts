/** Words of runs on the browser's own interfaces. */
export const OWN_APIS_EN = {
  where: 'Runs on',
  places: { virtual: 'the virtual network', real: 'this browser’s own APIs' },
  hint: 'The same programs with this browser’s own fetch, EventSource, WebSocket and clock, in real time. The server lives in this tab, and a Service Worker leads the requests to it.',
  run: (seconds: number) => `Run for ${seconds} seconds`,
  stop: 'Stop',
  starting: 'Starting the server in this tab …',
  progress: 'How much of the run is over',
  clock: (now: string, duration: string) => `${now} s of ${duration} s`,
  done: (duration: string) =>
    `The views show the real run of ${duration}. A change of the conditions goes back to the virtual one.`,
  failed: (message: string) => `There was no run: ${message}`,
  compare: {
    title: 'Virtual and real, side by side',
    hint: 'The real run, and as much of the virtual run with the same settings.',
    virtual: 'virtual',
    real: 'real',
    withoutWorker: (reason: string) =>
      `There was no Service Worker, so this page handed its requests over itself (${reason}).`,
    none: '–',
    notRun: 'not run',
    notMeasured: 'not measured',
    forked:
      'The virtual run was changed in its middle, so there is nothing to compare with. Undo all changes first.',
    leftOut: (name: string, reason: string) => `${name} is left out: ${reason}.`,
  },
  race: {
    of: 'Transport',
    columns: {
      requests: 'Requests',
      news: 'News that came',
      delay: 'Delay, median',
      age: 'Age, median',
      payload: 'Payload',
      headers: 'Headers',
    },
    headers:
      'Headers are not measured in the real run: a browser adds some below what any script sees. The entries show those that a Service Worker sees.',
    later: (name: string, more: string) =>
      `News came later in the real run, most of all over the transport ${name}: by ${more} in the median. Timers of a browser are late, and the Service Worker and the parsers take time; in a virtual run code takes none.`,
    asking: (name: string, real: string, virtual: string) =>
      `${name}: ${real} instead of ${virtual} in the median, and the next run says something else. A question that leaves just as news is made brings it a round trip later; when it left just before, the next one brings it, an interval later. On the virtual network both clocks start in the same moment; here the page is ready a while after the server, and every timer is a little late.`,
    asLate: 'In the median the news came as late as in the virtual run, to 2 ms.',
    differ: (name: string, real: number, virtual: number) =>
      `${name} ${real} instead of ${virtual}`,
    requests: (differences: readonly string[]) =>
      `Requests: ${differences.join(', ')}. Real timers drift, so at the end of the run, or while Socket.IO climbs, a question more or less fits in.`,
    news: (differences: readonly string[]) =>
      `News that came: ${differences.join(', ')}. Every timer is set when the one before it has fired, so what each is late adds up; and the last one may still have been on its way.`,
  },
  climb: {
    of: 'In the run',
    columns: { value: 'When, or how many' },
    rows: {
      open: 'The session is open',
      connect: 'The namespace is connected',
      probe: 'The probe goes out',
      moved: 'The client has moved over',
      answer: 'The question is answered',
      requests: 'HTTP requests',
      frames: 'WebSocket frames',
    },
    over: (at: string, transport: string) => `${at}, ${transport}`,
    loops:
      'A server program that loops for ever stops the tab that it runs in, and here that would be this one. Choose another server program.',
    later: (at: string) =>
      `The real answer came ${at} later: starting the libraries and the way through the Service Worker take time, which code in a virtual run does not.`,
    race: 'The namespace was connected over another transport: its answer and the probe are under way at the same time, and either may be the first.',
    same: 'The climb took the same steps in the same order.',
    order:
      'The steps came in another order: those on polling and those on the WebSocket are in a race.',
  },
};
