// @ts-check

/** What decides on which page an export of `@wirelight/protocols` stands. @type {readonly import('./topic.mjs').Topic[]} */
export const PROTOCOLS_TOPICS = [
  {
    id: 'dissect',
    title: 'Dissect',
    about: 'What a connection carried, taken apart field by field.',
    modules: ['connection/', 'field/'],
  },
  {
    id: 'recordings',
    title: 'Recordings',
    about: 'What was sent and received, why, what it means, and how it is kept.',
    modules: ['trace/trace-entry', 'trace/meaning', 'trace/meaning-of', 'trace/'],
  },
  {
    id: 'har',
    title: 'HTTP archives',
    about: 'Recordings from and to the archives that browsers save.',
    modules: ['har/'],
  },
  {
    id: 'http',
    title: 'HTTP',
    about: 'Requests and answers, chunked and compressed bodies, headers, what HTTP/2 costs.',
    modules: ['http/http-message', 'http/', 'deflate/'],
  },
  {
    id: 'websocket-handshake',
    title: 'WebSocket: the handshake',
    about: 'The address, the request to upgrade and its answer, checked step by step.',
    modules: [
      'websocket/address',
      'websocket/open-refusal',
      'websocket/upgrade-',
      'websocket/check-upgrade-',
      'websocket/answer-upgrade',
      'websocket/handshake-',
      'websocket/accept-steps',
      'websocket/sec-web-socket-accept',
      'websocket/sha1',
    ],
  },
  {
    id: 'websocket-frames',
    title: 'WebSocket: frames and messages',
    about: 'Frames with their masks, messages of several frames, and what a receiver says to them.',
    modules: ['websocket/frame', 'websocket/encode-frame', 'websocket/frame-', 'websocket/'],
  },
  {
    id: 'websocket-close',
    title: 'WebSocket: closing',
    about: 'Close codes, their payload, and who may send which.',
    modules: ['websocket/close-', 'websocket/dissect-close-payload'],
  },
  {
    id: 'server-sent-events',
    title: 'Server-sent events',
    about: 'An event stream written, read line by line, and what a broken one leads to.',
    modules: ['sse/'],
  },
  {
    id: 'engine-io',
    title: 'Engine.IO',
    about: 'Packets and payloads of Engine.IO 3 and 4, the handshake, refusals, JSONP.',
    modules: ['engine-io/engine-packet', 'engine-io/'],
  },
  {
    id: 'socket-io',
    title: 'Socket.IO',
    about: 'Packets of Socket.IO 4 and 5, their attachments, and recovery of a session.',
    modules: ['socket-io/socket-packet', 'socket-io/'],
  },
  {
    id: 'framing',
    title: 'Length framing and RESP',
    about: 'Messages on a bare TCP connection, and the protocol of Redis.',
    modules: ['tcp/', 'redis/'],
  },
  {
    id: 'bytes',
    title: 'Bytes',
    about: 'UTF-8, Base64 and hexadecimal text.',
    modules: ['bytes/'],
  },
  {
    id: 'errors',
    title: 'Results and errors',
    about: 'What a decoder gives, and the codes of what it found wrong.',
    modules: ['decoded', 'protocol-error'],
  },
];
