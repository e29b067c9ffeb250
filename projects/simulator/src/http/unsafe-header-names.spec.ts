import { expect, it } from 'vitest';
import { unsafeHeaderNames } from './unsafe-header-names.js';

it.each([
  ['nothing', [], []],
  ['what a form may send', [['Content-type', 'text/plain;charset=UTF-8']], []],
  ['a form without files', [['Content-Type', 'application/x-www-form-urlencoded']], []],
  ['JSON', [['Content-Type', 'application/json']], ['content-type']],
  [
    'a type with a comma and a sign that is unsafe',
    [['Content-Type', 'text/plain;"']],
    ['content-type'],
  ],
  [
    'what the browser has as well',
    [
      ['Accept', '*/*'],
      ['Accept-Language', 'de, en;q=0.5'],
    ],
    [],
  ],
  ['a bracket in Accept', [['Accept', 'text/{html}']], ['accept']],
  ['a colon in a language', [['Content-Language', 'de:en']], ['content-language']],
  ['128 bytes', [['Accept', 'x'.repeat(128)]], []],
  ['129 bytes', [['Accept', 'x'.repeat(129)]], ['accept']],
  ['a range', [['Range', 'bytes=0-5']], []],
  ['a range without an end', [['Range', 'bytes=5-']], []],
  ['a range from the end', [['Range', 'bytes=-5']], ['range']],
  ['a range that is none', [['Range', 'bytes=6-5']], ['range']],
  [
    'fields of its own, sorted and once',
    [
      ['X-B', '1'],
      ['Authorization', '1'],
      ['x-b', '2'],
    ],
    ['authorization', 'x-b'],
  ],
  [
    'more than 1024 bytes of what is safe by itself',
    Array.from({ length: 9 }, () => ['Accept', 'x'.repeat(120)] as const),
    ['accept'],
  ],
] as const)('%s', (_, own, names) => {
  expect(unsafeHeaderNames(own)).toEqual(names);
});
