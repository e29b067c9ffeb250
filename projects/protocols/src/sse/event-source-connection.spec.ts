import { describe, expect, it } from 'vitest';
import { readFixture } from '../../testing/read-fixture.js';
import { encodeHttpRequest } from '../http/encode-http.js';
import { answerOf, reconnectionOf } from './event-source-connection.js';

interface ResponseCase {
  readonly id: string;
  readonly contentType?: string;
  readonly status?: number;
  readonly expect: string;
}

const CASES = readFixture<ResponseCase>('sse-cases.txt').filter((one) => 'expect' in one);

describe('answerOf', () => {
  it.each(CASES.filter(({ id }) => id !== 'own-reconnect').map((one) => [one.id, one] as const))(
    'does with %s what browsers do',
    (_, one) => {
      const contentType = one.contentType ?? 'text/event-stream';
      const { action } = answerOf(one.status ?? 200, [['Content-Type', contentType]]);
      expect(action).toBe(one.expect.startsWith('fail') ? 'fail' : 'open');
    },
  );

  it('never opens without a Content-Type', () => {
    expect(answerOf(200, []).action).toBe('fail');
  });
});

describe('reconnectionOf', () => {
  it('waits as long as the stream asked for and sends the last event ID as UTF-8', () => {
    const { delay, headers } = reconnectionOf({ retry: 200, lastEventId: '…' });
    expect(delay).toBe(200);
    const request = { method: 'GET', target: '/', headers, body: new Uint8Array(0) };
    expect(Buffer.from(encodeHttpRequest(request)).toString()).toContain('Last-Event-ID: …\r\n');
  });

  it('waits three seconds and sends nothing where the stream said nothing', () => {
    expect(reconnectionOf({ retry: null, lastEventId: '' })).toEqual({ delay: 3000, headers: [] });
  });
});
