import { requestVerdicts, responseVerdicts } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { HANDSHAKE_KEY, handshakeRequest, handshakeResponse } from '../fixtures/handshake';
import { toHandshakeVerdictRows } from './handshake-verdicts.view';

it('says what a server answers, and which rule it names', () => {
  const rows = toHandshakeVerdictRows(
    requestVerdicts(handshakeRequest({ 'Sec-WebSocket-Version': '8' })),
  );
  expect(rows.map(({ receiver, outcome }) => [receiver, outcome])).toEqual([
    ['RFC 6455', 'answers 426'],
    ['ws 8', 'answers 101'],
  ]);
  expect(rows[0]).toMatchObject({
    broken: {
      code: 'WS_HANDSHAKE_VERSION',
      rule: expect.stringContaining('section 4.1, item 9') as string,
      found: 'Found: 8',
    },
    more: '',
  });
  const [none] = toHandshakeVerdictRows(
    requestVerdicts(handshakeRequest({ Host: null, Upgrade: null, Connection: 'close' })),
  );
  expect([none?.broken?.code, none?.broken?.found, none?.more]).toEqual([
    ...['WS_HANDSHAKE_HOST', 'It is not there.', '2 more broken.'],
  ]);
});

it('says what a client does, and what its application is told', () => {
  const rowsOf = (accept?: string) =>
    toHandshakeVerdictRows(responseVerdicts(handshakeResponse(accept), { key: HANDSHAKE_KEY }));
  expect(rowsOf().map(({ outcome, effect }) => [outcome, effect])).toEqual(
    Array.from({ length: 3 }, () => ['opens', '']),
  );
  expect(rowsOf('')[2]).toMatchObject({
    receiver: 'Chromium',
    outcome: 'fails the connection',
    effect: 'Its application is told 1006, not a clean end.',
    broken: { code: 'WS_HANDSHAKE_ACCEPT', found: 'Found: nothing' },
  });
});
