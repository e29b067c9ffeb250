/** Words of the lab "WebSocket, in your hands". What it teaches stands in `docs/learn/the-websocket-interface.md`. */
export const WEBSOCKET_INTERFACE_EN = {
  console: 'The console',
  line: 'A call',
  lineHint:
    'JavaScript for the socket in hand; nothing else is run. It is called where the cursor stands, and what comes after it happens again.',
  callAt: (time: string) => `Call it at ${time}`,
  readyMade: 'Ready-made calls, to be changed before they are called',
  problems: {
    unknown:
      'This is none of: new WebSocket(…), send(…), close(…), binaryType = …, onopen, onmessage, onerror or onclose = null or log.',
    long: 'A line has at most 300 characters. "x".repeat(1000) is a long text in a short line.',
    large: 'A message here has at most 100,000 bytes.',
    new: 'new WebSocket wants a URL as a text, and a subprotocol or a list of at most nine.',
    send: 'send wants one thing: a text, "x".repeat(n), new ArrayBuffer(n) or new Blob([new ArrayBuffer(n)]).',
    close: 'close wants nothing, or a code from 0 to 65535, or a code and a reason as a text.',
    binaryType: 'A browser ignores any other value than "blob" and "arraybuffer" without a word.',
  },
  full: 'The list has 30 calls, which is all that it may have.',
  list: 'Calls and events',
  empty: 'No calls. Nothing will happen until you make one.',
  own: 'The list is yours. Up to the moment of your last change the run is the same to the byte; from there on it was made again.',
  clear: 'Take all calls off',
  back: (name: string) => `Back to the list “${name}”`,
  notYet: 'not called yet',
  returned: (what: string) => `returned ${what}`,
  threw: (error: string) => `threw ${error}`,
  buffered: (bytes: string) => `bufferedAmount ${bytes}`,
  ask: 'Ask this browser’s own WebSocket',
  askHint:
    'Makes each call that has happened once more, on a fresh WebSocket of this browser in the same state. This site has no server, so nothing that needs an open connection can be asked; the socket is closed at once.',
  notAsked: 'This browser: not asked, that would need a server.',
  answered: (isSame: boolean, gave: string) =>
    `This browser, ${isSame ? 'as here' : 'otherwise than here'}: ${gave}`,
  remove: 'remove',
  removeCall: (line: string) => `Remove ${line}`,
  sent: 'sent because of it',
  event: 'event',
  ofSocket: (text: string, socket: number) => `socket ${socket}: ${text}`,
  state: 'The socket in hand',
  noSocket: 'There is none yet.',
  socket: (number: number) => (number === 1 ? 'readyState' : `readyState of socket ${number}`),
  bufferedName: 'bufferedAmount',
  bufferedHint:
    'The program looks every 100 ms. Strokes are frames of the page: sent above, received below.',
  bufferedText: (bytes: string) => `${bytes} bytes are not on the wire yet`,
  moment: 'Moment of bufferedAmount',
  prediction: {
    options: {
      waits: 'It blocks until the line has taken all of it.',
      promise: 'A promise that settles when the server has it.',
      nothing: 'Nothing, at once. What has not left yet is a number.',
    } as Readonly<Record<string, string>>,
    right: 'nothing',
    noted: 'Noted. Press play, and look at bufferedAmount after 2 s.',
  },
};
