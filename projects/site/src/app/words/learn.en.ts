/** Words of the list of labs. */
export const LEARN_EN = {
  title: 'Learn',
  lead: 'Each lab asks one question about how a page and its server keep talking, and lets you find the answer in the bytes. Client and server are the real ones, from npm; only the network and the clock are ours, so you can stop both.',
  hint: 'New to this? Begin with the first: it explains the words it uses, and each lab leads to the next. Every one can also be played by itself.',
  chapter: (number: number) => `Part ${number}`,
  chapters: {
    begins: {
      title: 'A connection begins',
      text: 'From a plain HTTP request to a line on which both sides may speak.',
    },
    travels: {
      title: 'What travels',
      text: 'Bits, frames and messages, and what each way to send them costs.',
    },
    hears: {
      title: 'Who hears it',
      text: 'Rooms, namespaces, several servers, and what each looks at before it sends.',
    },
    ends: {
      title: 'When it breaks',
      text: 'Silence, coming back without a gap, and saying goodbye.',
    },
    guards: {
      title: 'Why it is so strict',
      text: 'Rules that look like ceremony until somebody breaks them on purpose.',
    },
  },
  /** What a lab is about, by the last part of its address. */
  topics: {
    'climbing-to-websocket': ['long polling', 'WebSocket', 'Engine.IO', 'Socket.IO'],
    handshake: ['HTTP/1.1', 'WebSocket', 'HTTP/2'],
    'the-websocket-interface': ['WebSocket', 'readyState', 'bufferedAmount'],
    'frame-bit-by-bit': ['WebSocket', 'masking'],
    'messages-and-frames': ['WebSocket', 'fragments', 'permessage-deflate'],
    framing: ['TCP', 'streams', 'a header with a length'],
    race: ['polling', 'iframe', 'event stream', 'WebSocket', 'Socket.IO'],
    'who-gets-it': ['Socket.IO', 'rooms', 'namespaces'],
    'several-servers': ['sticky sessions', 'Redis adapter', 'recovery'],
    'inside-the-server': ['Socket.IO', 'Engine.IO', 'the real classes'],
    'one-manager': ['socket.io-client', 'namespaces', 'connections'],
    'still-there': ['heartbeats', 'Engine.IO 3 and 4', 'latency'],
    'come-back': ['reconnection', 'back-off', 'recovery'],
    goodbye: ['WebSocket', 'close codes', '1006'],
    'who-are-you': ['credentials', 'cookies', 'origin'],
    'poisoned-cache': ['masking', 'proxy', 'RFC 6455'],
  } as Readonly<Record<string, readonly string[] | undefined>>,
  moreTitle: 'And then',
  more: [
    {
      path: '/scenarios',
      title: 'Scenarios',
      text: 'Everything that can be played, with its claims checked in your own run. Write one of your own.',
    },
    {
      path: '/often-written',
      title: 'Often written, and wrong',
      text: 'Sentences about sockets that are not true, or not any more, each with a run that shows it.',
    },
    {
      path: '/symptoms',
      title: 'Symptoms',
      text: '“xhr poll error”, 1006, events that arrive twice: what is heard, why, and what to do, each with a run.',
    },
    {
      path: '/decode',
      title: 'Decode',
      text: 'Paste bytes of your own: a frame, a packet, a HAR. They stay in this tab.',
    },
    {
      path: '/live',
      title: 'A live chat',
      text: 'The binding at work: three people in one tab, in real time.',
    },
  ],
};
