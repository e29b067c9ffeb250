import { encodeHttpResponse } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { toByteLines } from './byte-lines';
import { toByteView } from './byte-parts';

it('makes lines of one shape of a head that is text and a body that is none', () => {
  const body = Uint8Array.of(0xff, 0x41);
  const bytes = encodeHttpResponse({ status: 200, reason: 'OK', headers: [], body });
  const lines = toByteLines(toByteView(bytes, 'http'));
  expect(lines[0]).toEqual({
    look: 'line',
    pieces: [
      { text: 'HTTP/1.1 200 OK', look: '' },
      { text: '\\r\\n', look: 'control' },
    ],
  });
  const start = (bytes.length - body.length).toString(16).padStart(4, '0');
  expect(lines.at(-1)).toEqual({
    look: 'row',
    pieces: [
      { text: start, look: 'offset' },
      { text: 'ff 41', look: 'hex' },
      { text: '·A', look: 'ascii' },
    ],
  });
});

it('has no lines where there are no bytes', () => {
  expect(toByteLines({ parts: [], hidden: 0 })).toEqual([]);
});
