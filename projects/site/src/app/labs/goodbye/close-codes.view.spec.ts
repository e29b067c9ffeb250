import { toHex } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { CLOSE_CODES, tryClose } from './close-codes';

it('[H4] says of every code who may send it', () => {
  const may = (part: 'byPage' | 'byServer') =>
    CLOSE_CODES.filter((row) => row[part]).map(({ shown }) => shown);
  expect(may('byPage')).toEqual(['1000', '3000–3999', '4000–4999']);
  const sent = ['1000', '1001', '1002', '1003', '1007', '1008', '1009', '1010', '1011'];
  expect(may('byServer')).toEqual([...sent, '1012', '1013', '1014', '3000–3999', '4000–4999']);
  expect(CLOSE_CODES.find(({ code }) => code === 1006)?.name).toBe('Abnormal Closure');
});

it('[H4] tries a code on the encoder, on those who send and on those who get it', () => {
  const { page, server, frame, verdicts } = tryClose(1006, 'bye');
  expect([page?.name, server?.name]).toEqual(['InvalidAccessError', 'TypeError']);
  expect(toHex(frame ?? new Uint8Array(0))).toBe('880503ee627965');
  expect(verdicts.map(({ isAccepted }) => isAccepted)).toEqual([false, false, false]);
  // Chromium passes on what the registry does not know.
  expect(tryClose(2999, '').verdicts.map(({ isAccepted }) => isAccepted)).toEqual([
    ...[false, false, true],
  ]);
  expect(tryClose(4000, 'bye')).toMatchObject({ page: null, server: null });
});

it('[H4] has no frame for a reason that is too long', () => {
  expect(tryClose(1000, '€'.repeat(42))).toMatchObject({
    frame: null,
    verdicts: [],
    reasonLength: 126,
    page: { name: 'SyntaxError' },
    server: { name: 'RangeError' },
  });
});
