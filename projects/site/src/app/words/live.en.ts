/** Words of the live page. Its explanations stand in `docs/live.md`. */
export const LIVE_EN = {
  starting: 'Starting the server in this tab …',
  failed: (message: string) => `The server did not start in this tab: ${message}`,
  chat: 'The chat',
  by: {
    worker: 'A Service Worker hands the requests of this page to the server in this tab.',
    page: (reason: string) =>
      `Without a Service Worker, so this page hands its requests over itself (${reason}).`,
  },
  window: {
    name: 'Your name',
    offline: 'not connected',
    rooms: 'Room',
    room: { lobby: 'Lobby', workshop: 'Workshop' },
    here: 'Here:',
    nobody: 'nobody yet',
    messages: (name: string) => `Messages as ${name} sees them`,
    empty: 'Nobody has said anything here.',
    say: (name: string) => `Message from ${name}`,
    placeholder: 'Say something',
    send: 'Send',
    typing: (names: readonly string[]) =>
      names.length === 0
        ? ''
        : names.length === 1
          ? `${names.join()} is typing …`
          : `${names.join(' and ')} are typing …`,
    connecting: 'Connecting …',
    lost: 'The connection is lost.',
    ended: 'The server has ended the connection.',
    reconnecting: (attempt: number) =>
      `The connection is lost. Attempt ${attempt} to get it back …`,
    refused: (message: string) => `Not connected: ${message}`,
    notSent: 'Not sent: the server did not take it.',
    notRenamed: 'The name stays: the server did not take the new one.',
  },
  person: (name: string) => `${name}’s window`,
  cut: 'Cut the network',
  block: 'Block the Upgrade',
  latency: 'Latency, one way',
  network: (name: string) => `Network of ${name}`,
  wire: 'Everything on the wire',
  wireHint:
    'The bytes of the server in this tab, as they are sent and received. Choose a line to see all of it.',
  entry: 'The chosen entry',
  entryNone: 'Choose a line of the log.',
  leak: {
    title: 'A room that is opened and closed',
    cycle: 'Open and close the room 10 times',
    say: 'Let the server send one message',
    table: 'What is left of closed rooms',
    service: 'Service',
    closed: 'Rooms closed',
    subscribers: 'Subscribers',
    listeners: 'Listeners on the socket',
    runs: 'Handlers run by the last message',
    tidy: 'fromEvent',
    leaky: 'a new Observable around on',
    unknown: 'unknown',
  },
  source: 'Source',
};
