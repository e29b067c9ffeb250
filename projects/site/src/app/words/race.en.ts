/** A statement about a transport that no run can measure. */
export interface SourcedWords {
  readonly says: string;
  /** Address of what it is taken from, and what that is called. */
  readonly source: string;
  readonly title: string;
}

const RADIO = {
  source:
    'https://developer.android.com/develop/connectivity/network-ops/network-access-optimization',
  title: 'Android: Optimize network access',
};

/** Words of the lab "Race". What it teaches stands in `docs/learn/race.md`. */
export const RACE_EN = {
  prediction: {
    options: {
      same: 'About as much.',
      twice: 'About twice as much.',
      ten: 'More than ten times as much.',
    } as Readonly<Record<string, string>>,
    right: 'ten',
    noted: 'Noted. Press play, and watch the meter of bytes.',
  },
  variants: { race: 'The race', six: 'What waits for what' },
  /** By host of the scenario. */
  transports: {
    short: 'Short polling',
    long: 'Long polling',
    frame: 'Iframe',
    events: 'Event stream',
    socket: 'WebSocket',
    socketio: 'Socket.IO',
  } as Readonly<Record<string, string>>,
  chart: {
    title: 'How old is what each of them knows?',
    hint: 'The higher, the older; all to one scale. Below: the upper row is what the page sends, the lower what it receives.',
    span: 'Show',
    spans: { run: 'the whole run', wide: '20 s', near: '2 s' },
    moment: 'Moment',
    upToDate: 'up to date',
    behind: (age: string) => `${age} behind`,
    news: (count: number) => (count === 1 ? '1 piece of news' : `${count} pieces of news`),
  },
  arrivals: {
    title: 'The same as a table: how late each piece of news came',
    news: 'News',
    made: 'Made at',
    missing: 'not yet',
    none: 'No news yet.',
    more: (count: number) => `The last ${count} up to the cursor, the newest first.`,
  },
  meters: {
    title: 'What did it cost?',
    lively: (until: string) =>
      `Up to the cursor, in the time in which there is news (until ${until}).`,
    none: '–',
    requests: { title: 'HTTP requests', hint: 'The opening handshake of a WebSocket is one.' },
    bytes: {
      title: 'Bytes on the wire',
      hint: 'Both ways; TCP and TLS not counted.',
      parts: ['headers', 'payload'],
    },
    perNews: {
      title: 'Bytes for each piece of news',
      hint: 'All bytes so far, by the news that came.',
    },
    delay: {
      title: 'Delay of news',
      hint: 'From made to known.',
      parts: ['median', 'up to the 95th of 100'],
      text: (median: string, most: string) => `${median}, ${most}`,
    },
    staleness: {
      title: 'Age of what is known',
      hint: 'Over time; 0 while up to date.',
      parts: ['median', 'up to the 95th of 100'],
    },
    connections: {
      title: 'Connections held',
      hint: 'Of TCP, mean over time, and at most.',
      text: (mean: string, most: number) => `${mean}, max ${most}`,
    },
    silence: {
      title: 'Price of silence',
      hint: 'Bytes an hour while nothing is new. Known when the news is over.',
      text: (size: string) => `${size}/h`,
    },
    said: {
      title: 'Delay of what the page says',
      hint: 'From said to heard, median and 95th of 100.',
    },
  },
  six: {
    title: 'What waits, and what does it cost?',
    hint: 'Up to the cursor.',
    rows: { tabs: 'The question', files: 'Twelve files' } as Readonly<Record<string, string>>,
    waiting: {
      title: 'Until everything is there',
      hint: 'From asking to the last answer; hollow while it is still missing.',
      parts: ['there', 'still missing'],
    },
    connections: { title: 'Connections opened', hint: 'Of TCP, event streams included.' },
    headers: {
      title: 'Bytes of headers',
      hint: 'Both ways; over HTTP/2 with the sizes that were measured for it.',
    },
  },
  balance: {
    title: 'Advantages and drawbacks',
    hint: 'Computed from this run, up to the cursor. What no run can measure has a source instead.',
    transport: 'Transport',
    advantages: 'Advantages',
    drawbacks: 'Drawbacks',
    notMeasured: 'Not measured',
    none: 'None in this run so far.',
    quick: (delay: string) => `Knows of news after one way of the network: ${delay} in the median.`,
    slow: (delay: string, most: string) =>
      `Knows of news after ${delay} in the median, ${most} at the 95th of 100.`,
    cheapest: (size: string) => `The fewest bytes: ${size} for each piece of news.`,
    cheap: (size: string) => `${size} for each piece of news.`,
    dear: (factor: string, size: string) =>
      `${factor} times the bytes of the cheapest: ${size} for each piece of news.`,
    headers: (percent: string) => `${percent} % of the bytes are headers.`,
    oneRequest: 'One request is enough.',
    requests: (requests: number, news: number) =>
      `${requests} requests for ${news} pieces of news.`,
    silenceFree: 'Silence costs nothing.',
    silence: (size: string) => `Silence costs ${size} an hour.`,
    oneConnection: 'The page speaks over the connection it has.',
    moreConnections: (most: number) =>
      `The page speaks in requests of its own, over up to ${most} connections at a time.`,
  },
  /** By host of the scenario. */
  notMeasured: {
    short: [
      {
        says: 'Effort: none. Any server and any client can do it.',
        source: 'https://www.rfc-editor.org/rfc/rfc6202#section-2.1',
        title: 'RFC 6202, section 2.1',
      },
      {
        says: 'Battery: every question wakes the radio, and it stays awake for seconds.',
        ...RADIO,
      },
    ],
    long: [
      {
        says: 'Support: goes through every proxy, but some end a request that waits for long.',
        source: 'https://www.rfc-editor.org/rfc/rfc6202#section-2.2',
        title: 'RFC 6202, section 2.2',
      },
      {
        says: 'Effort: the server has to keep requests open, and the news of the time between two of them.',
        source: 'https://www.rfc-editor.org/rfc/rfc6202#section-2.2',
        title: 'RFC 6202, section 2.2',
      },
    ],
    frame: [
      {
        says: 'Support: a proxy may hold the document back until it is complete, which is never.',
        source: 'https://www.rfc-editor.org/rfc/rfc6202#section-3.2',
        title: 'RFC 6202, section 3.2',
      },
      {
        says: 'Effort: the page has to notice by itself that the document ended.',
        source: 'https://www.rfc-editor.org/rfc/rfc6202#section-3.2',
        title: 'RFC 6202, section 3.2',
      },
    ],
    events: [
      {
        says: 'Support: every current browser, since January 2020. Over HTTP/1.1 six streams fill up a browser for one site.',
        source: 'https://developer.mozilla.org/docs/Web/API/EventSource',
        title: 'MDN: EventSource',
      },
      {
        says: 'Effort: little. The browser comes back by itself and says what it had last.',
        source:
          'https://html.spec.whatwg.org/multipage/server-sent-events.html#the-last-event-id-header',
        title: 'HTML, section 9.2.4',
      },
      {
        says: 'Battery: a phone may leave the waiting to the network operator.',
        source: 'https://html.spec.whatwg.org/multipage/server-sent-events.html#eventsource-push',
        title: 'HTML, section 9.2.8',
      },
    ],
    socket: [
      {
        says: 'Support: every current browser. Some proxies do not let the Upgrade through.',
        source: 'https://www.rfc-editor.org/rfc/rfc6455#section-4.1',
        title: 'RFC 6455, section 4.1',
      },
      {
        says: 'Effort: coming back, heartbeats and what was missed are yours.',
        source: 'https://developer.mozilla.org/docs/Web/API/WebSocket',
        title: 'MDN: WebSocket',
      },
    ],
    socketio: [
      {
        says: 'Support: falls back to long polling where a WebSocket does not get through.',
        source: 'https://socket.io/docs/v4/how-it-works/',
        title: 'Socket.IO: How it works',
      },
      {
        says: 'Effort: a library on both sides; a plain WebSocket client cannot talk to it.',
        source: 'https://socket.io/docs/v4/',
        title: 'Socket.IO: Introduction',
      },
    ],
  } as Readonly<Record<string, readonly SourcedWords[]>>,
};
