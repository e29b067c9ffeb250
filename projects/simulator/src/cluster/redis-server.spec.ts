import { decodeResp, decodeUtf8Lossy, encodeUtf8, type RespValue } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { RedisClient } from './redis-client.js';
import { RedisServer } from './redis-server.js';

function start(): { clock: Clock; network: Network; recorder: Recorder } {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 1, middlebox: null } });
  const redis = new RedisServer();
  network.listen('redis:6379', 'redis', (end) => {
    redis.accept(end);
  });
  return { clock, network, recorder };
}

const words = (value: RespValue): string =>
  value.type === 'array'
    ? value.items.map(words).join(' ')
    : value.type === 'bulk'
      ? decodeUtf8Lossy(value.bytes ?? new Uint8Array(0))
      : value.type === 'integer'
        ? String(value.value)
        : value.text;

/** What the server answers to commands that arrive in one piece, or byte by byte. */
async function answersTo(text: string, size = text.length): Promise<string[]> {
  const { clock, network } = start();
  const end = network.connect('client', 'redis:6379');
  const answers: string[] = [];
  if (end === null) throw new Error('nobody listens');
  end.onOpen = () => {
    const bytes = encodeUtf8(text);
    for (let at = 0; at < bytes.length; at += size) {
      end.write(bytes.subarray(at, at + size), { layer: 'redis' });
    }
  };
  end.onData = (bytes) => {
    const decoded = decodeResp(bytes);
    answers.push(decoded.ok ? words(decoded.value.value) : decoded.error.code);
  };
  end.onEnd = () => answers.push('closed');
  await clock.advance(100);
  return answers;
}

const SUBSCRIBE = '*3\r\n$9\r\nSUBSCRIBE\r\n$1\r\na\r\n$1\r\nb\r\n';
const PING = '*1\r\n$4\r\nping\r\n';

it('answers commands in their order, however they are chopped', async () => {
  const expected = ['subscribe a 1', 'subscribe b 2', 'PONG'];
  expect(await answersTo(SUBSCRIBE + PING)).toEqual(expected);
  expect(await answersTo(SUBSCRIBE + PING, 1)).toEqual(expected);
});

it('says so when it does not know a command, and closes when it cannot read one', async () => {
  expect(await answersTo('*1\r\n$3\r\nGET\r\n')).toEqual(["ERR unknown command 'GET'"]);
  expect(await answersTo('GET / HTTP/1.1\r\n')).toEqual(['closed']);
});

it('hands a message to those who subscribed to its channel or a pattern, and to nobody else', async () => {
  const { clock, network } = start();
  const connect = (name: string): RedisClient =>
    new RedisClient(network.connect(name, 'redis:6379'), (bytes) => bytes);
  const heard: string[] = [];
  const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(connect);
  const hear =
    (name: string) =>
    (...parts: readonly Uint8Array[]) =>
      heard.push(`${name}: ${parts.map((part) => decodeUtf8Lossy(part)).join(' ')}`);
  one?.on('messageBuffer', hear('one'));
  two?.on('pmessageBuffer', hear('two'));
  three?.on('messageBuffer', hear('three'));
  one?.subscribe(['news', 'other']);
  two?.psubscribe('ne*');
  three?.subscribe('old');
  await clock.advance(10);
  four?.publish('news', 'hi');
  four?.publish('nothing', 'lost');
  await clock.advance(10);
  expect(heard).toEqual(['one: news hi', 'two: ne* news hi']);

  one?.unsubscribe('news');
  two?.punsubscribe('ne*');
  await clock.advance(10);
  const counts: unknown[] = [];
  four?.send_command('PUBSUB', ['NUMSUB', 'other'], (_, reply) => counts.push(reply));
  four?.publish('news', 'again');
  await clock.advance(10);
  expect(heard).toHaveLength(2);
  expect(counts).toEqual([[encodeUtf8('other'), 1]]);
});
