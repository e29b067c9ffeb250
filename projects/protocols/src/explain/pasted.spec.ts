import { describe, expect, it } from 'vitest';
import { readFixture } from '../../testing/read-fixture.js';
import { toHex } from '../bytes/hex.js';
import { decodeLatin1 } from '../bytes/latin1.js';
import type { Field } from '../field/field.js';
import { explain } from './explain.js';
import type { Guess, InputForm } from './explanation.js';

const PASTED = new Map(readFixture<[name: string, text: string]>('pasted.txt'));
const pasted = (name: string): string => {
  const text = PASTED.get(name);
  if (text === undefined) throw new Error(`nothing is called ${name}`);
  return text;
};
const bestOf = (input: string | Uint8Array): Guess => {
  const { best } = explain(input);
  if (best === null) throw new Error('nothing fits');
  return best;
};
/** Every text of one name in the tree, e.g. of all event names. */
const valuesOf = ({ name, value, children }: Field, wanted: string): readonly unknown[] => [
  ...(name === wanted ? [value] : []),
  ...children.flatMap((child) => valuesOf(child, wanted)),
];
const wordsOf = ({ bytes, dissection }: Guess): string => decodeLatin1(bytes, 0, dissection.length);

/** Two frames: `Hello`, and one whose text looks like hexadecimal. */
const FRAMES = '810548656c6c6f810b6162206364206566203132';

describe('the same frames, as each tool prints them', () => {
  it.each<[tool: string, form: InputForm]>([
    ['xxd', 'dump'],
    ['xxd -i', 'list'],
    ['xxd -p', 'hex'],
    ['hexdump', 'dump'],
    ['hexdump -C', 'dump'],
    ['od -t x1', 'dump'],
    ['od -A x -t x1z', 'dump'],
    ['base64', 'base64'],
    ['console.log(buffer)', 'list'],
    ['console.log(bytes)', 'list'],
    ['JSON.stringify(buffer)', 'list'],
  ])('%s', (tool, form) => {
    const best = bestOf(pasted(tool));
    expect([best.form, best.kind, toHex(best.bytes)]).toEqual([form, 'WebSocket frames', FRAMES]);
    expect(valuesOf(best.dissection.field, 'text')).toEqual(['Hello', 'ab cd ef 12']);
  });

  // Written by hand after Wireshark's source, `ui/qt/utils/data_printer.cpp`.
  it.each<[what: string, form: InputForm, text: string]>([
    [
      'Hex + ASCII Dump',
      'dump',
      '0000  81 05 48 65 6c 6c 6f 81 0b 61 62 20 63 64 20 65   ..Hello..ab cd e\n' +
        '0010  66 20 31 32                                       f 12\n',
    ],
    [
      'Hex Dump',
      'dump',
      '0000   81 05 48 65 6c 6c 6f 81 0b 61 62 20 63 64 20 65\n0010   66 20 31 32\n',
    ],
    [
      'Escaped String',
      'escapes',
      String.raw`"\x81\x05\x48\x65\x6c\x6c\x6f\x81\x0b\x61\x62\x20\x63\x64\x20\x65" \
"\x66\x20\x31\x32"
`,
    ],
  ])('Wireshark, %s', (_what, form, text) => {
    const best = bestOf(text);
    expect([best.form, best.kind, toHex(best.bytes)]).toEqual([form, 'WebSocket frames', FRAMES]);
  });

  it.each<[text: string, form: InputForm]>([
    ['[]byte{0x81, 0x02, 0x68, 0x69}', 'list'],
    ['&[0x81, 0x02, 0x68, 0x69];', 'list'],
    ['0x81 0x02 0x68 0x69', 'list'],
    ['bytes([129, 2, 104, 105])', 'list'],
    [String.raw`b'\x81\x02hi'`, 'escapes'],
    [String.raw`\x81\x02hi`, 'escapes'],
    ['data:application/octet-stream;base64,gQJoaQ==', 'base64'],
    ['gQJoaQ', 'base64'],
    ['%81%02hi', 'percent'],
  ])('%s', (text, form) => {
    const best = bestOf(text);
    expect([best.form, best.kind, toHex(best.bytes)]).toEqual([
      form,
      'WebSocket frames',
      '81026869',
    ]);
  });
});

describe('packets as text', () => {
  const PACKET = '42["hey","J\u00fcde"]';
  it.each<[text: string, form: InputForm]>([
    [JSON.stringify(PACKET), 'escapes'],
    [JSON.stringify(PACKET).replace('ü', String.raw`\u00fc`), 'escapes'],
    [String.raw`42[\"hey\",\"Jüde\"]`, 'escapes'],
    [`'${PACKET}'`, 'escapes'],
    [encodeURIComponent(PACKET), 'percent'],
    [PACKET, 'text'],
  ])('%s', (text, form) => {
    const { best } = explain(text);
    expect([best?.form, best?.kind]).toEqual([form, 'Engine.IO payload']);
    expect(valuesOf(best!.dissection.field, 'event name')).toEqual(['"hey"']);
    expect(best!.bytes.length).toBe(17);
  });

  it.each(['40\n42["a"]\n2', '40\r\n\r\n42["a"]\r\n2\r\n'])('one a line: %j', (text) => {
    const best = bestOf(text);
    expect([best.form, best.kind, wordsOf(best)]).toEqual(['lines', 'messages', '4042["a"]2']);
    expect(best.dissection.field.children.length).toBe(3);
  });

  it('says how many lines there are, and takes the first of them apart', () => {
    const { dissection } = bestOf('42["a"]\n'.repeat(1000));
    expect(dissection.field.meaning).toBe('1000, the first 200 of them');
    expect(dissection.field.children.length).toBe(200);
  });

  it.each(['40\nhello', '1.5\n2.5', 'a list\nof words', 'say \\"hello\\" twice', '"a" and "b"'])(
    'makes no messages of %j',
    (text) => {
      expect(explain(text).best?.kind).not.toBe('messages');
      expect(explain(text).best?.kind).not.toBe('WebSocket frames');
    },
  );
});

it('takes an archive that is cut off for nothing else', () => {
  const [har] = readFixture('chrome-har.txt');
  const text = JSON.stringify(har);
  for (const length of [500, 3000, 12_000, text.length - 1]) {
    expect(explain(text.slice(0, length)).best).toBeNull();
  }
});

describe('curl', () => {
  it.each<[what: string, command: string, request: string]>([
    [
      'copied for bash',
      "curl 'wss://example.com/socket.io/?EIO=4&transport=websocket' \\\n  -H 'Upgrade: websocket' \\\n  -H 'Sec-WebSocket-Version: 13' \\\n  -b 'a=1; b=2' --insecure",
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: example.com\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nCookie: a=1; b=2\r\n\r\n',
    ],
    [
      'copied for bash, with a body that needs escapes',
      "curl 'http://a:1/\\{x\\}' -H 'Content-Type: text/plain;charset=UTF-8' --data-raw $'42[\"it\\'s\\u0021\"]' --compressed",
      'POST /{x} HTTP/1.1\r\nHost: a:1\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: 11\r\n\r\n42["it\'s!"]',
    ],
    [
      'copied for cmd',
      'curl ^"http://a/?x=1^&y=2^" ^\r\n  -H ^"A: ^\\^"b^\\^"^" ^\r\n  -X ^"PUT^"',
      'PUT /?x=1&y=2 HTTP/1.1\r\nHost: a\r\nA: "b"\r\n\r\n',
    ],
    [
      'typed',
      '$ curl example.com -A me',
      'GET / HTTP/1.1\r\nHost: example.com\r\nUser-Agent: me\r\n\r\n',
    ],
  ])('%s', (_what, command, request) => {
    const best = bestOf(command);
    expect([best.form, best.kind, wordsOf(best)]).toEqual(['curl', 'HTTP request', request]);
    expect(best.dissection.error).toBeNull();
  });

  it('-v: both heads, and the body as long as the server says', () => {
    const best = bestOf(pasted('curl -v'));
    expect([best.form, best.kind, best.dissection.error]).toEqual(['curl -v', 'messages', null]);
    expect(wordsOf(best)).toMatch(
      /^GET \/socket.io\/\?EIO=4&transport=polling HTTP\/1.1\r\nHost: [^]*\r\n\r\nHTTP\/1.1 200 OK\r\n[^]*\r\n\r\n0\{"sid":"[^"]*".*\}$/,
    );
    expect(valuesOf(best.dissection.field, 'pingInterval')).toEqual([25000]);
    // A terminal has the last note behind a body without a line end.
    const body = /\n(0\{.*\})$/.exec(pasted('curl -v'))?.[1] ?? '';
    const onTerminal = pasted('curl -v')
      .replace(`\n${body}`, '')
      .replace('{ [118 bytes data]\n', body);
    expect(wordsOf(bestOf(onTerminal))).toBe(wordsOf(best));
  });

  it('--trace: both sides, byte by byte', () => {
    const best = bestOf(pasted('curl --trace'));
    expect([best.form, best.kind, best.dissection.error]).toEqual(['dump', 'connections', null]);
    expect(valuesOf(best.dissection.field, 'pingInterval')).toEqual([25000]);
    const sides = best.dissection.field.children.map(({ name }) => name);
    expect(sides).toEqual(['bytes of the client', 'bytes of the server']);
  });
});

describe('logs', () => {
  it.each([false, true])('of a server with DEBUG=*, in colours: %s', (inColours) => {
    const text = pasted('DEBUG=* of the server');
    const lines = text.replace(
      /^\S+ (\S+) (.*)$/gm,
      '  \x1b[38;5;204;1m$1 \x1b[0m$2 \x1b[38;5;204m+2ms\x1b[0m',
    );
    const best = bestOf(inColours ? lines : text);
    expect([best.form, best.kind, best.dissection.error]).toEqual(['debug log', 'messages', null]);
    expect(best.dissection.field.children.map(({ meaning }) => meaning.split(/[ ;]/)[0])).toEqual([
      'sent', // 0{"sid"
      'received', // 40
      'sent', // 40{"sid"
      'received', // 2probe
      'received', // 5
      'received', // 420["sum"
      'sent', // 461-
      'sent', // its attachment
      'received', // 451-
      'received', // its attachment
      'received', // 41
    ]);
    expect(valuesOf(best.dissection.field, 'event name')).toEqual(['"sum"', '"file"']);
    const attachments = best.dissection.field.children.filter(({ name }) => name === 'attachment');
    expect(attachments.map(({ start, end }) => end - start)).toEqual([2, 2]);
  });

  it('of a client with DEBUG=*, what was sent by the lines of the parser', () => {
    const best = bestOf(pasted('DEBUG=* of the client'));
    expect([best.form, best.kind, best.dissection.error]).toEqual(['debug log', 'messages', null]);
    expect(valuesOf(best.dissection.field, 'event name')).toEqual(['"sum"', '"file"']);
    const [first] = best.dissection.field.children;
    expect(first?.meaning).toMatch(/^received \d{4}-\d\d-\d\dT[\d:.]+Z/);
  });

  it('of a server with nothing but socket.io-parser', () => {
    const lines = pasted('DEBUG=* of the server').split('\n');
    const parser = lines.filter((line) => line.includes('socket.io-parser')).join('\n');
    const { field } = bestOf(parser).dissection;
    expect(valuesOf(field, 'event name')).toEqual(['"sum"', '"file"']);
    expect(field.children.every(({ name }) => name === 'Socket.IO packet')).toBe(true);
  });

  it('of nginx', () => {
    const best = bestOf(pasted('access log'));
    expect([best.form, best.kind, best.dissection.error]).toEqual(['access log', 'messages', null]);
    const { children } = best.dissection.field;
    expect(children.map(({ meaning }) => meaning.split(';')[0])).toEqual([
      'answered 200 with 118 bytes',
      'answered 200 with 32 bytes',
      'answered 200 with 2 bytes',
      'answered 101 with 54 bytes',
    ]);
    expect(valuesOf(best.dissection.field, 'method')).toEqual(['GET', 'GET', 'POST', 'GET']);
  });
});

describe('captured packets', () => {
  const pcap = Uint8Array.from(Buffer.from(pasted('pcap'), 'base64'));

  it.each<[string, string | Uint8Array, InputForm]>([
    ['tcpdump -x', pasted('tcpdump -x'), 'dump'],
    ['tcpdump -XX', pasted('tcpdump -XX'), 'dump'],
    ['tcpdump -w', pcap, 'capture'],
  ])('of %s: each direction of each connection, from HTTP to the event', (_what, input, form) => {
    const best = bestOf(input);
    expect([best.form, best.kind, best.dissection.error]).toEqual([form, 'connections', null]);
    const { field } = best.dissection;
    expect(field.children[0]?.meaning).toMatch(/^127\.0\.0\.1:\d+ to 127\.0\.0\.1:5358$/);
    expect(valuesOf(field, 'event name')).toEqual(['"sum"', '"file"']);
    expect(valuesOf(field, 'pingInterval')).toEqual([25000]);
  });

  it('is the same whatever order the packets are in, and however often they came', () => {
    const whole = bestOf(pcap);
    const records: Uint8Array[] = [];
    const view = new DataView(pcap.buffer);
    for (let at = 24; at < pcap.length;) {
      const end = at + 16 + view.getUint32(at + 8, true);
      records.push(pcap.subarray(at, end));
      at = end;
    }
    const shuffled = [...records.slice(0, 1), ...records.slice(1).reverse(), ...records];
    const mixed = bestOf(
      Uint8Array.from([...pcap.subarray(0, 24), ...shuffled.flatMap((one) => [...one])]),
    );
    const sorted = (guess: Guess) => [...guess.bytes].sort((one, other) => one - other);
    expect(sorted(mixed)).toEqual(sorted(whole));
    expect(mixed.dissection.error).toBeNull();
    expect(valuesOf(mixed.dissection.field, 'event name').length).toBe(2);
  });

  it('in pcapng', () => {
    const view = new DataView(pcap.buffer);
    const block = (type: number, body: readonly number[]) => {
      const size = 12 + body.length + ((4 - (body.length % 4)) % 4);
      const bytes = Buffer.alloc(size);
      bytes.writeUInt32LE(type, 0);
      bytes.writeUInt32LE(size, 4);
      bytes.set(body, 8);
      bytes.writeUInt32LE(size, size - 4);
      return [...bytes];
    };
    const section = [0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0, ...new Array<number>(8).fill(0xff)];
    const blocks = [block(0x0a0d0d0a, section), block(1, [1, 0, 0, 0, 0, 0, 0, 0])];
    for (let at = 24; at < pcap.length;) {
      const size = view.getUint32(at + 8, true);
      const head = Buffer.alloc(20);
      head.writeUInt32LE(size, 12);
      head.writeUInt32LE(size, 16);
      blocks.push(block(6, [...head, ...pcap.subarray(at + 16, at + 16 + size)]));
      at += 16 + size;
    }
    const best = bestOf(Uint8Array.from(blocks.flat()));
    expect([best.form, toHex(best.bytes)]).toEqual(['capture', toHex(bestOf(pcap).bytes)]);
  });

  it('that are encrypted or cut off carry nothing', () => {
    const text = decodeLatin1(pcap);
    const tls = Uint8Array.from(pcap);
    for (const { index } of text.matchAll(/(?:GET|POST|HTTP)[ /][^ ]* /g))
      tls.set([0x16, 0x03, 0x01], index);
    expect(explain(tls).best?.kind).toBeUndefined();
    expect(explain(pcap.subarray(0, 500)).best).toBeNull();
    expect(explain(pcap.subarray(0, 24)).best).toBeNull();
  });
});
