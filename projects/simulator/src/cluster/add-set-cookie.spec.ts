import { decodeUtf8Lossy, encodeUtf8 } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { addSetCookie } from './add-set-cookie.js';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n';
const add = (text: string, cookie: string | null): string | null => {
  const bytes = addSetCookie(encodeUtf8(text), cookie);
  return bytes === null ? null : decodeUtf8Lossy(bytes);
};

it('adds one field at the end of the head, and leaves the body alone', () => {
  expect(add(`${HEAD}a\r\n\r\nb`, 'x=1')).toBe(
    'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nSet-Cookie: x=1\r\n\r\na\r\n\r\nb',
  );
});

it('waits for the whole head', () => {
  for (let length = 0; length < HEAD.length; length++) {
    expect(add(HEAD.slice(0, length), 'x=1')).toBeNull();
  }
});

it('changes nothing without a cookie, nor what is no response', () => {
  expect(add(HEAD, null)).toBe(HEAD);
  expect(add('no response\r\n\r\n', 'x=1')).toBe('no response\r\n\r\n');
});
