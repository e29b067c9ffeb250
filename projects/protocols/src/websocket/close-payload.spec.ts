import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { toHex } from '../bytes/hex.js';
import { closeCodeName } from './close-code.js';
import { decodeClosePayload, encodeClosePayload } from './close-payload.js';

describe('[H4] decodeClosePayload', () => {
  it.each([
    ['', { code: null, reason: '' }],
    ['03e8', { code: 1000, reason: '' }],
    ['03e8627965', { code: 1000, reason: 'bye' }],
  ])('reads %j', (hex, value) => {
    expect(decodeClosePayload(bytesOf(hex))).toEqual({ ok: true, value });
  });

  it.each([1000, 1001, 1002, 1003, 1007, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999])(
    'accepts %i',
    (code) => {
      expect(decodeClosePayload(encodeClosePayload(code))).toMatchObject({ value: { code } });
    },
  );

  it.each([0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535])(
    'rejects %i',
    (code) => {
      expect(decodeClosePayload(encodeClosePayload(code))).toMatchObject({
        error: { code: 'WS_CLOSE_CODE_FORBIDDEN', offset: 0 },
      });
    },
  );

  it.each([
    ['03', 'WS_CLOSE_PAYLOAD_ONE_BYTE', 0],
    ['03e8c328', 'WS_CLOSE_REASON_INVALID', 3],
  ])('rejects %s with %s at %i', (hex, code, offset) => {
    expect(decodeClosePayload(bytesOf(hex))).toMatchObject({ ok: false, error: { code, offset } });
  });
});

describe('encodeClosePayload', () => {
  it('writes the code and the reason', () => {
    expect(toHex(encodeClosePayload(1000, 'bye'))).toBe('03e8627965');
  });

  it('takes 123 bytes of reason and throws for one more', () => {
    expect(encodeClosePayload(1000, '€'.repeat(41))).toHaveLength(125);
    expect(() => encodeClosePayload(1000, 'x'.repeat(124))).toThrow(
      expect.objectContaining({ code: 'WS_CLOSE_REASON_TOO_LONG' }),
    );
  });
});

describe('[H4] closeCodeName', () => {
  it.each([
    [1006, 'Abnormal Closure'],
    [1012, 'Service Restart'],
    [1016, 'Unassigned'],
    [3500, 'Registered Use'],
    [4000, 'Private Use'],
    [999, 'Unused'],
  ])('calls %i %s', (code, name) => {
    expect(closeCodeName(code)).toBe(name);
  });
});
