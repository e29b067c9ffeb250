import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { RandomSource } from '../testing/random-source.js';
import { readFixture } from '../testing/read-fixture.js';
import { fromBase64 } from './bytes/base64.js';
import { fromHex } from './bytes/hex.js';
import { concatBytes } from './bytes/concat-bytes.js';
import { decodeUtf8, decodeUtf8Lossy, encodeUtf8 } from './bytes/utf8.js';
import { dissectConnection } from './connection/dissect-connection.js';
import {
  decodeEngine3Binary,
  decodeEngine3BinaryPayload,
  decodeEngine3Payload,
} from './engine-io/decode-engine3.js';
import { decodeEnginePayload } from './engine-io/decode-engine-payload.js';
import { dissectEngine3Payload } from './engine-io/dissect-engine3.js';
import { dissectEnginePayload } from './engine-io/dissect-engine.js';
import { decodeEngineHandshake } from './engine-io/engine-handshake.js';
import { decodeJsonp, decodeJsonpForm } from './engine-io/jsonp.js';
import { explain } from './explain/explain.js';
import { readCapture } from './explain/capture/read-capture.js';
import { readAccessLog } from './explain/written/read-access-log.js';
import { readBase64 } from './explain/written/read-base64.js';
import { readByteList } from './explain/written/read-byte-list.js';
import { readCurlCommand } from './explain/written/read-curl-command.js';
import { readCurlTalk } from './explain/written/read-curl-talk.js';
import { readDebugLog } from './explain/written/read-debug-log.js';
import { readEscapes } from './explain/written/read-escapes.js';
import { readHexDump } from './explain/written/read-hex-dump.js';
import { readPercent } from './explain/written/read-percent.js';
import type { Field } from './field/field.js';
import { readFile } from './file/read-file.js';
import { recordingFromHar } from './har/recording-from-har.js';
import { ChunkedDecoder } from './http/chunked-decoder.js';
import { decodeContent } from './http/content-coding.js';
import { decodeHttpRequest } from './http/decode-http-request.js';
import { decodeHttpResponse } from './http/decode-http-response.js';
import { dissectHttpRequest, dissectHttpResponse } from './http/dissect-http.js';
import { decodeSocketPacket } from './socket-io/decode-socket-packet.js';
import { decodeSocketPacket4 } from './socket-io/decode-socket-packet4.js';
import { dissectSocketPacket } from './socket-io/dissect-socket-packet.js';
import { SocketPacketAssembler } from './socket-io/socket-packet-assembler.js';
import { dissectEventStream } from './sse/dissect-event-stream.js';
import { EventStreamParser } from './sse/event-stream-parser.js';
import { dissectLengthFrame, LengthFrameDecoder } from './tcp/length-framing.js';
import { recordingFromJson } from './trace/recording-from-json.js';
import { decodeAddress, dissectAddress } from './websocket/address.js';
import { decodeClosePayload } from './websocket/close-payload.js';
import { dissectFrame } from './websocket/dissect-frame.js';
import { FrameDecoder } from './websocket/frame-decoder.js';
import { Receiver } from './websocket/receiver.js';
import { verdicts } from './websocket/verdict.js';

/** Inputs per decoder: a short run, unless `FUZZ` says how many. */
const ROUNDS = Number(process.env['FUZZ'] ?? 1500);
vi.setConfig({ testTimeout: 10_000 + ROUNDS });

/** Good messages of every protocol, to be damaged. */
const SEEDS = [
  '\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58\x88\x02\x03\xe8',
  '\x81\x7e\x00\x80',
  '\x82\x7f\x00\x00\x00\x00\x00\x01\x00\x00',
  'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: lab\r\nContent-Length: 2\r\n\r\n40',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n40\r\n0\r\n\r\n',
  // "42[\"a\"]" by gzip and by zlib.
  'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 27\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x33\x31\x8a\x56\x4a\x54\x8a\x05\x00\x88\xab\x77\x36\x07\x00\x00\x00',
  'HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 15\r\n\r\n\x78\x9c\x33\x31\x8a\x56\x4a\x54\x8a\x05\x00\x06\xb2\x01\xc4',
  '4\r\nWiki\r\n0\r\n\r\n',
  '0{"sid":"a","upgrades":["websocket"],"pingInterval":1,"pingTimeout":2}\x1e40\x1ebAQID',
  '51-/admin,7["file",{"_placeholder":true,"num":0}]',
  '6:4hello10:b4AQIDBA==',
  '\x00\x04\xff4\xe2\x82\xac\x01\x05\xff\x04\x01\x02\x03\x04',
  '___eio[0]("4hello");',
  ':c\nid: 1\nevent: a\ndata: b\nretry: 5\n\n',
  'wss://lab:8443/a?b=c',
  '\x00\x00\x00\x02hi',
  '{"log":{"entries":[{"startedDateTime":"2020-01-01T00:00:00Z","request":{"method":"GET","url":"ws://a/","headers":[]},"response":{"status":101,"headers":[]},"_webSocketMessages":[{"type":"send","opcode":1,"data":"40"}]}]}}',
  // "42[\"a\"]" by gzip, and as the only file of a ZIP archive.
  '\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x33\x31\x8a\x56\x4a\x54\x8a\x05\x00\x88\xab\x77\x36\x07\x00\x00\x00',
  'PK\x03\x04\x0a\x00\x00\x00\x00\x00\x00\x00\x00\x00\x88\xab\x77\x36\x07\x00\x00\x00\x07\x00\x00\x00\x01\x00\x00\x00a42["a"]PK\x01\x02\x0a\x00\x0a\x00\x00\x00\x00\x00\x00\x00\x00\x00\x88\xab\x77\x36\x07\x00\x00\x00\x07\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00aPK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00\x2f\x00\x00\x00\x26\x00\x00\x00\x00\x00',
  '{"version":1,"scenario":"a","seed":1,"duration":1,"entries":[],"truncated":false}',
].map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)));

/** Characters of what a tool prints: the rest is alike, and a million copies of it take their time. */
const FIRST = 300;

/** What tools print; of a log the lines that tell of messages. */
const PRINTED_TEXTS: Uint8Array[] = [];
const CAPTURES: Uint8Array[] = [];
for (const [name, text] of readFixture<[name: string, text: string]>('pasted.txt')) {
  if (name === 'pcap') CAPTURES.push(Uint8Array.from(Buffer.from(text, 'base64')));
  else {
    const lines = text.split('\n');
    const isTold = (line: string): boolean => /received|sending packet|-parser/.test(line);
    const telling = name.startsWith('DEBUG') ? lines.filter(isTold) : lines;
    PRINTED_TEXTS.push(encodeUtf8(telling.join('\n').slice(0, FIRST)));
  }
}

const PRINTED = [...PRINTED_TEXTS, ...CAPTURES];

/** Bytes that hurt parsers more than others. */
const SHARP = [0, 0x0a, 0x0d, 0x1e, 0x20, 0x22, 0x2c, 0x2d, 0x3a, 0x7b, 0x7f, 0x80, 0xc3, 0xff];

function nextInput(random: RandomSource, seeds: readonly Uint8Array[] = SEEDS): Uint8Array {
  if (random.below(4) === 0) return random.bytes(random.below(64));
  const seed = [...random.pick(seeds)];
  for (let change = random.below(5); change > 0; change--) {
    const at = random.below(seed.length + 1);
    const kind = random.below(4);
    if (kind === 0) seed.splice(at, 1 + random.below(4));
    else if (kind === 1) seed.splice(at, 0, random.pick(SHARP));
    else if (kind === 2) seed[at] = random.below(256);
    else seed.splice(at, 0, ...random.pick(seeds));
  }
  return Uint8Array.from(seed);
}

/** The positions of a tree lie inside its bytes, also those of the children that count for themselves. */
function expectInside(field: Field, length: number): void {
  if (field.start < 0 || field.start > field.end || field.end > length) {
    throw new Error(`${field.name} from ${field.start} to ${field.end} of ${length}`);
  }
  const inner = field.content?.aligned === false ? field.content.bytes.length : length;
  for (const child of field.children) expectInside(child, inner);
}

const GZIP = [['Content-Encoding', 'gzip']] as const;
const DEFLATE = [['Content-Encoding', 'deflate']] as const;

/** What people copy. */
const COPIED = [
  'gQJoaQ==',
  'gQVIZWxs\nbw==',
  "curl 'http://a/' -H 'A: b' --data-raw $'\\u0021'",
  'curl ^"http://a/?x=1^&y=2^" ^\r\n  -H ^"A: ^\\^"b^\\^"^"',
  '"\\x81\\u00e9\\n" \\\n"a"',
  '42[\\"a\\"]',
  '42%5B%22a%22%5D',
].map(encodeUtf8);

const TEXTS = [...COPIED, ...PRINTED_TEXTS];

/** Readers of what tools print: bytes, a list of what they found, or `null`. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  readAccessLog,
  readBase64,
  readByteList,
  readCurlCommand,
  readCurlTalk,
  readDebugLog,
  readEscapes,
  readHexDump,
  readPercent,
};

type Decoder = (bytes: Uint8Array, text: string) => unknown;

/** Decoders that give a value or an error. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  fromHex: (_, text) => fromHex(text),
  fromBase64: (_, text) => fromBase64(text),
  decodeUtf8,
  decodeClosePayload,
  decodeAddress: (_, text) => decodeAddress(text),
  decodeHttpRequest,
  decodeHttpResponse: (bytes) => decodeHttpResponse(bytes),
  'decodeContent, gzip': (body) => decodeContent({ headers: GZIP, body }),
  'decodeContent, deflate': (body) => decodeContent({ headers: DEFLATE, body }),
  decodeEnginePayload: (_, text) => decodeEnginePayload(text),
  decodeEngineHandshake: (_, text) => decodeEngineHandshake(text),
  decodeEngine3Payload: (_, text) => decodeEngine3Payload(text),
  decodeEngine3Binary: (bytes) => decodeEngine3Binary(bytes),
  decodeEngine3BinaryPayload,
  decodeJsonp: (_, text) => decodeJsonp(text),
  decodeJsonpForm: (_, text) => decodeJsonpForm(text),
  decodeSocketPacket: (_, text) => decodeSocketPacket(text),
  decodeSocketPacket4: (_, text) => decodeSocketPacket4(text),
  readFile: (bytes) => readFile(bytes, 4096),
  'readFile, gzip': (bytes) => readFile(concatBytes([Uint8Array.of(0x1f, 0x8b), bytes]), 4096),
  'readFile, ZIP': (bytes) => readFile(concatBytes([Uint8Array.of(0x50, 0x4b), bytes]), 4096),
  recordingFromHar: (_, text) => recordingFromHar(text),
  recordingFromJson: (_, text) => recordingFromJson(text),
};

const DISSECTORS: Readonly<Record<string, (bytes: Uint8Array) => { readonly field: Field }>> = {
  dissectFrame: (bytes) => dissectFrame(bytes),
  dissectHttpRequest,
  dissectHttpResponse: (bytes) => dissectHttpResponse(bytes),
  dissectEnginePayload: (bytes) => dissectEnginePayload(bytes),
  dissectEngine3Payload,
  dissectSocketPacket: (bytes) => dissectSocketPacket(bytes),
  dissectEventStream: (bytes) => dissectEventStream(bytes),
  dissectLengthFrame: (bytes) => dissectLengthFrame(bytes),
  'dissectConnection of a client': (bytes) => dissectConnection(bytes, { from: 'client' }),
  'dissectConnection of a server': (bytes) => dissectConnection(bytes, { from: 'server' }),
};

describe('whatever the bytes are', () => {
  it.each(Object.entries(DECODERS))('%s gives a value or an error', (name, decode) => {
    const random = new RandomSource(name.length);
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = nextInput(random);
      const result = decode(bytes, decodeUtf8Lossy(bytes)) as { ok: boolean };
      if (typeof result.ok !== 'boolean') expect(result).toHaveProperty('ok');
    }
  });

  it.each(Object.entries(DISSECTORS))('%s gives a tree inside them', (name, dissect) => {
    const random = new RandomSource(name.length + 1);
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = nextInput(random);
      expectInside(dissect(bytes).field, bytes.length);
    }
    expect(dissect(new Uint8Array(0)).field.end).toBe(0);
  });

  it.each(Object.entries(READERS))('%s gives what it found, or null', (name, read) => {
    const random = new RandomSource(name.length + 2);
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const text = decodeUtf8Lossy(nextInput(random, TEXTS));
      const result = read(text);
      if (result === null) continue;
      found++;
      // No way to write bytes takes less than a character for each.
      if (result instanceof Uint8Array) expect(result.length).toBeLessThanOrEqual(text.length * 4);
      else expect(result).toBeInstanceOf(Array);
    }
    expect(found).toBeGreaterThan(0);
  });

  it('captures and dumps give trees inside their bytes', () => {
    const random = new RandomSource(79);
    for (let round = 0; round < ROUNDS / 16; round++) {
      const bytes = nextInput(random, PRINTED);
      for (const input of [bytes, decodeUtf8Lossy(bytes)]) {
        const { best, alternatives } = explain(input);
        for (const guess of best === null ? [] : [best, ...alternatives]) {
          expectInside(guess.dissection.field, guess.bytes.length);
        }
      }
      expect(readCapture(bytes)?.every((packet) => packet.length <= bytes.length) ?? true).toBe(
        true,
      );
    }
  });

  it('the stream parsers stay the same for every cut', () => {
    const random = new RandomSource(77);
    const parsers: Readonly<Record<string, () => (bytes: Uint8Array) => readonly unknown[]>> = {
      FrameDecoder: () => {
        const decoder = new FrameDecoder();
        return (bytes) => [...decoder.push(bytes).frames];
      },
      EventStreamParser: () => {
        const parser = new EventStreamParser();
        return (bytes) => parser.push(bytes).lines;
      },
      ChunkedDecoder: () => {
        const decoder = new ChunkedDecoder();
        return (bytes) => decoder.push(bytes).data.flatMap((data) => [...data]);
      },
      LengthFrameDecoder: () => {
        const decoder = new LengthFrameDecoder();
        return (bytes) => decoder.push(bytes).bodies;
      },
      Receiver: () => {
        const receiver = new Receiver({ isServer: null });
        // How late a text turns out to be wrong does not change what came before.
        return (bytes) => receiver.push(bytes);
      },
    };
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = nextInput(random);
      const cut = random.below(bytes.length + 1);
      for (const [name, create] of Object.entries(parsers)) {
        const [whole, pieces] = [create(), create()];
        const expected = whole(bytes);
        const found = [...pieces(bytes.slice(0, cut)), ...pieces(bytes.slice(cut))];
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          expect(found, `${name} cut at ${cut} of ${bytes.join(' ')}`).toEqual(expected);
        }
      }
    }
  });

  it('addresses, verdicts, attachments and explanations come without an exception', () => {
    const random = new RandomSource(78);
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = nextInput(random);
      const text = decodeUtf8Lossy(bytes);
      expectInside(dissectAddress(text).field, text.length);
      expect(verdicts(bytes, { isServer: null }).length).toBe(3);
      const assembler = new SocketPacketAssembler();
      assembler.add(text);
      assembler.add(bytes);
      if (round % 4 === 0) explain(text);
    }
  });
});

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  /** Bytes that are really held. */
  const heap = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };

  it('follows what arrived, not what was announced', () => {
    const before = heap();
    const decoders = Array.from({ length: 200 }, () => {
      const decoder = new FrameDecoder();
      // Ninety megabytes, of which ten bytes come.
      decoder.push(Uint8Array.of(0x82, 0x7f, 0, 0, 0, 0, 5, 0x5d, 0x4a, 0x80, 1, 2));
      return decoder;
    });
    expect(decoders.every(({ unfinished }) => unfinished.memory.length === 12)).toBe(true);
    expect(heap() - before).toBeLessThan(8 * 1024 * 1024);
  });

  it('of a message does not grow with the number of its fragments', () => {
    const receiver = new Receiver({ isServer: false });
    const fragment = Uint8Array.of(0x00, 0x01, 0x61);
    const fragments = new Uint8Array(3 * 1000);
    for (let at = 0; at < fragments.length; at += 3) fragments.set(fragment, at);
    receiver.push(Uint8Array.of(0x02, 0x00));
    const before = heap();
    for (let round = 0; round < 300; round++) receiver.push(fragments);
    expect(receiver.fault).toBeNull();
    // 300,000 fragments of one byte: an object for each would take 30 MB.
    expect(heap() - before).toBeLessThan(8 * 1024 * 1024);
    expect(receiver.push(Uint8Array.of(0x80, 0x00))).toMatchObject([{ type: 'binary' }]);
  });

  it('of an event stream has a limit, however long a line is', () => {
    const parser = new EventStreamParser({ maxLine: 100_000 });
    const piece = encodeUtf8('x'.repeat(10_000));
    const errors = Array.from({ length: 20 }, () => parser.push(piece).error?.code);
    expect(errors.indexOf('SSE_LINE_TOO_LONG')).toBe(10);
  });
});
