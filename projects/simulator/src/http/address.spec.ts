import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.js';

describe('parseAddress', () => {
  it.each([
    ['http://lab/a?b=1', 'http', 'lab', 'lab:80', '/a?b=1'],
    ['ws://lab', 'ws', 'lab', 'lab:80', '/'],
    ['wss://lab:443/x', 'wss', 'lab', 'lab:443', '/x'],
    ['http://lab:8080?x#y', 'http', 'lab:8080', 'lab:8080', '/?x'],
  ])('takes %s apart', (url, scheme, host, authority, target) => {
    expect(parseAddress(url)).toEqual({ scheme, host, authority, target });
  });

  it('resolves a path against the page', () => {
    expect(parseAddress('/poll', 'http://lab').authority).toBe('lab:80');
  });

  it.each(['', 'lab', 'ftp://lab', 'http://'])('refuses %j', (url) => {
    expect(() => parseAddress(url)).toThrow(SyntaxError);
  });
});
