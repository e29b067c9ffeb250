import type { ConnectionState } from '@wirelight/angular';
import { expect, it } from 'vitest';
import { connectionInWords } from './words';

const connected = { status: 'connected', transport: 'websocket', id: 'x' } as const;

it.each<[ConnectionState, string]>([
  [{ status: 'connecting' }, 'Connecting …'],
  [{ ...connected, recovered: false }, 'Connected to n2 over WebSocket.'],
  [
    { ...connected, transport: 'polling', recovered: true },
    'Connected to n2 over long polling. Your session was given back, with what you missed.',
  ],
  [
    { status: 'reconnecting', attempt: 3, delay: 100, trying: false },
    'The connection is lost. Trying again, attempt 3.',
  ],
  [
    { status: 'refused', error: new Error('NAME_INVALID') },
    'The server refuses: A name is made of 1 to 24 letters, digits, blanks, full stops and hyphens.',
  ],
  [{ status: 'refused', error: new Error('other') }, 'The server refuses: other'],
  [{ status: 'failed', error: new Error('x') }, 'No server could be reached.'],
])('says %j', (state, words) => {
  expect(connectionInWords(state, 'n2')).toBe(words);
});
