import { describe, expect, it } from 'vitest';
import { headerTokens, headerValue } from './header-value.js';

const HEADERS = [
  ['Connection', 'keep-alive,  Upgrade'],
  ['Host', 'lab'],
  ['connection', ', TE'],
] as const;

describe('headerValue', () => {
  it('finds a field whatever its case', () => {
    expect(headerValue(HEADERS, 'hOST')).toBe('lab');
    expect(headerValue(HEADERS, 'Origin')).toBeUndefined();
  });

  it('joins fields of one name', () => {
    expect(headerValue(HEADERS, 'Connection')).toBe('keep-alive,  Upgrade, , TE');
  });
});

describe('headerTokens', () => {
  it('lists the members in lower case, without empty ones', () => {
    expect(headerTokens(HEADERS, 'connection')).toEqual(['keep-alive', 'upgrade', 'te']);
    expect(headerTokens(HEADERS, 'origin')).toEqual([]);
  });
});
