// The codecs beside ws 8 and the parsers of Socket.IO, in the same process and run. `under` is below what was
// measured so far, `short` below what it aims at. Rounds of the two sides alternate, and the median of the ratios counts,
// so that a busy machine slows both.
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { loadRealm } from '../../tools/load-realm.mjs';

const require = createRequire(import.meta.url);
// Pure JavaScript on both sides: newer Node.js lends ws a native loop.
const http = require('node:http');
for (const name of ['websocketMask', 'websocketUnmask']) {
  Object.defineProperty(http, name, { value: undefined });
}
process.env.WS_NO_BUFFER_UTIL = '1';
const { Receiver: WsReceiver } = require('ws');
const wsMask = require(require.resolve('ws').replace('index.js', 'lib/buffer-util.js'));
const engineParser = require('engine.io-parser');
const socketParser = require('socket.io-parser');

const ours = await loadRealm('bench/protocols/entry.ts');
const { encodeUtf8, maskInPlace, maskPayload, Receiver, RECEIVERS } = ours;

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
/** Bytes that one read of a socket gives. */
const READ = 64 * 1024;

const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

/** Milliseconds that `work` takes. */
async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How often `mine` fits into `theirs`: above 1 means quicker. */
async function compare(theirs, mine) {
  await theirs();
  await mine();
  const ratios = [];
  const rounds = { theirs: [], mine: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const [first, second] = [await time(theirs), await time(mine)];
    rounds.theirs.push(first);
    rounds.mine.push(second);
    ratios.push(first / second);
  }
  return { ratio: median(ratios), theirs: median(rounds.theirs), mine: median(rounds.mine) };
}

function frame(payload, isText, masked) {
  const { length } = payload;
  const lengthEnd = length <= 125 ? 2 : length < 65536 ? 4 : 10;
  const start = lengthEnd + (masked ? 4 : 0);
  const bytes = new Uint8Array(start + length);
  const view = new DataView(bytes.buffer);
  bytes[0] = isText ? 0x81 : 0x82;
  bytes[1] = (masked ? 0x80 : 0) | (lengthEnd === 2 ? length : lengthEnd === 4 ? 126 : 127);
  if (lengthEnd === 4) view.setUint16(2, length);
  if (lengthEnd === 10) view.setBigUint64(2, BigInt(length));
  if (masked) bytes.set(KEY, lengthEnd);
  bytes.set(masked ? maskPayload(payload, KEY) : payload, start);
  return bytes;
}

/** The reads of a socket that brings `count` frames. */
function readsOf(one, count, size) {
  const stream = new Uint8Array(one.length * count);
  for (let index = 0; index < count; index++) stream.set(one, index * one.length);
  const reads = [];
  const step = size === 'frame' ? one.length : size;
  for (let at = 0; at < stream.length; at += step) reads.push(stream.slice(at, at + step));
  return reads;
}

/** Something has to be done with a text, or it is never made. */
const seen = { text: '' };

/**
 * Frames in, messages out. Who takes the mask off in place gets other bytes each time, which costs the same.
 *
 * @param read - Bytes of one read of the socket, or `frame` for one frame per read.
 */
function receiving({
  payload,
  isText,
  masked,
  count,
  read = READ,
  mayOverwrite = false,
  toText = false,
}) {
  const reads = readsOf(frame(payload, isText, masked), count, read);
  const expectCount = (found, who) => {
    if (found !== count) throw new Error(`${who} found ${found} of ${count} messages.`);
  };
  const theirs = async () => {
    const receiver = new WsReceiver({ isServer: masked, maxPayload: 100 * 1024 * 1024 });
    let found = 0;
    receiver.on('message', (data) => {
      found++;
      if (toText) seen.text = data.toString();
    });
    for (const read of reads) receiver.write(Buffer.from(read.buffer));
    while (found < count) await setImmediate();
    expectCount(found, 'ws');
  };
  const mine = () => {
    const receiver = new Receiver({ isServer: masked, profile: RECEIVERS.ws, mayOverwrite });
    let found = 0;
    for (const read of reads) found += receiver.push(read).length;
    expectCount(found, 'the receiver');
  };
  return [theirs, mine];
}

function masking(size, times) {
  const bytes = new Uint8Array(size);
  const buffer = Buffer.from(new Uint8Array(size).buffer);
  const theirs = () => {
    for (let index = 0; index < times; index++) wsMask.unmask(buffer, KEY);
  };
  const mine = () => {
    for (let index = 0; index < times; index++) maskInPlace(bytes, 0, KEY, 0);
  };
  return [theirs, mine];
}

const repeat = (times, work) => () => {
  for (let index = 0; index < times; index++) work();
};

const ENGINE = ['4hello', '2', '42["chat message",{"text":"hello","at":1700000000}]'].join('\x1e');
const SOCKET = '2/admin,12["chat message",{"text":"hello","at":1700000000,"tags":["a","b"]}]';
const socketDecoder = new socketParser.Decoder();
let packets = 0;
socketDecoder.on('decoded', () => packets++);

const HELLO = frame(encodeUtf8('Hello, how are you?'), true, true);
const PACKET = encodeUtf8(`4${SOCKET}`);
const decodePacket = () => {
  const text = ours.decodeUtf8(PACKET);
  return ours
    .decodeEnginePayload(text.value)
    .value.map(({ data }) => ours.decodeSocketPacket(data));
};

const bytesOf = (length) => Uint8Array.from({ length }, (_, index) => index);
const textOf = (length) => encodeUtf8('Wirelight! '.repeat(length).slice(0, length));
const small = { isText: false, masked: false, payload: bytesOf(16), count: 100_000 };

const TEXT = { isText: true, payload: textOf(64) };
const large = (size) => ({
  isText: false,
  masked: true,
  payload: bytesOf(size),
  count: (26 << 20) / size,
});

/** `ws` as above beside nothing but a copy of each frame. */
function copying(load) {
  const [theirs] = receiving(load);
  const source = frame(load.payload, false, true);
  const mine = () => {
    for (let index = 0; index < load.count; index++) copies[index & 1] = new Uint8Array(source);
  };
  return [theirs, mine];
}
const copies = [];

/** Name, the two sides, the ratio below which the benchmark fails, and the one that it aims at where that is higher. */
const rows = [
  ['mask 16 B in place, ws / ours', masking(16, 2_000_000), 0.8, 1],
  ['mask 64 KiB in place, ws / ours', masking(65536, 2000), 6, 10],
  ['mask 1 MiB in place, ws / ours', masking(1 << 20, 120), 6, 10],
  ['receive 16 B, unmasked, ws / ours', receiving(small), 0.9, 1],
  ['receive 16 B, masked, ws / ours', receiving({ ...small, masked: true }), 0.8, 1],
  ['receive 64 B of text, ws leaves bytes', receiving({ ...small, ...TEXT }), 0.7, 1],
  ['receive 64 B of text, both give a string', receiving({ ...small, ...TEXT, toText: true }), 1],
  // Both sides take the mask off in the memory of the read.
  [
    'receive 64 KiB, masked, a frame in one read',
    receiving({ ...large(65536), read: 'frame', mayOverwrite: true }),
    5,
  ],
  [
    'receive 1 MiB, masked, a frame in one read',
    receiving({ ...large(1 << 20), read: 'frame', mayOverwrite: true }),
    5,
  ],
  // Each frame lies in two reads or more, so that both sides have to put it together.
  [
    'receive 64 KiB, masked, reads of 64 KiB',
    receiving({ ...large(65536), mayOverwrite: true }),
    2,
    5,
  ],
  [
    'receive 1 MiB, masked, reads of 64 KiB',
    receiving({ ...large(1 << 20), mayOverwrite: true }),
    2,
    5,
  ],
  ['receive 64 KiB, masked, our reads stay as they are', receiving(large(65536)), 1],
  // What putting a frame together costs at least: one copy of it, made by the engine.
  ['receive 64 KiB, masked, ws / one copy of the bytes', copying(large(65536)), 1],
  ['receive 1 MiB, masked, ws / one copy of the bytes', copying(large(1 << 20)), 1],
  [
    'Engine.IO payload, engine.io-parser / ours',
    [
      repeat(100_000, () => engineParser.decodePayload(ENGINE, 'nodebuffer')),
      repeat(100_000, () => ours.decodeEnginePayload(ENGINE)),
    ],
    1,
  ],
  [
    'Socket.IO packet, socket.io-parser / ours',
    [
      repeat(100_000, () => socketDecoder.add(SOCKET)),
      repeat(100_000, () => ours.decodeSocketPacket(SOCKET)),
    ],
    1,
  ],
  [
    'frame of text, decode / dissect',
    [
      repeat(50_000, () => new Receiver({ isServer: true }).push(HELLO)),
      repeat(50_000, () => ours.dissectFrame(HELLO)),
    ],
    0.2,
  ],
  [
    'Engine.IO and Socket.IO packet, decode / dissect',
    [repeat(50_000, decodePacket), repeat(50_000, () => ours.dissectEnginePacket(PACKET))],
    0.2,
  ],
];

// Prints only: a busy machine makes no benchmark wrong. Whether the codecs are right is what the tests say.
const only = process.env.ONLY ?? '';
for (const [name, [theirs, mine], limit, aim = limit] of rows) {
  if (!name.includes(only)) continue;
  const { ratio, theirs: first, mine: second } = await compare(theirs, mine);
  console.log(
    `${ratio < limit ? 'under' : ratio < aim ? 'short' : 'ok   '} ${name}: ${ratio.toFixed(2)} x ` +
      `(expected ${limit} x, aim ${aim} x) ` +
      `${first.toFixed(1)} ms / ${second.toFixed(1)} ms`,
  );
}
