import type { InputForm, InputKind } from '@wirelight/protocols/explain';

/** Words of the page that takes anything pasted apart. */
export const DECODE_EN = {
  title: 'Decode',
  lead: 'Paste what you have caught: a frame in hexadecimal or Base64, a request, a command of curl, Engine.IO or Socket.IO packets, an event stream, a log of DEBUG=*, a dump of tcpdump or Wireshark, a HAR. It is taken apart here, in this tab, and goes nowhere.',
  input: 'What you have',
  file: 'Or open a file',
  limit: (size: string) =>
    `A file may have up to ${size}: a HAR out of a browser, plain, as .gz, or the .zip of Playwright; a recording that was saved here; a capture of tcpdump or Wireshark; text in UTF-8 or UTF-16; bytes as they were on the wire. It may also be dropped or pasted here.`,
  pasted: 'Pasted text',
  held: (name: string, size: string) => `${name}, ${size}`,
  examples: 'Examples',
  clear: 'Clear',
  link: 'Put it into the address',
  linkLong: 'This is too long for an address.',
  nothing: 'There is nothing in it.',
  none: 'Nothing here fits. Hexadecimal needs two digits per byte, a dump its offsets from 0 on, a HAR must be whole; messages may stand one a line.',
  tooLong: (size: string) =>
    `This is more than 4 million characters or bytes, which this page looks at only where they are a HAR, up to ${size}.`,
  phases: {
    reading: 'Reading …',
    parsing: 'Taking it apart …',
    sending: 'Putting the conversation together …',
  },
  progress: 'Progress',
  cancel: 'Cancel',
  again: 'Start again',
  ended: (why: 'cancelled' | 'failed' | 'too large', size: string) =>
    ({
      cancelled: 'Cancelled. Nothing was kept.',
      failed: 'It could not be read. Has the file changed since it was chosen?',
      'too large': `This file is larger than ${size}, which this page does not look at. Filter the network panel first, e.g. by WS, and save a smaller one.`,
    })[why],
  refused: 'It cannot be read',
  refusedAt: (
    {
      code,
      offset,
      detail,
    }: { readonly code: string; readonly offset: number; readonly detail: string },
    place: { readonly line: number; readonly column: number } | null,
  ) => {
    if (place !== null) return `Line ${place.line}, column ${place.column}: ${detail}.`;
    if (detail === 'log.entries') return 'There is no list log.entries.';
    const isEntry = code.startsWith('HAR') || code === 'RECORDING_BAD_ENTRY';
    const where = isEntry ? `Entry ${offset}, counted from 0` : `Position ${offset}`;
    return detail === '' ? `${where}.` : `${where}: ${detail}.`;
  },
  conversations: { 'HTTP archive': 'an HTTP archive', recording: 'a recording of Wirelight' },
  size: ({ exchanges, frames }: { readonly exchanges: number; readonly frames: number }) =>
    `${exchanges} ${exchanges === 1 ? 'request' : 'requests'}, ${frames} WebSocket ${frames === 1 ? 'frame' : 'frames'}`,
  noFrames:
    'It has no message of a WebSocket. Chrome, Edge and Playwright save those that pass while they record: open the network panel, load the page again, then save. A HAR of Firefox or Safari may have none.',
  clipped: (fields: number, shown: number) =>
    `It has ${fields} fields; the pictures are of the first ${shown}.`,
  kinds: {
    'HTTP archive': 'an HTTP archive',
    'HTTP request': 'an HTTP request',
    'HTTP response': 'an HTTP response',
    'WebSocket frames': 'WebSocket frames',
    'WebSocket address': 'the address of a WebSocket',
    'Sec-WebSocket-Key': 'a Sec-WebSocket-Key',
    'Engine.IO payload': 'an Engine.IO payload',
    'Engine.IO 3 payload': 'an Engine.IO 3 payload',
    'Socket.IO packet': 'a Socket.IO packet',
    'event stream': 'an event stream',
    messages: 'several messages',
    connections: 'what TCP connections carry',
  } satisfies Record<InputKind, string> as Readonly<Record<InputKind, string>>,
  forms: {
    text: 'as text',
    hex: 'in hexadecimal',
    base64: 'in Base64',
    bytes: 'as bytes',
    dump: 'in a hexadecimal dump',
    list: 'as a list of numbers',
    escapes: 'as a string with escapes',
    percent: 'percent-encoded',
    curl: 'as a command of curl',
    'curl -v': 'printed by curl -v',
    'debug log': 'in a log of DEBUG',
    'access log': 'in an access log',
    lines: 'one a line',
    capture: 'captured by tcpdump or Wireshark',
    har: 'exported by a browser',
  } satisfies Record<InputForm, string> as Readonly<Record<InputForm, string>>,
  trust: (likelihood: number) =>
    likelihood >= 0.9 ? 'This is' : likelihood >= 0.5 ? 'This is probably' : 'This may be',
  readings: 'Other ways to read it',
  fault: 'It breaks a rule',
  faultAt: (offset: number) => `At position ${offset}.`,
  result: 'What it is',
  fields: 'Bytes and fields',
  verdicts: 'Who would accept it',
  sequence: 'Sequence',
  log: 'Everything on the wire',
  entry: 'The chosen entry',
  causes: 'Why it came to be',
  packet: 'Layer by layer',
  samples: [
    ['A frame', '818537fa213d7f9f4d5158'],
    ['A bad frame', 'c10548656c6c6f'],
    [
      'A handshake',
      'GET /chat HTTP/1.1\nHost: server.example.com\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\n',
    ],
    ['Engine.IO, long polling', '40{"sid":"KgZrNYMr"}\u001e42["news",{"id":12}]'],
    ['Socket.IO with a file', '51-/admin,7["file",{"_placeholder":true,"num":0}]'],
    ['Engine.IO 3', '6:4hello2:4€'],
    ['An event stream', 'id: 7\nevent: news\ndata: one\ndata: two\n\n'],
  ] as readonly (readonly [name: string, text: string])[],
};
