/** How far the clocks of server and client may differ, or an event of a recovered session be old. In milliseconds. */
const DAYS_30 = 2_592_000_000;

/**
 * The arguments of an event as the server emitted them: with connection state recovery the server
 * appends an offset to those of every event that wants no answer and is not volatile.
 *
 * Nothing on the wire tells the offset from an argument, and socket.io-client takes every last string for
 * one, too. What is taken away is a last string that is an offset of socket.io's in-memory adapter, of
 * its Redis Streams adapter (`1700000000000-0`) or of its MongoDB adapter (an ObjectId) and was made
 * within 30 days of now. What remains is a volatile event whose last argument is such a string itself, for
 * example the id of a document that is hardly older.
 *
 * @param args - Left as they are.
 * @source https://socket.io/docs/v4/connection-state-recovery
 */
export function withoutRecoveryOffset(args: unknown[]): unknown[] {
  return Math.abs(timeOf(args.at(-1)) - Date.now()) < DAYS_30 ? args.slice(0, -1) : args;
}

/** When an offset was made; NaN for what is none. */
function timeOf(offset: unknown): number {
  const [, redis, mongo, memory] =
    /^(?:(\d{13})-\d+|([\da-f]{8})[\da-f]{16}|([\w-]{7})(?:\.[\w-]+)?)$/.exec(
      typeof offset === 'string' ? offset : '',
    ) ?? [];
  if (redis) return +redis;
  if (mongo) return parseInt(mongo, 16) * 1000;
  let time = memory ? 0 : NaN;
  for (const digit of memory ?? '') time = time * 64 + valueOf(digit);
  return time;
}

/** Of a digit of base 64: `0-9A-Za-z-_`. @source yeast, in socket.io-adapter */
function valueOf(digit: string): number {
  if (digit === '-') return 62;
  if (digit === '_') return 63;
  return parseInt(digit, 36) + (digit > 'Z' ? 26 : 0);
}
