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

/** The digits of a time are `0-9A-Za-z-_`, the first one a capital letter from 2000 to 2048. @source yeast */
function isOffset(text: string): boolean {
  return (
    /^(\d{13}-\d+|[\da-f]{24})$/.test(text) ||
    (/^[A-Z][\w-]{6}(\.[\w-]+)?$/.test(text) &&
      // The first of its seven digits counts spans of 2.2 years: this one, the last and the next.
      Math.abs(text.charCodeAt(0) - 55.5 - Date.now() / 2 ** 36) < 1.5)
  );
}
