/** The digits of socket.io's packet ids, a number of milliseconds in base 64. @source yeast */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** A year, which is more than a clock goes wrong. */
const PLAUSIBLE = 365 * 24 * 3600 * 1000;

/**
 * The arguments of an event as the server emitted them: with connection state recovery the server
 * appends an offset to those of every event that wants no answer and is not volatile.
 *
 * Nothing on the wire tells the offset from an argument. What is taken away is a last string that
 * looks like one: of socket.io's in-memory adapter (the time of the packet in base 64), of its Redis
 * Streams adapter (`1700000000000-0`) or of its MongoDB adapter (24 hexadecimal digits).
 *
 * @param args - Left as they are.
 * @source https://socket.io/docs/v4/connection-state-recovery
 */
export function withoutRecoveryOffset(args: unknown[]): unknown[] {
  const last = args.at(-1);
  return typeof last === 'string' && isOffset(last) ? args.slice(0, -1) : args;
}

function isOffset(text: string): boolean {
  if (/^(?:\d{13}-\d+|[\da-f]{24})$/.test(text)) return true;
  const [, time] = /^([\w-]{7})(?:\.[\w-]+)?$/.exec(text) ?? [];
  if (time === undefined) return false;
  let milliseconds = 0;
  for (const digit of time) milliseconds = milliseconds * 64 + DIGITS.indexOf(digit);
  return Math.abs(milliseconds - Date.now()) < PLAUSIBLE;
}
