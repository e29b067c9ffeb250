import { expect, it } from 'vitest';
import { toAcceptView } from './accept-chain.view';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

it('goes the way of RFC 6455, section 1.3, byte by byte', () => {
  const { stations, fits, verdict } = toAcceptView(KEY, 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  expect(stations.map(({ value }) => value)).toEqual([
    KEY,
    `${KEY}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
    'b3 7a 4f 2c c0 62 4f 16 90 f6 46 06 cf 38 59 45 b2 be c4 ea',
    's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  ]);
  // "the sample nonce"
  expect(stations[0]?.note).toContain('74 68 65 20 73 61 6d 70 6c 65 20 6e 6f 6e 63 65');
  expect([fits, verdict]).toEqual([true, expect.stringContaining('has read this key')]);
});

it('says when an answer belongs to another key, or is missing', () => {
  expect(toAcceptView(KEY, KEY)).toMatchObject({
    fits: false,
    verdict: expect.stringContaining('another key') as string,
  });
  expect(toAcceptView(KEY, null).fits).toBeNull();
});

it('hashes what is no key all the same', () => {
  const { stations } = toAcceptView('hello', null);
  expect(stations[0]?.note).toContain('not the Base64 form of 16 bytes');
  expect(stations[3]?.value).toHaveLength(28);
});
