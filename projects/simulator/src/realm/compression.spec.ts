// Compressed polling answers beside a real port of this machine: the same packages, the same requests.
import { describe, expect, it } from 'vitest';
import { pollForReal, pollInTheRealm, type Poll } from '../../fixtures/loopback/poll-answers.js';

const CHROMIUM = 'gzip, deflate, br, zstd';
const listOf = (length: number) =>
  Array.from({ length }, (_, id) => ({ id, name: `item ${id}`, price: (id * 7919) % 997 }));
const telling =
  (length: number): Poll['tell'] =>
  (socket) => {
    socket.emit('list', listOf(length));
  };

/** What is asked, and the coding of the answer. */
const POLLS: readonly (readonly [says: string, coding: string | null, poll: Poll])[] = [
  ['a long list to a browser', 'gzip', { accept: CHROMIUM, tell: telling(100) }],
  ['one of many chunks', 'gzip', { accept: CHROMIUM, tell: telling(12_000) }],
  ['a short list', null, { accept: CHROMIUM, tell: telling(10) }],
  ['a long list to somebody who accepts nothing', null, { tell: telling(100) }],
  ['to who accepts only deflate', 'deflate', { accept: 'deflate', tell: telling(100) }],
  ['to who likes deflate better', 'deflate', { accept: 'gzip;q=0.5, deflate', tell: telling(100) }],
  ['to who refuses gzip', null, { accept: 'gzip;q=0, br', tell: telling(100) }],
  ['to who accepts anything', 'gzip', { accept: '*', tell: telling(100) }],
  [
    'from a server that does not compress',
    null,
    { accept: CHROMIUM, tell: telling(100), server: { httpCompression: false } },
  ],
  [
    'with a threshold and options of its own',
    'gzip',
    {
      accept: CHROMIUM,
      tell: telling(10),
      server: { httpCompression: { threshold: 100, level: 1, memLevel: 4, chunkSize: 128 } },
    },
  ],
];

describe('a long polling answer is compressed as a real server does it', () => {
  it.concurrent.each(POLLS)('%s: %s', async (_, coding, poll) => {
    const [ours, real] = await Promise.all([pollInTheRealm(poll), pollForReal(poll)]);
    expect(ours.head).toEqual(real.head);
    expect(ours.text).toBe(real.text);
    const named = real.head.find((field) => field.startsWith('Content-Encoding'));
    expect(named).toBe(coding === null ? undefined : `Content-Encoding: ${coding}`);
    // Another release of zlib may find other matches, but not many; and the real session's id is another in every run, which
    // tells by some bytes in a short answer.
    expect(Math.abs(ours.body - real.body)).toBeLessThanOrEqual(Math.max(0.02 * real.body, 6));
    expect(ours.chunks.length).toBe(real.chunks.length);
    // Node's first chunk is what zlib writes before it has seen enough.
    expect(ours.chunks[0]).toBe(real.chunks[0]);
  });

  it('is the same in the first run, which has to load the code, and in the next', async () => {
    const poll = { accept: CHROMIUM, tell: telling(400) };
    const [first, second] = [await pollInTheRealm(poll), await pollInTheRealm(poll)];
    expect(first).toEqual(second);
  });
});
