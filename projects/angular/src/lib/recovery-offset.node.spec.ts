import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLoopbackServer } from '../../fixtures/loopback-server';
import { withoutRecoveryOffset } from './recovery-offset';
import { WrappedSocket } from './wrapped-socket';

/** Words that have the form of an offset, and begin like one of this and the next years. */
const WORDS = ['Running', 'Started', 'Success', 'Project', 'Quality', 'Welcome', 'hello', ''];

describe('the offset of a recovered session', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 15), toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['the in-memory adapter', 'QCMfDm0'],
    ['the in-memory adapter, of several in a millisecond', 'QCMfDm0.1z'],
    ['the Redis Streams adapter', '1799971200000-0'],
    ['the MongoDB adapter', '6b496180bcf86cd799439011'],
  ])('of %s is taken away', (_adapter, offset) => {
    expect(withoutRecoveryOffset([1, offset])).toEqual([1]);
    expect(withoutRecoveryOffset([offset])).toEqual([]);
  });

  it.each(['QA00000', 'Q_00000', 'Q-00000', 'Qz00000'])('is read digit by digit: %s', (offset) => {
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
    const time = Array.from(offset).reduce((sum, digit) => sum * 64 + digits.indexOf(digit), 0);
    const day = 86_400_000;

    for (const [days, own] of [
      [-31, [offset]],
      [-29, []],
      [29, []],
      [31, [offset]],
    ] as const) {
      vi.setSystemTime(time + days * day);
      expect(withoutRecoveryOffset([offset])).toEqual(own);
    }
  });

  it.each([
    ...WORDS,
    'Q3qmiG0',
    '1700000000000-0',
    '507f1f77bcf86cd799439011',
    '6b496180-bcf8-6cd7-9943-9011',
  ])('is not "%s"', (text) => {
    const args = [1, text];

    expect(withoutRecoveryOffset(args)).toBe(args);
  });

  it.each([[], [1], [undefined], [{}], [['QCMfDm0']]])('is a string: %s', (...args: unknown[]) => {
    expect(withoutRecoveryOffset(args)).toBe(args);
  });

  it('is never the last word of an event, volatile or not', async () => {
    const server = await startLoopbackServer({ connectionStateRecovery: {} });
    const arrives = server.nextSocket();
    const socket = new WrappedSocket({ url: server.url, options: { transports: ['websocket'] } });
    const [peer] = await Promise.all([arrives, socket.whenConnected()]);
    const raw: unknown[] = [];
    socket.ioSocket.on('is', (...args: unknown[]) => raw.push(args.length));

    for (const word of WORDS) {
      for (const isVolatile of [false, true]) {
        const arrived = socket.fromOneTimeEvent('is');
        (isVolatile ? peer.volatile : peer).emit('is', word);
        expect(await arrived).toBe(word);
      }
    }

    // The client itself has the offsets of those that are not volatile.
    expect(raw).toEqual(WORDS.flatMap(() => [2, 1]));
    socket.destroy();
    await server.close();
  });
});
