import { expect, it } from 'vitest';
import { pageCloseRefusal } from './close-refusal.js';

/** What this browser throws; the connection is never made. */
function thrown(code: number | undefined, reason?: string): string | null {
  const socket = new WebSocket('ws://localhost:9/');
  try {
    if (code === undefined) socket.close();
    else socket.close(code, reason);
    return null;
  } catch (error) {
    socket.close();
    return (error as Error).name;
  }
}

const CODES = [0, 999, 1000, 1001, 1005, 1006, 1011, 1015, 2999, 3000, 4999, 5000, 65_535];

it('[H4] pageCloseRefusal refuses what the browser itself refuses', () => {
  const seen = CODES.map((code) => [code, thrown(code)]);
  expect(seen).toEqual(CODES.map((code) => [code, pageCloseRefusal(code)?.name ?? null]));
  expect(seen.filter(([, name]) => name === null)).toHaveLength(3);
  for (const reason of ['x'.repeat(123), 'x'.repeat(124), '€'.repeat(42)]) {
    expect(thrown(1000, reason)).toBe(pageCloseRefusal(1000, reason)?.name ?? null);
  }
  expect([thrown(undefined), pageCloseRefusal(undefined)]).toEqual([null, null]);
});
